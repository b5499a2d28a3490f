/// A terminal in memory: tests type into it and look at its grid.
package final class MemoryBackend: Backend {
    package private(set) var size: Size
    package private(set) var grid: Grid
    package private(set) var cursor: Position?
    package private(set) var frames = 0
    package private(set) var bells = 0
    package private(set) var suspensions = 0
    package private(set) var isClosed = false
    private var pending: [InputEvent] = []

    package init(size: Size) {
        self.size = size
        grid = Grid(size: size)
    }

    package var input: CInt? { nil }
    package var inputDeadline: Int64? { nil }

    /// Queues events for the next `read`.
    package func type(_ events: [InputEvent]) {
        pending += events
    }

    /// Changes the size, as a window manager would.
    package func resize(_ size: Size) {
        self.size = size
        pending.append(.resized(size))
    }

    package func read(now nanoseconds: Int64) -> [InputEvent] {
        defer { pending = [] }
        return pending
    }

    package func draw(_ grid: Grid, cursor: Position?) {
        self.grid = grid
        self.cursor = cursor
        frames += 1
    }

    package func invalidate() {}
    package func ring() { bells += 1 }
    package func suspend() { suspensions += 1 }
    package func lend(_ body: () -> Void) { body() }
    package func close() { isClosed = true }
}
