import Comparison
import Terminal

/// Where each answer's time goes, bar under bar, over the panes.
struct RaceView {
    /// How fast each model has been before; nil until it is known.
    var history: [ModelName: Latency]?
    private(set) var top = 0
    private var rows = 1
    private var count = 0

    init(history: [ModelName: Latency]? = nil) {
        self.history = history
    }

    mutating func fit(lines: Int, rows: Int) {
        count = lines
        self.rows = max(1, rows)
        scroll(by: 0)
    }

    private mutating func scroll(by lines: Int) {
        top = min(max(0, top + lines), max(0, count - rows))
    }

    /// Takes a key that scrolls; false if it does something else.
    mutating func take(_ key: Key) -> Bool {
        guard let lines = key.scroll(page: rows, of: count) else { return false }
        scroll(by: lines)
        return true
    }
}

/// Segments spread over columns. Whatever took any time is seen: at least one column each, as long
/// as there are enough.
struct RaceBar: Equatable {
    struct Piece: Equatable {
        var phase: Waterfall.Phase
        var columns: Range<Int>
    }

    let pieces: [Piece]

    /// `scale` is the number of milliseconds that `columns` stand for.
    init(_ waterfall: Waterfall, scale: Int, columns: Int) {
        var pieces: [Piece] = []
        var column = 0
        for segment in waterfall.segments {
            let end = Int((Double(segment.to) / Double(max(1, scale)) * Double(columns)).rounded())
            let next = min(columns, max(column + 1, end))
            guard next > column else { continue }
            pieces.append(Piece(phase: segment.phase, columns: column..<next))
            column = next
        }
        self.pieces = pieces
    }
}
