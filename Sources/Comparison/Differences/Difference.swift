/// How an answer differs from the one it is compared with.
///
/// Full and half width, blanks between Han and Latin, emphasis, list markers and heading levels make
/// no difference, unless it is strict. Two answers of 50 kB take some milliseconds; the work grows
/// with the text, whatever the text. Swapping the sides gives the same, swapped.
package struct Difference: Equatable, Sendable {
    /// In the order of the left answer, and where that has nothing, of the right. A moved row
    /// stands at its left place.
    package let rows: [Row]
    package let summary: Summary

    /// Compares an answer with a reference; either may be unfinished.
    package init(_ left: AnswerText, _ right: AnswerText, isStrict: Bool = false) {
        let isSwapped = right.bytes.lexicographicallyPrecedes(left.bytes)
        let alignment = isSwapped ? Alignment(right, left) : Alignment(left, right)
        let pairs = isSwapped ? alignment.swappedPairs : alignment.pairs
        var builder = RowBuilder(left, right, isStrict: isStrict, isSwapped: isSwapped)
        rows = builder.rows(for: pairs)
        summary = builder.summary
    }

    /// Compares each of several answers with one of them; nil in its own place.
    package static func all(
        _ answers: [AnswerText], against reference: Int, isStrict: Bool = false
    ) -> [Difference?] {
        answers.indices.map { index in
            guard answers.indices.contains(reference), index != reference else { return nil }
            return Difference(answers[reference], answers[index], isStrict: isStrict)
        }
    }
}

extension Difference {
    /// What the rows come to.
    package struct Summary: Equatable, Sendable {
        package var same = 0
        package var changed = 0
        package var onlyLeft = 0
        package var onlyRight = 0
        package var moved = 0
        /// How much of both answers is in both, 0…1, by words and characters; 1 for two empty ones.
        package var similarity: Double = 1
    }

    /// Whether nothing at all differs.
    package var isEmpty: Bool { rows.allSatisfy { $0.kind == .same } }

    /// The rows that differ, and so many rows around each.
    package func onlyDifferences(context: Int = 1) -> [Stretch] {
        var stretches: [Stretch] = []
        for index in rows.indices where rows[index].kind != .same {
            let from = max(0, index - max(0, context))
            let to = min(rows.count, index + 1 + max(0, context))
            if let last = stretches.last, last.rows.upperBound >= from {
                stretches[stretches.count - 1].rows = last.rows.lowerBound..<to
            } else {
                stretches.append(Stretch(rows: from..<to))
            }
        }
        return stretches
    }

    /// Rows that follow one another, by their places; between two of them all is the same.
    package struct Stretch: Equatable, Sendable {
        package var rows: Range<Int>

        package init(rows: Range<Int>) {
            self.rows = rows
        }
    }

    /// What to mark in one of the answers, in its order: no two marks overlap.
    package func marks(_ side: Side) -> [Mark] {
        rows.flatMap { $0.marks(side) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Bytes of an answer that are not as in the other.
    package struct Mark: Equatable, Sendable {
        /// What became of the stretch.
        package enum Kind: Equatable, Sendable {
            /// Other words than in the counterpart.
            case changed
            /// It has no counterpart.
            case only
            /// Its counterpart stands elsewhere.
            case moved
        }

        package var range: ByteRange
        package var kind: Kind
    }
}
