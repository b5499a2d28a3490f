/// Plays one dialect: reads its requests and writes its answers.
protocol Player: Sendable {
    /// The name of the dialect.
    var dialect: String { get }
    /// The content type of a stream.
    var streamType: String { get }
    /// What every vendor demands of a request in this dialect.
    var rules: [Rule] { get }

    /// Whether a path after the base is where one chats.
    func takes(_ path: String) -> Bool
    /// What a request asks for.
    func ask(_ call: Call, _ path: String, _ body: JSON) -> Ask
    /// A script as a stream.
    func frames(_ script: Script) -> [Frame]
    /// A script as one object.
    func completion(_ script: Script) -> JSON
}

extension Player {
    var streamType: String { "text/event-stream; charset=utf-8" }
}
