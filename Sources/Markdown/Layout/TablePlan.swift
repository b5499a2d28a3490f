/// How a table is shown in a room of so many columns.
enum TablePlan: Sendable, Equatable {
    /// Side by side, with so many columns between two for a line.
    case grid(widths: [Int], gap: Int)
    /// Row after row, each cell on lines of its own behind the name of its column.
    case records

    /// Narrower than this a column with text is no longer read with pleasure.
    private static let least = 8
    /// A column isn't made wider than this for the sake of one long word.
    private static let widestWord = 24

    init(header: [TableCell], rows: [[TableCell]], room: Int) {
        let columns = header.indices.map { index in
            let cells = [header[index]] + rows.map { $0[index] }
            return Column(
                natural: max(1, cells.reduce(0) { max($0, $1.natural) }),
                word: cells.reduce(0) { max($0, $1.widest) })
        }
        for gap in [3, 1] {
            let available = room - gap * (columns.count - 1)
            if let widths = Self.widths(columns, available) {
                self = .grid(widths: widths, gap: gap)
                return
            }
        }
        self = .records
    }

    private struct Column {
        var natural: Int
        var word: Int

        /// The width that keeps its words whole.
        var floor: Int { min(natural, word, widestWord) }
    }

    private static func widths(_ columns: [Column], _ available: Int) -> [Int]? {
        guard available >= columns.count else { return nil }
        let natural = columns.map(\.natural)
        if natural.reduce(0, +) <= available { return natural }
        if let shared = share(available, natural, floors: columns.map(\.floor), least: least - 2) {
            return shared
        }
        return share(available, natural, floors: columns.map { _ in 1 }, least: least)
    }

    /// Shares the room out so that narrow columns get all they need and the wide ones are cut to one
    /// width; nil if that is less than `least`.
    private static func share(
        _ available: Int, _ natural: [Int], floors: [Int], least: Int
    ) -> [Int]? {
        func widths(_ level: Int) -> [Int] {
            natural.indices.map { max(floors[$0], min(natural[$0], level)) }
        }
        guard widths(least).reduce(0, +) <= available else { return nil }
        var (low, high) = (least, available)
        while low < high {
            let middle = (low + high + 1) / 2
            if widths(middle).reduce(0, +) <= available { low = middle } else { high = middle - 1 }
        }
        var shared = widths(low)
        var left = available - shared.reduce(0, +)
        for index in shared.indices where left > 0 && shared[index] < natural[index] {
            shared[index] += 1
            left -= 1
        }
        return shared
    }
}
