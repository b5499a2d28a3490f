/// What stands at the left of a leaf: quote bars, list markers, indentation.
///
/// ```
/// │ 1. first line     first: bar, marker
/// │    other lines    rest:  bar, blanks of the same width
/// ```
struct Margin: Sendable {
    private(set) var first: [Page.Run] = []
    private(set) var rest: [Page.Run] = []
    private(set) var columns = 0

    /// Adds the same to all lines.
    mutating func add(_ run: Page.Run) {
        first.append(run)
        rest.append(run)
        columns += Int(run.columns)
    }

    /// Adds something to the first line, and to all others blanks of its width.
    mutating func add(first run: [Page.Run], rest blanks: [Page.Run]) {
        first += run
        rest += blanks
        columns += run.reduce(0) { $0 + Int($1.columns) }
    }
}
