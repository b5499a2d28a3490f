/// What a chat request asks for, whatever the dialect that it was written in.
struct Ask: Sendable {
    var model = ""
    /// Roles and contents in the order in which they were sent, the system's text left out.
    var turns: [Turn] = []
    var streams = false
    var wantsUsage = false
    var thinks = false
    var searches = false
    /// What a search found comes before the answer.
    var wantsSourcesFirst = false
    /// Tokens are counted on every chunk.
    var wantsRunningUsage = false
    /// The most tokens that may be written.
    var limit: Int?
    /// Every delta repeats the text so far.
    var isCumulative = false
    /// What was wrong with the request, though it is answered.
    var warnings: [String] = []
    /// How thinking is shown, and in which field.
    var thinkingStyle = Director.ThinkingStyle.field
    var thinkingField = "reasoning_content"

    /// One message.
    struct Turn: Equatable, Sendable {
        var role: String
        var text: String
    }

    /// The last text of the person.
    var prompt: String { turns.last { $0.role == "user" }?.text ?? "" }

    /// How often the person has spoken, this time included.
    var round: Int { turns.count { $0.role == "user" } }
}

extension Ask.Turn {
    /// A message of the usual form: `role`, and `content` as a string or as parts with `text`.
    init(_ message: JSON) {
        role = message["role"]?.string ?? ""
        text = Self.text(of: message["content"])
    }

    /// The text of a content: a string, or all parts that hold text.
    static func text(of content: JSON?) -> String {
        if let text = content?.string { return text }
        return (content?.array ?? []).compactMap { $0["text"]?.string }.joined(separator: "\n")
    }
}
