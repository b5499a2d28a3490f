/// Everything that is wrong with a file, in the order in which it stands there.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    package var problems: [Problem]

    package init(_ problems: [Problem]) {
        self.problems = problems
    }

    /// One problem per line: `config.toml:3:1: unknown key "modells"; did you mean "models"?`
    package var description: String { problems.map(\.description).joined(separator: "\n") }

    /// One thing that is wrong.
    package struct Problem: Equatable, Sendable, CustomStringConvertible {
        package var file: String
        /// Nil where it is about the file as a whole.
        package var position: SourcePosition?
        package var message: String
        /// The nearest thing that would have been right.
        package var suggestion: String?

        package init(
            file: String, position: SourcePosition? = nil, message: String,
            suggestion: String? = nil
        ) {
            self.file = file
            self.position = position
            self.message = message
            self.suggestion = suggestion
        }

        package var description: String {
            let place = position.map { ":\($0.line):\($0.column)" } ?? ""
            let advice = suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
            return "\(file)\(place): \(message)\(advice)"
        }
    }
}
