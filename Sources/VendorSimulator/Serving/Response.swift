/// One HTTP response.
struct Response: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        case stream(PacedFrames)
    }

    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body
    /// Statuses with their headers that are sent before.
    var interim: [String] = []

    init(_ status: Int, type: String, _ body: Body, headers: [(String, String)] = []) {
        self.status = status
        self.body = body
        self.headers = [("Content-Type", type)] + headers.map { (name: $0.0, value: $0.1) }
    }

    /// A JSON value, with what stands before it in the body.
    static func json(
        _ status: Int, _ value: JSON, headers: [(String, String)] = [], prefix: String = ""
    ) -> Response {
        Response(
            status, type: "application/json", .bytes(Array(prefix.utf8) + value.bytes),
            headers: headers)
    }
}
