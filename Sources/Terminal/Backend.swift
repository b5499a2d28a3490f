/// The port to a terminal: what the one loop needs of a screen and a keyboard.
package protocol Backend: AnyObject {
    /// The size of the screen, in cells.
    var size: Size { get }
    /// The descriptor that becomes readable when `read` has something to say; nil in memory.
    var input: CInt? { get }
    /// A moment, in nanoseconds of the monotonic clock, at which `read` must be called even if
    /// nothing becomes readable: a lone ESC waits for the rest of a sequence. Nil mostly.
    var inputDeadline: Int64? { get }
    /// All that has been typed since the last call, decoded. Never blocks.
    func read(now nanoseconds: Int64) -> [InputEvent]
    /// Shows a grid, sending no more than what differs from the one before, and leaves the
    /// hardware cursor at `cursor` (hidden when nil).
    func draw(_ grid: Grid, cursor: Position?)
    /// Forgets what is on the screen: the next `draw` paints everything.
    func invalidate()
    /// Rings the terminal's bell.
    func ring()
    /// Gives the terminal back as it was found, stops the process group (Ctrl-Z) and, when the
    /// process goes on, takes the terminal again.
    func suspend()
    /// Gives the terminal back, runs `body` (an editor, say), takes the terminal again.
    func lend(_ body: () -> Void)
    /// Gives the terminal back as it was found. Idempotent.
    func close()
}
