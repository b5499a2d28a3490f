/// A prompt with places for words: `{{name}}`, or `{{name=中文}}` with a default.
///
/// What is no variable stays as it is, `{{` included. Values are put in as they are and never read
/// as templates.
package struct PromptTemplate: Equatable, Sendable {
    /// One place for words.
    package struct Variable: Equatable, Sendable {
        package var name: String
        /// What stands there if nothing is given; nil if something must be.
        package var usual: String?
        /// What it is for.
        package var description: String?
    }

    /// Variables that have a value without being asked for: `date`, today's, is given by the caller.
    package static let given: Set<String> = ["date"]
    /// The variable that takes what comes with the command: an argument, or standard input.
    package static let input = "input"

    /// The text as it was written.
    package let text: String
    /// Each variable once, in the order of the text; those that are `given` are not among them.
    package private(set) var variables: [Variable] = []
    private var pieces: [Piece] = []
    /// Where a name is among the variables.
    private var places: [String: Int] = [:]

    enum Piece: Equatable, Sendable {
        case text(String)
        /// As it was written, for when it has no value.
        case variable(String, written: String)
    }

    package init(_ text: String) {
        self.text = text
        var scanner = TemplateScanner(text)
        while let found = scanner.next() {
            switch found {
            case .text(let text): pieces.append(.text(text))
            case .variable(let name, let usual, let written):
                pieces.append(.variable(name, written: written))
                note(name, usual)
            }
        }
    }

    /// The first default of a name counts.
    private mutating func note(_ name: String, _ usual: String?) {
        guard !Self.given.contains(name) else { return }
        guard let index = places[name] else {
            places[name] = variables.count
            variables.append(Variable(name: name, usual: usual))
            return
        }
        variables[index].usual = variables[index].usual ?? usual
    }

    /// Says what a variable is for. False if there is no such variable.
    package mutating func describe(_ name: String, as description: String) -> Bool {
        guard let index = places[name] else { return false }
        variables[index].description = description
        return true
    }

    /// The text with values in place of variables, and the names of those that have none: they stay
    /// as they were written.
    package func fill(_ values: [String: String]) -> (text: String, missing: [String]) {
        var filled = ""
        var missing: [String] = []
        var seen: Set<String> = []
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .variable(let name, let written):
                let usual = places[name].flatMap { variables[$0].usual }
                if let value = values[name] ?? usual {
                    filled += value
                } else {
                    filled += written
                    if seen.insert(name).inserted { missing.append(name) }
                }
            }
        }
        return (filled, missing)
    }
}
