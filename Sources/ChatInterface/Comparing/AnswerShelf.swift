import Comparison
import UnicodeText

/// Answers cut for comparing, and how they differ, each worked out once.
///
/// An answer that still grows is cut anew only now and then, the more rarely the longer it is: the
/// screen must not wait for it.
struct AnswerShelf {
    private struct Entry {
        var answer: AnswerText
        /// How far the reply was when it was cut.
        var count: Int
        var revision: Int
        var isFinal: Bool
        var cutAt: Moment
    }

    private struct Pair: Hashable {
        var left: NodeID
        var right: NodeID
    }

    private var answers: [NodeID: Entry] = [:]
    private var differences: [Pair: (left: Int, right: Int, difference: Difference)] = [:]

    /// A reply's answer, sanitised as it is shown; a little old perhaps while it streams.
    mutating func answer(_ node: NodeID, _ reply: Reply, at now: Moment) -> AnswerText {
        let count = reply.text.utf8.count
        if let entry = answers[node], entry.revision == reply.revision {
            if entry.count == count, entry.isFinal || reply.isStreaming { return entry.answer }
            let pause = 100 + entry.count / 100
            if reply.isStreaming, now.milliseconds(since: entry.cutAt) < pause {
                return entry.answer
            }
        }
        // The very bytes that are shown: marks are places among them.
        let bytes = TextSanitizer.sanitized(reply.text, isWhole: !reply.isStreaming)
        let answer = AnswerText(bytes: bytes)
        answers[node] = Entry(
            answer: answer, count: count, revision: reply.revision,
            isFinal: !reply.isStreaming, cutAt: now)
        return answer
    }

    /// How the right answer differs from the left.
    mutating func difference(
        _ left: (node: NodeID, reply: Reply), _ right: (node: NodeID, reply: Reply), at now: Moment
    ) -> Difference {
        let a = answer(left.node, left.reply, at: now)
        let b = answer(right.node, right.reply, at: now)
        let pair = Pair(left: left.node, right: right.node)
        if let known = differences[pair], known.left == a.bytes.count, known.right == b.bytes.count
        {
            return known.difference
        }
        let difference = Difference(a, b)
        differences[pair] = (a.bytes.count, b.bytes.count, difference)
        return difference
    }
}
