/// Which sections of two answers belong together: headings, paragraphs, list items, rows of a
/// table, lines of code. What two panes that scroll together go by.
package struct SectionAlignment: Equatable, Sendable {
    /// What stands on one line of the answer's source.
    package struct Section: Equatable, Sendable {
        /// All of its bytes, the blank lines before it included.
        package var range: ByteRange
        /// Its first word, or the marker before it.
        package var start: Int
        /// Its counterpart in the other answer; nil if it has none.
        var counterpart: Int?
        /// Whether the counterpart stands in the same order as the others.
        var isInOrder = false
    }

    /// A place of the other answer.
    package struct Place: Equatable, Sendable {
        package var byte: Int
        /// Whether the other answer has anything for the section; if not, `byte` is between what
        /// it has for those around it, in proportion.
        package var hasCounterpart: Bool
    }

    private var left: [Section]
    private var right: [Section]
    private let leftEnd: Int
    private let rightEnd: Int

    /// The work grows with the answers' sections.
    package init(_ difference: Difference, _ left: AnswerText, _ right: AnswerText) {
        self.left = Self.sections(of: left)
        self.right = Self.sections(of: right)
        leftEnd = left.bytes.count
        rightEnd = right.bytes.count
        let votes = Self.votes(difference, Self.places(of: left), Self.places(of: right), left)
        var best: (left: [Int: Vote], right: [Int: Vote]) = ([:], [:])
        for (pair, vote) in votes {
            Self.elect(pair.right, vote, &self.left[pair.left], &best.left[pair.left])
            Self.elect(pair.left, vote, &self.right[pair.right], &best.right[pair.right])
        }
    }

    private struct Pair: Hashable {
        var left: Int
        var right: Int
    }

    /// How much of two sections is in both.
    private struct Vote {
        var bytes = 0
        var isInOrder = false
    }

    private static func votes(
        _ difference: Difference, _ left: [Int], _ right: [Int], _ answer: AnswerText
    ) -> [(Pair, Vote)] {
        var votes: [Pair: Vote] = [:]
        for row in difference.rows {
            guard let a = row.left, let b = row.right else { continue }
            for passage in a.passages {
                for other in b.passages {
                    let pair = Pair(left: left[passage], right: right[other])
                    votes[pair, default: Vote()].bytes += 1 + answer.passages[passage].content.count
                    if row.kind != .moved { votes[pair]?.isInOrder = true }
                }
            }
        }
        // Dictionaries have no order of their own.
        return votes.sorted { ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right) }
            .map { ($0.key, $0.value) }
    }

    private static func elect(
        _ candidate: Int, _ vote: Vote, _ section: inout Section, _ best: inout Vote?
    ) {
        guard vote.bytes > best?.bytes ?? 0 else { return }
        best = vote
        section.counterpart = candidate
        section.isInOrder = vote.isInOrder
    }

    /// The sections of an answer, in order; their ranges cover it.
    package static func sections(of answer: AnswerText) -> [Section] {
        var sections: [Section] = []
        var line: Int?
        for passage in answer.passages {
            if passage.line == line, let last = sections.indices.last {
                sections[last].range = sections[last].range.lowerBound..<passage.range.upperBound
            } else {
                sections.append(Section(range: passage.range, start: passage.marked.lowerBound))
                line = passage.line
            }
        }
        return sections
    }

    /// The section of each passage.
    private static func places(of answer: AnswerText) -> [Int] {
        var place = -1
        var line: Int?
        return answer.passages.map { passage in
            if passage.line != line { place += 1 }
            line = passage.line
            return place
        }
    }
}

extension SectionAlignment {
    /// Where a place of one answer is in the other. Any byte is taken.
    package func place(ofByte byte: Int, on side: Side) -> Place {
        let own = side == .left ? left : right
        let other = side == .left ? right : left
        let end = side == .left ? leftEnd : rightEnd
        let otherEnd = side == .left ? rightEnd : leftEnd
        guard let index = own.index(ofByte: byte) else {
            return Place(byte: 0, hasCounterpart: false)
        }
        let section = own[index]
        if let counterpart = section.counterpart {
            let there = other[counterpart]
            let part = Self.scale(
                byte, from: section.start..<max(section.start, section.range.upperBound),
                to: there.start..<max(there.start, there.range.upperBound))
            return Place(byte: part, hasCounterpart: true)
        }
        let before = own[..<index].last { $0.isInOrder }
        let after = own[index...].first { $0.isInOrder }
        let from = (before?.range.upperBound ?? 0, after?.start ?? end)
        let to = (
            before?.counterpart.map { other[$0].range.upperBound } ?? 0,
            after?.counterpart.map { other[$0].start } ?? otherEnd
        )
        let byte = Self.scale(
            byte, from: from.0..<max(from.0, from.1), to: to.0..<max(to.0, to.1))
        return Place(byte: byte, hasCounterpart: false)
    }

    private static func scale(_ byte: Int, from: ByteRange, to: ByteRange) -> Int {
        let inside = min(max(byte, from.lowerBound), from.upperBound) - from.lowerBound
        return from.isEmpty ? to.lowerBound : to.lowerBound + inside * to.count / from.count
    }
}

extension [SectionAlignment.Section] {
    /// The section that a byte is in; the last one for any behind it.
    package func index(ofByte byte: Int) -> Int? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound <= byte { low = middle + 1 } else { high = middle }
        }
        return isEmpty ? nil : Swift.max(0, low - 1)
    }
}
