extension Difference {
    /// A passage and its counterpart, or one of them alone.
    package struct Row: Equatable, Sendable {
        /// How the two sides of a row stand to each other.
        package enum Kind: Equatable, Sendable {
            case same
            case changed
            case onlyLeft
            case onlyRight
            /// The counterpart stands elsewhere, its words changed or not.
            case moved
        }

        package var kind: Kind
        package var left: Part?
        package var right: Part?

        package subscript(side: Side) -> Part? { side == .left ? left : right }

        /// What to mark of the row in one answer.
        func marks(_ side: Side) -> [Mark] {
            guard let part = self[side] else { return [] }
            switch kind {
            case .same: return []
            case .changed: return part.changes.map { Mark(range: $0, kind: .changed) }
            case .onlyLeft, .onlyRight: return [Mark(range: part.content, kind: .only)]
            case .moved: return part.movedMarks
            }
        }
    }

    /// One answer's side of a row: one passage, or a few where the other side says it in one.
    package struct Part: Equatable, Sendable {
        package var passages: Range<Int>
        /// All bytes of the passages. The rows' ranges cover each answer, every byte once.
        package var range: ByteRange
        /// What is shown and compared; in a strict comparison with its markers.
        package var content: ByteRange
        /// Words within the content that the other side has not, in order; none where the whole
        /// part is the same or alone.
        package var changes: [ByteRange] = []

        /// The content in pieces that follow one another and cover it.
        package var pieces: [Piece] {
            var pieces: [Piece] = []
            var covered = content.lowerBound
            for change in changes {
                if covered < change.lowerBound {
                    pieces.append(Piece(range: covered..<change.lowerBound, isChanged: false))
                }
                pieces.append(Piece(range: change, isChanged: true))
                covered = change.upperBound
            }
            if covered < content.upperBound || pieces.isEmpty {
                pieces.append(Piece(range: covered..<content.upperBound, isChanged: false))
            }
            return pieces
        }

        var movedMarks: [Mark] {
            pieces.map { Mark(range: $0.range, kind: $0.isChanged ? .changed : .moved) }
        }
    }

    /// Words that the other side has too, or has not.
    package struct Piece: Equatable, Sendable {
        package var range: ByteRange
        package var isChanged: Bool

        package init(range: ByteRange, isChanged: Bool) {
            self.range = range
            self.isChanged = isChanged
        }
    }
}
