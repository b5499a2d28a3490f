/// Compares the words of two passages so that the result reads well.
enum TokenDifference {
    /// Tokens of both sides that are the same, or stand for one another.
    struct Block: Equatable {
        var left: Range<Int>
        var right: Range<Int>
        var isSame: Bool

        var swapped: Block { Block(left: right, right: left, isSame: isSame) }
    }

    /// Blocks in order that cover both sides, the same and the changed in turn.
    static func blocks(_ left: [Token], _ right: [Token]) -> [Block] {
        let runs = EditScript.runs(left.map(\.key), right.map(\.key), within: .tokens).runs
        var blocks = alternating(runs, left.count, right.count)
        blocks = withWholeNumbers(blocks, left, right)
        return withoutIslands(blocks, left, right)
    }

    private static func alternating(
        _ runs: [EditScript.Run], _ leftCount: Int, _ rightCount: Int
    ) -> [Block] {
        var blocks: [Block] = []
        var i = 0
        var j = 0
        func change(to left: Int, _ right: Int) {
            if i < left || j < right {
                blocks.append(Block(left: i..<left, right: j..<right, isSame: false))
            }
        }
        for run in runs {
            change(to: run.left, run.right)
            i = run.left + run.count
            j = run.right + run.count
            blocks.append(Block(left: run.left..<i, right: run.right..<j, isSame: true))
        }
        change(to: leftCount, rightCount)
        return blocks
    }

    /// 三千五百 against 三千六百: the whole number has changed, not a sign of it.
    private static func withWholeNumbers(
        _ blocks: [Block], _ left: [Token], _ right: [Token]
    ) -> [Block] {
        var blocks = blocks
        for index in blocks.indices where blocks[index].isSame {
            let run = Array(left[blocks[index].left])
            if index > 0, endsInNumeral(blocks[index - 1], left, right) {
                give(run.prefix(while: isNumeral).count, of: index, to: index - 1, in: &blocks)
            }
            if index + 1 < blocks.count, beginsWithNumeral(blocks[index + 1], left, right) {
                let count = left[blocks[index].left].reversed().prefix(while: isNumeral).count
                give(-count, of: index, to: index + 1, in: &blocks)
            }
        }
        var result: [Block] = []
        for block in blocks where !block.left.isEmpty || !block.right.isEmpty {
            append(block, to: &result)
        }
        return result
    }

    private static func isNumeral(_ token: Token) -> Bool {
        token.kind == .han && HanNumerals.contains(token.key)
    }

    private static func endsInNumeral(_ block: Block, _ left: [Token], _ right: [Token]) -> Bool {
        [left[block.left].last, right[block.right].last].contains { $0.map(isNumeral) ?? false }
    }

    private static func beginsWithNumeral(
        _ block: Block, _ left: [Token], _ right: [Token]
    ) -> Bool {
        [left[block.left].first, right[block.right].first].contains { $0.map(isNumeral) ?? false }
    }

    /// Moves tokens of a same block into the changed one before it, or behind it if negative.
    private static func give(_ count: Int, of index: Int, to other: Int, in blocks: inout [Block]) {
        let (a, b) = (blocks[index].left, blocks[index].right)
        if count > 0 {
            blocks[index].left = a.lowerBound + count..<a.upperBound
            blocks[index].right = b.lowerBound + count..<b.upperBound
            blocks[other].left = blocks[other].left.lowerBound..<a.lowerBound + count
            blocks[other].right = blocks[other].right.lowerBound..<b.lowerBound + count
        } else if count < 0 {
            blocks[index].left = a.lowerBound..<a.upperBound + count
            blocks[index].right = b.lowerBound..<b.upperBound + count
            blocks[other].left = a.upperBound + count..<blocks[other].left.upperBound
            blocks[other].right = b.upperBound + count..<blocks[other].right.upperBound
        }
    }

    /// A word or two that happen to be the same between larger changes are taken into them: a
    /// reader sees one change, not confetti.
    private static func withoutIslands(
        _ blocks: [Block], _ left: [Token], _ right: [Token]
    ) -> [Block] {
        var result: [Block] = []
        for (index, block) in blocks.enumerated() {
            var block = block
            if block.isSame, let before = result.last, index + 1 < blocks.count,
                isIsland(block, before, blocks[index + 1], left, right)
            {
                block.isSame = false
            }
            append(block, to: &result)
        }
        return result
    }

    private static func isIsland(
        _ block: Block, _ before: Block, _ after: Block, _ left: [Token], _ right: [Token]
    ) -> Bool {
        let mass = left[block.left].reduce(Float(0)) { $0 + $1.mass }
        func weight(_ change: Block) -> Float {
            max(
                left[change.left].reduce(0) { $0 + $1.mass },
                right[change.right].reduce(0) { $0 + $1.mass })
        }
        guard !left[block.left].contains(where: { $0.kind == .number }) else { return false }
        return mass <= mostIsland && mass < weight(before) && mass < weight(after)
    }

    /// Two Han characters, or a word.
    private static let mostIsland: Float = 2.3

    private static func append(_ block: Block, to blocks: inout [Block]) {
        guard let last = blocks.last, last.isSame == block.isSame else {
            blocks.append(block)
            return
        }
        blocks[blocks.count - 1].left = last.left.lowerBound..<block.left.upperBound
        blocks[blocks.count - 1].right = last.right.lowerBound..<block.right.upperBound
    }
}
