import ChatInterface
import Comparison
import Providers
import Settings
import Transcripts

/// Blind votes, as far as they need more than the session.
extension EventLoop {
    /// Before the first frame: chance for the shuffling, tags, and whether names are hidden.
    func prepareVoting(isBlind: Bool, tags: [String]) {
        interface.booth.random = SeededGenerator(seed: .random(in: 0...UInt64.max))
        interface.booth.tags = tags.flatMap(VotingBooth.tags(in:))
        if isBlind { interface.beginBlind(session) }
    }

    /// Shows the ranking by all votes, this session's newest included.
    func showRanking() {
        writer?.flush(now: Int64.max)
        var votes = session.votes
        if let store {
            do throws(TranscriptError) { votes = try store.votes() } catch { report(error) }
        }
        interface.showRanking(votes, isSimulated: session.isSimulated)
        requestFrame()
    }
}

extension SelfNaming {
    /// Finds the names that the catalogue's models give themselves.
    init(_ catalogue: Catalogue) {
        self.init(
            brands: catalogue.ids.compactMap(catalogue.provider).map {
                Brand(id: $0.id, names: $0.ownNames)
            })
    }
}
