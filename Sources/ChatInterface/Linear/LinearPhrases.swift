/// The sentences of a conversation in lines, in one language; what the screen says too is in
/// `Phrases`.
struct LinearPhrases: Sendable {
    /// Before a line that is typed.
    var prompt: String
    /// Before a further line of the same prompt.
    var morePrompt: String
    var hint: String
    var asking: @Sendable (_ count: Int) -> String
    var goingOn: @Sendable (_ title: String) -> String
    var unknownCommand: @Sendable (_ name: String) -> String
    var wantsModel: String
    var wantsNumber: @Sendable (_ count: Int) -> String
    var severalFit: String
    var more: @Sendable (_ count: Int) -> String
    var added: @Sendable (_ number: Int, _ model: String) -> String
    var removed: @Sendable (_ model: String) -> String
    var goesOn: @Sendable (_ model: String) -> String
    /// Which values a command takes.
    var takes: @Sendable (_ values: String) -> String
    var sources: String
    var tokens: @Sendable (_ count: String) -> String
    /// Between the parts of a list.
    var comma: String
    var what: @Sendable (LinearCommand) -> String
    /// What may follow a command.
    var arguments: @Sendable (LinearCommand) -> String
    var helpEnd: String
}

extension Language {
    var linearPhrases: LinearPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
