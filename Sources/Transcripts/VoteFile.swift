import Comparison

/// Votes as JSON lines: one vote a line, with all that the store keeps of it.
package enum VoteFile {
    /// Why a file isn't taken in.
    package struct Fault: Error, Equatable, Sendable {
        /// The line that holds no vote, counted from 1.
        package var line: Int
    }

    /// One line per vote.
    package static func text(_ votes: [Vote]) -> String {
        votes.map { RowJSON.text(VoteRow($0)) + "\n" }.joined()
    }

    /// The votes of a file; blank lines are passed over.
    package static func votes(_ text: String) throws(Fault) -> [Vote] {
        var votes: [Vote] = []
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let text = String(Substring(line))
            if text.allSatisfy(\.isWhitespace) { continue }
            guard let vote = RowJSON.value(VoteRow.self, from: text)?.vote else {
                throw Fault(line: index + 1)
            }
            votes.append(vote)
        }
        return votes
    }
}
