/// What a line that begins with a slash asks for in a conversation in lines, by its word.
package enum LinearCommand: String, CaseIterable, Sendable {
    case help
    case models
    case add
    case remove
    case undo
    case model
    case mute
    case show
    case again
    case retry
    case goOn = "continue"
    case stop
    case compare
    case system
    case thinking
    case search
    case save
    case list
    case open
    case new
    case language
    case quit
}

/// One line of a conversation in lines.
enum LinearLine: Equatable {
    case blank
    case prompt(String)
    case command(LinearCommand, [String])
    /// A word behind a slash that is no command.
    case unknown(String)

    /// A slash makes a command of a line; two of them stand for one that doesn't.
    init(_ line: String) {
        let text = String(line.drop(while: \.isWhitespace))
        if text.hasPrefix("//") {
            self = .prompt(String(text.dropFirst()))
        } else if text.hasPrefix("/") {
            let words = text.dropFirst().split(whereSeparator: \.isWhitespace).map(String.init)
            let name = words.first ?? ""
            self =
                LinearCommand(rawValue: name.lowercased()).map {
                    .command($0, Array(words.dropFirst()))
                } ?? .unknown(name)
        } else {
            self = text.isEmpty ? .blank : .prompt(line)
        }
    }
}
