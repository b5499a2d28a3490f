/// One address of a vendor at which one dialect is spoken.
struct Endpoint: Sendable {
    var player: any Player
    /// The path that a base URL ends in, after host and port.
    var basePath: String
    var models: [String]
    var authorization = Authorization.bearer
    var refusals: Refusals
    /// What this vendor demands of a request beyond the dialect.
    var rules: [Rule] = []
    /// The header in which a request's number is told.
    var requestID = "x-request-id"
    /// Headers on every answer.
    var headers: [(String, String)] = []
    var pacing = Pacing()
    /// What stands before a whole completion.
    var completionPrefix = ""
    /// The kind of error that breaks off a stream here.
    var streamFailure = Refusal.Kind.server
    /// What can be read with GET, by the path after the base.
    var pages: [String: JSON] = [:]
    /// Beginnings of names that are taken for models too.
    var modelPrefixes: [String] = []

    var dialect: String { player.dialect }

    /// Whether a model is known here.
    func knows(_ model: String) -> Bool {
        models.contains(model) || modelPrefixes.contains { model.hasPrefix($0) }
    }
}

extension Endpoint {
    /// The address at which a vendor speaks `messages` beside its usual dialect.
    static func messages(
        _ basePath: String, _ models: [String], _ player: MessagesPlayer = MessagesPlayer(),
        rules: [Rule] = [], pacing: Pacing = Pacing()
    ) -> Endpoint {
        Endpoint(
            player: player, basePath: basePath, models: models, authorization: .xAPIKey,
            refusals: .messages, rules: rules, requestID: "request-id", pacing: pacing,
            streamFailure: .overloaded)
    }

    /// The address at which a vendor speaks `chat-completions`.
    static func chat(
        _ basePath: String, _ models: [String], _ manner: ChatManner, _ refusals: Refusals,
        rules: [Rule] = [], pacing: Pacing
    ) -> Endpoint {
        Endpoint(
            player: ChatCompletionsPlayer(manner: manner), basePath: basePath, models: models,
            refusals: refusals, rules: rules, pacing: pacing)
    }

    /// The endpoint with pages that can be read.
    func with(pages: [String: JSON]) -> Endpoint {
        var copy = self
        copy.pages = pages
        return copy
    }

    /// The endpoint with another way to show who asks.
    func with(_ authorization: Authorization) -> Endpoint {
        var copy = self
        copy.authorization = authorization
        return copy
    }

    /// The endpoint with headers on every answer, and one for the request's number.
    func with(requestID: String = "x-request-id", headers: [(String, String)] = []) -> Endpoint {
        var copy = self
        copy.requestID = requestID
        copy.headers = headers
        return copy
    }
}
