/// Pairs runs of `*` and `~~`, to help those of which CommonMark thinks that they can't open or
/// close (CommonMark 0.31 §6.2).
///
/// The standard looks for white space or punctuation around a run; in Chinese there is no white
/// space, and punctuation belongs inside; in Korean endings follow without a blank. So `**注意：**请` closes nothing and `是**“重点”**` opens
/// nothing. A hair space on the outer side of the run mends both.
struct EmphasisScanner {
    private struct Run {
        var range: Range<Int>
        var sign: UInt8
    }

    private var open: [Run] = []
    private(set) var insertions: [Int] = []

    private static let mostOpen = 64

    /// Takes in the next run of signs.
    mutating func take(_ range: Range<Int>, _ text: Source, from start: Int) {
        let sign = text[range.lowerBound]
        guard sign == UInt8(ascii: "*") || range.count == 2 else { return }
        let before = text.scalar(endingAt: range.lowerBound, after: start)
        let after = text.scalar(at: range.upperBound, before: text.count)
        let sides = Sides(before: before, after: after)
        if range.count == 1, sides.isBetweenDigits {
            // `2*3*4` is a product.
            insertions += [range.lowerBound, range.upperBound]
            return
        }
        let partner = open.lastIndex { $0.sign == sign && $0.range.count == range.count }
        if !sides.isSpaceBefore, let partner {
            open.removeSubrange(partner...)
            if !sides.canClose, sides.isCJK { insertions.append(range.upperBound) }
        } else if !sides.isSpaceAfter, open.count < Self.mostOpen {
            if !sides.canOpen {
                guard sides.isCJK else { return }
                insertions.append(range.lowerBound)
            }
            open.append(Run(range: range, sign: sign))
        }
    }

    /// What closes the runs that are still open at the end of a text.
    func closing(behind end: Int) -> [UInt8] {
        open.reversed().filter { $0.range.count >= 2 && $0.range.upperBound < end }
            .flatMap { Array(repeating: $0.sign, count: $0.range.count) }
    }

    /// What stands around a run; the ends of the text count as white space.
    private struct Sides {
        var isSpaceBefore: Bool
        var isSpaceAfter: Bool
        var isPunctuationBefore: Bool
        var isPunctuationAfter: Bool
        var isCJK: Bool
        var isBetweenDigits: Bool

        init(before: Unicode.Scalar?, after: Unicode.Scalar?) {
            isSpaceBefore = before?.isMarkdownSpace ?? true
            isSpaceAfter = after?.isMarkdownSpace ?? true
            isPunctuationBefore = before?.isMarkdownPunctuation ?? false
            isPunctuationAfter = after?.isMarkdownPunctuation ?? false
            isBetweenDigits = [before, after].allSatisfy {
                $0.map { ("0"..."9").contains($0) } ?? false
            }
            isCJK = [before, after].contains { $0.map { $0.isCJK || $0.isHangul } ?? false }
        }

        /// Left-flanking.
        var canOpen: Bool {
            !isSpaceAfter && (!isPunctuationAfter || isSpaceBefore || isPunctuationBefore)
        }

        /// Right-flanking.
        var canClose: Bool {
            !isSpaceBefore && (!isPunctuationBefore || isSpaceAfter || isPunctuationAfter)
        }
    }
}
