import Comparison
import GRDB

extension TranscriptStore {
    /// All votes ever cast, the oldest first. Those of sessions put aside are among them: a vote
    /// speaks of models and holds no text.
    package func votes() throws(TranscriptError) -> [Vote] {
        try reading { try VoteRow.all(in: $0) }
    }

    /// How many votes were cast in a session and stand.
    package func voteCount(of session: String) throws(TranscriptError) -> Int {
        VoteLog(try reading { try VoteRow.all(in: $0, of: session) }).standing.count
    }

    /// Adds votes that another store exported, all or none; those that are here already stay as
    /// they are. Returns how many were new.
    package func add(_ votes: [Vote]) throws(TranscriptError) -> Int {
        do {
            return try database.write { database in
                try votes.count { try VoteRow($0).add(to: database) }
            }
        } catch {
            throw TranscriptError(error, path: path)
        }
    }
}
