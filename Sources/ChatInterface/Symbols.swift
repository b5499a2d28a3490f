/// The signs that the screen is drawn with.
package struct Symbols: Equatable, Sendable {
    package var vertical: Character
    package var horizontal: Character
    package var promptBar: Character
    package var caretMark: Character
    package var done: Character
    package var failed: Character
    package var stopped: Character
    package var caution: Character
    package var folded: Character
    package var unfolded: Character
    package var separator: String
    package var ellipsis: String
    package var down: String
    package var versus: String
    /// Where a pane has nothing for what another shows.
    package var absent: Character
    package var spinner: [Character]
    package var topLeft: Character
    package var topRight: Character
    package var bottomLeft: Character
    package var bottomRight: Character
    /// What the bars of a race are made of, so that they can be told apart without colours.
    package var bars: Bars

    /// What a race's bars are made of, by what takes the time.
    package struct Bars: Equatable, Sendable {
        package var retrying: Character
        package var connecting: Character
        package var queue: Character
        package var thinking: Character
        package var answer: Character
        package var stalled: Character
    }

    /// Box drawing and signs that take one column wherever ambiguous characters do.
    package static let unicode = Symbols(
        vertical: "│", horizontal: "─", promptBar: "▌", caretMark: "❯", done: "✓", failed: "✗",
        stopped: "▪", caution: "!", folded: "▸", unfolded: "▾", separator: " · ", ellipsis: "…",
        down: "↓", versus: "↔", absent: "∅",
        spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"],
        topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        bars: Bars(
            retrying: "×", connecting: "╌", queue: "·", thinking: "▒", answer: "█", stalled: "!"))

    /// For terminals that draw ambiguous characters in two columns, or can't draw them at all.
    package static let ascii = Symbols(
        vertical: "|", horizontal: "-", promptBar: "|", caretMark: ">", done: "+", failed: "x",
        stopped: "=", caution: "!", folded: ">", unfolded: "v", separator: " - ", ellipsis: "...",
        down: "v", versus: "<>", absent: "~", spinner: ["|", "/", "-", "\\"],
        topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        bars: Bars(
            retrying: "x", connecting: "-", queue: ".", thinking: ":", answer: "#", stalled: "!"))
}
