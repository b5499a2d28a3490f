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
        let taken = Set(pairs.flatMap(\.right))
        var rows: [Difference.Row] = []
        var i = 0
        var j = 0
        for pair in pairs {
            while i < pair.left.lowerBound { rows.append(only(i, .left)); i += 1 }
            if !pair.isMoved {
                rows += missing(j..<max(j, pair.right.lowerBound), except: taken)
                j = max(j, pair.right.upperBound)
            }
            rows.append(row(pair))
            i = pair.left.upperBound
        }
        while i < left.passages.count { rows.append(only(i, .left)); i += 1 }
        rows += missing(j..<max(j, right.passages.count), except: taken)
        sumUp(rows)
        return rows
    }

    private func missing(_ range: Range<Int>, except taken: Set<Int>) -> [Difference.Row] {
        range.filter { !taken.contains($0) }.map { only($0, .right) }
    }

    private func only(_ place: Int, _ side: Side) -> Difference.Row {
        var part = part(place..<place + 1, side)
        part.pieces = [Difference.Piece(range: part.content, isChanged: true)]
        return side == .left
            ? Difference.Row(kind: .onlyLeft, left: part, right: nil)
            : Difference.Row(kind: .onlyRight, left: nil, right: part)
    }

    private func part(_ passages: Range<Int>, _ side: Side) -> Difference.Part {
        let answer = side == .left ? left : right
        let content = isStrict ? answer.marked(of: passages) : answer.content(of: passages)
        return Difference.Part(
            passages: passages, range: answer.bytes(of: passages), content: content,
            pieces: [Difference.Piece(range: content, isChanged: false)])
    }

    private mutating func row(_ pair: Alignment.Pair) -> Difference.Row {
        var leftPart = part(pair.left, .left)
        var rightPart = part(pair.right, .right)
        let leftTokens = tokens(leftPart, left)
        let rightTokens = tokens(rightPart, right)
        let blocks =
            isSwapped
            ? TokenDifference.blocks(rightTokens, leftTokens).map(\.swapped)
            : TokenDifference.blocks(leftTokens, rightTokens)
        common += blocks.filter(\.isSame).reduce(0) { sum, block in
            sum + leftTokens[block.left].reduce(0) { $0 + Double($1.mass) }
        }
        leftPart.pieces = Self.pieces(blocks.map { ($0.left, $0.isSame) }, leftTokens, leftPart)
        rightPart.pieces = Self.pieces(blocks.map { ($0.right, $0.isSame) }, rightTokens, rightPart)
        let isSame = blocks.allSatisfy(\.isSame) && isSameMarkup(pair)
        return Difference.Row(
            kind: pair.isMoved ? .moved : isSame ? .same : .changed, left: leftPart,
            right: rightPart)
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

    /// Cuts the content at the blocks. What lies between two tokens belongs to the same words.
    private static func pieces(
        _ blocks: [(tokens: Range<Int>, isSame: Bool)], _ tokens: [Token], _ part: Difference.Part
    ) -> [Difference.Piece] {
        var pieces: [Difference.Piece] = []
        var covered = part.content.lowerBound
        for (range, isSame) in blocks where !isSame && !range.isEmpty {
            let changed =
                tokens[range.lowerBound].range
                .lowerBound..<tokens[range.upperBound - 1].range
                .upperBound
            if covered < changed.lowerBound {
                pieces.append(.init(range: covered..<changed.lowerBound, isChanged: false))
            }
            pieces.append(.init(range: changed, isChanged: true))
            covered = changed.upperBound
        }
        if covered < part.content.upperBound || pieces.isEmpty {
            pieces.append(.init(range: covered..<part.content.upperBound, isChanged: false))
        }
        return pieces
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
