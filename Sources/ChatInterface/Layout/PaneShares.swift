/// How much of its line each pane takes, and its line of the screen, where a person resized them.
///
/// A share tells only how it stands to its neighbours': it keeps its sense when the terminal's size
/// or the line-up changes.
package struct PaneShares: Equatable, Sendable {
    /// What a pane has that nobody resized.
    package static let even = 10_000

    /// By the pane's place among all.
    package var widths: [Int: Int]
    package var heights: [Int: Int]

    package init(widths: [Int: Int] = [:], heights: [Int: Int] = [:]) {
        self.widths = widths
        self.heights = heights
    }

    func width(_ index: Int) -> Int { widths[index] ?? Self.even }

    /// A line is as high as the highest of its panes wants.
    func height(_ line: Range<Int>) -> Int {
        line.map { heights[$0] ?? Self.even }.max() ?? Self.even
    }

    /// Divides cells by shares. Nobody gets less than `least` while there is enough for all, and
    /// the parts always come to the whole.
    static func divide(_ total: Int, by shares: [Int], least: Int) -> [Int] {
        let shares = shares.map { min(max(1, $0), 1_000_000_000) }
        let isEven = shares.allSatisfy { $0 == shares.first }
        let least = min(least, max(0, total) / max(1, shares.count))
        var left = max(0, total)
        var sharesLeft = shares.reduce(0, +)
        return shares.enumerated().map { index, share in
            let others = shares.count - index - 1
            let part =
                isEven
                ? left / (others + 1) : (2 * left * share + sharesLeft) / (2 * sharesLeft)
            let size = others == 0 ? left : min(max(part, least), left - least * others)
            left -= size
            sharesLeft -= share
            return size
        }
    }

    /// The shares of parts that are as large as these.
    static func shares(of sizes: [Int]) -> [Int] {
        let total = max(1, sizes.reduce(0, +))
        return sizes.map { max(1, $0 * sizes.count * even / total) }
    }

    /// The parts after one of them has become larger by `step`, or smaller, at the others' cost;
    /// nil where nothing can change.
    static func grow(_ sizes: [Int], at place: Int, by step: Int, least: Int) -> [Int]? {
        let total = sizes.reduce(0, +)
        let least = min(least, total / max(1, sizes.count))
        let size = min(max(sizes[place] + step, least), total - least * (sizes.count - 1))
        guard size != sizes[place], sizes.count > 1 else { return nil }
        var others = sizes
        others.remove(at: place)
        var result = divide(total - size, by: others, least: least)
        result.insert(size, at: place)
        return result
    }
}
