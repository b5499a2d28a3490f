/// Turns aligned passages into rows, and counts.
struct RowBuilder {
    private let left: AnswerText
    private let right: AnswerText
    private let isStrict: Bool
    private let isSwapped: Bool
    private(set) var summary = Difference.Summary()
    private var common: Double = 0

    init(_ left: AnswerText, _ right: AnswerText, isStrict: Bool, isSwapped: Bool) {
        self.left = left
        self.right = right
        self.isStrict = isStrict
        self.isSwapped = isSwapped
    }

    mutating func rows(for pairs: [Alignment.Pair]) -> [Difference.Row] {
        var taken = [Bool](repeating: false, count: right.passages.count)
        for pair in pairs { for place in pair.right { taken[place] = true } }
        var rows: [Difference.Row] = []
        rows.reserveCapacity(left.passages.count + right.passages.count - pairs.count)
        var i = 0
        var j = 0
        for pair in pairs {
            while i < pair.left.lowerBound { rows.append(only(i, .left)); i += 1 }
            if !pair.isMoved {
                appendMissing(j..<max(j, pair.right.lowerBound), except: taken, to: &rows)
                j = max(j, pair.right.upperBound)
            }
            rows.append(row(pair))
            i = pair.left.upperBound
        }
        while i < left.passages.count { rows.append(only(i, .left)); i += 1 }
        appendMissing(j..<max(j, right.passages.count), except: taken, to: &rows)
        sumUp(rows)
        return rows
    }

    private func appendMissing(
        _ range: Range<Int>, except taken: [Bool], to rows: inout [Difference.Row]
    ) {
        for place in range where !taken[place] { rows.append(only(place, .right)) }
    }

    private func only(_ place: Int, _ side: Side) -> Difference.Row {
        let part = part(place..<place + 1, side)
        return side == .left
            ? Difference.Row(kind: .onlyLeft, left: part, right: nil)
            : Difference.Row(kind: .onlyRight, left: nil, right: part)
    }

    private func part(_ passages: Range<Int>, _ side: Side) -> Difference.Part {
        let answer = side == .left ? left : right
        let content = isStrict ? answer.marked(of: passages) : answer.content(of: passages)
        return Difference.Part(
            passages: passages, range: answer.bytes(of: passages), content: content)
    }

    private mutating func row(_ pair: Alignment.Pair) -> Difference.Row {
        var left = part(pair.left, .left)
        var right = part(pair.right, .right)
        var isSame = isEqual(pair)
        if isSame {
            common += Double(self.left.passages[pair.left.lowerBound].mass)
        } else {
            isSame = compare(&left, &right) && isSameMarkup(pair)
        }
        let kind: Difference.Row.Kind = pair.isMoved ? .moved : isSame ? .same : .changed
        return Difference.Row(kind: kind, left: left, right: right)
    }

    /// Whether two passages are the same without a closer look.
    private func isEqual(_ pair: Alignment.Pair) -> Bool {
        !isStrict && pair.left.count == 1 && pair.right.count == 1
            && left.passages[pair.left.lowerBound].key == right.passages[pair.right.lowerBound].key
    }

    /// Cuts both parts into pieces; whether no word differs.
    private mutating func compare(
        _ leftPart: inout Difference.Part, _ rightPart: inout Difference.Part
    ) -> Bool {
        let leftTokens = tokens(leftPart, left)
        let rightTokens = tokens(rightPart, right)
        let blocks =
            isSwapped
            ? TokenDifference.blocks(rightTokens, leftTokens).map(\.swapped)
            : TokenDifference.blocks(leftTokens, rightTokens)
        for block in blocks where block.isSame {
            common += leftTokens[block.left].reduce(0) { $0 + Double($1.mass) }
        }
        for block in blocks where !block.isSame {
            leftPart.changes += Self.range(of: leftTokens[block.left])
            rightPart.changes += Self.range(of: rightTokens[block.right])
        }
        return blocks.allSatisfy(\.isSame)
    }

    private func tokens(_ part: Difference.Part, _ answer: AnswerText) -> [Token] {
        isStrict
            ? StrictTokens.of(answer.bytes, part.content)
            : answer.tokens(of: part.passages).filter { $0.kind != .markup }
    }

    private func isSameMarkup(_ pair: Alignment.Pair) -> Bool {
        guard isStrict else { return true }
        return left.passages[pair.left].map(\.kind) == right.passages[pair.right].map(\.kind)
    }

    /// From the first token to behind the last; nothing if there is none.
    private static func range(of tokens: ArraySlice<Token>) -> [ByteRange] {
        guard let first = tokens.first, let last = tokens.last else { return [] }
        return [first.range.lowerBound..<last.range.upperBound]
    }

    private mutating func sumUp(_ rows: [Difference.Row]) {
        for row in rows {
            switch row.kind {
            case .same: summary.same += 1
            case .changed: summary.changed += 1
            case .onlyLeft: summary.onlyLeft += 1
            case .onlyRight: summary.onlyRight += 1
            case .moved: summary.moved += 1
            }
        }
        let total = mass(left) + mass(right)
        summary.similarity = total > 0 ? min(1, 2 * common / total) : rows.isEmpty ? 1 : 0
    }

    private func mass(_ answer: AnswerText) -> Double {
        answer.passages.reduce(0) { $0 + Double($1.mass) }
    }
}
