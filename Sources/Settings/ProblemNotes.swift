/// Collects what is wrong with one document while it is read.
final class ProblemNotes {
    let file: String
    let positions: SourcePositions
    private var problems: [ConfigurationError.Problem] = []

    init(file: String, positions: SourcePositions) {
        self.file = file
        self.positions = positions
    }

    func report(_ message: String, key path: [String], suggestion: String? = nil) {
        add(message, positions.key(path), suggestion)
    }

    func report(_ message: String, value path: [String], suggestion: String? = nil) {
        add(message, positions.value(path), suggestion)
    }

    private func add(_ message: String, _ position: SourcePosition?, _ suggestion: String?) {
        problems.append(
            ConfigurationError.Problem(
                file: file, position: position, message: message, suggestion: suggestion))
    }

    /// Throws everything that has been noted, if anything, in the order of the document.
    func throwIfAny() throws(ConfigurationError) {
        guard !problems.isEmpty else { return }
        let first = SourcePosition(line: 1, column: 1)
        let sorted = problems.enumerated().sorted { a, b in
            (a.element.position ?? first, a.offset) < (b.element.position ?? first, b.offset)
        }
        throw ConfigurationError(sorted.map(\.element))
    }
}
