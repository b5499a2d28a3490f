/// One refusal: an HTTP status, and what its body says.
struct Refusal: Sendable {
    /// Why a request is refused.
    enum Kind: Hashable, Sendable {
        case wrongKey, noPermission, noBalance, rate, quota, overloaded, server
        case unknownModel, tooLong, content, withdrawn, illegal, noPath, expired
    }

    var kind: Kind
    var status: Int
    /// The vendor's own code: text, a number, or null.
    var code: JSON
    var type: String
    var message: String
    var headers: [(String, String)] = []
}

/// How a vendor refuses: its statuses and codes by kind, and the shape of its bodies.
struct Refusals: Sendable {
    /// A line of a vendor's table of errors.
    struct Row: Sendable {
        var status: Int
        var code: JSON
        var type: String
        var message: String
        var headers: [(String, String)]

        init(
            _ status: Int, _ code: JSON, _ type: String, _ message: String,
            headers: [(String, String)] = []
        ) {
            self.status = status
            self.code = code
            self.type = type
            self.message = message
            self.headers = headers
        }

        /// A line for vendors whose errors have no type.
        init(
            _ status: Int, _ code: JSON, _ message: String, headers: [(String, String)] = []
        ) {
            self.init(status, code, "", message, headers: headers)
        }
    }

    var rows: [Refusal.Kind: Row]
    /// The body of a refusal; a string is sent as it is where the body is a JSON string.
    var shape: @Sendable (Refusal) -> JSON
    /// The shape inside a stream; nil if it is the same.
    var inStream: (@Sendable (Refusal) -> JSON)?

    init(
        _ rows: [Refusal.Kind: Row] = [:],
        shape: @escaping @Sendable (Refusal) -> JSON = Self.openAI,
        inStream: (@Sendable (Refusal) -> JSON)? = nil
    ) {
        self.rows = rows
        self.shape = shape
        self.inStream = inStream
    }

    /// The vendor's refusal of a kind. What its documentation leaves open is refused as the
    /// original of the dialect refuses it. Every message says that it is simulated.
    func refusal(_ kind: Refusal.Kind, saying detail: String? = nil) -> Refusal {
        let row = rows[kind] ?? (kind == .withdrawn ? rows[.content] : nil) ?? Self.usual(kind)
        let text = detail.map { "\(row.message): \($0)" } ?? row.message
        return Refusal(
            kind: kind, status: row.status, code: row.code, type: row.type,
            message: text + " (simulated)", headers: row.headers)
    }
}

extension Refusals {
    private static func usual(_ kind: Refusal.Kind) -> Row {
        switch kind {
        case .wrongKey, .expired:
            Row(401, "invalid_api_key", "invalid_request_error", "Incorrect API key provided")
        case .noPermission:
            Row(403, "permission_denied", "permission_error", "This key may not use the model")
        case .noBalance:
            Row(429, "insufficient_quota", "insufficient_quota", "The account is empty")
        case .quota:
            Row(429, "insufficient_quota", "insufficient_quota", "The quota is used up")
        case .rate:
            Row(429, "rate_limit_exceeded", "rate_limit_error", "Too many requests")
        case .overloaded:
            Row(503, "overloaded", "overloaded_error", "The service is busy")
        case .server:
            Row(500, "internal_error", "server_error", "Something went wrong here")
        case .unknownModel:
            Row(404, "model_not_found", "invalid_request_error", "The model does not exist")
        case .tooLong:
            Row(
                400, "context_length_exceeded", "invalid_request_error",
                "The messages are longer than the model's context")
        case .content, .withdrawn:
            Row(400, "content_filter", "invalid_request_error", "Inappropriate content")
        case .illegal:
            Row(400, "invalid_request_error", "invalid_request_error", "Illegal request")
        case .noPath:
            Row(404, "not_found", "invalid_request_error", "There is no such path")
        }
    }
}
