import Comparison
import Prompts

/// What the interface has been told for the prompt that is being written.
struct Prompting {
    /// What the composer's text would be sent with; nil if it names nothing.
    var plan: AttachmentPlan?
    /// The library, while it is chosen from.
    var library: [LibraryPrompt] = []
    /// Values of the variables that nobody is asked for.
    var given: [String: String] = [:]
    /// The path being completed, and what it can become.
    var completion: (path: PathCompletion, candidates: [PathCompletion.Candidate])?
}

/// The variables of a prompt, asked for one by one.
struct TemplateEntry {
    let prompt: LibraryPrompt
    var values: [String: String]
    /// Which variable is being asked for.
    private(set) var place = 0
    var field: LineField

    /// Nil if there is nothing to ask.
    init?(_ prompt: LibraryPrompt, values: [String: String]) {
        guard let first = prompt.template.variables.first else { return nil }
        self.prompt = prompt
        self.values = values
        field = LineField(first.usual ?? "")
    }

    var title: String {
        let variable = prompt.template.variables[place]
        let what = variable.description.map { "\(variable.name): \($0)" } ?? variable.name
        return "\(prompt.title)  \(place + 1)/\(prompt.template.variables.count)  \(what)"
    }

    /// Takes the value and goes on to the next variable; false if it was the last.
    mutating func advance() -> Bool {
        let variables = prompt.template.variables
        values[variables[place].name] = field.text
        guard place + 1 < variables.count else { return false }
        place += 1
        field = LineField(variables[place].usual ?? "")
        return true
    }
}
