import Comparison
import Transfers

/// A request as a dialect writes it.
package struct MadeRequest: Equatable, Sendable {
    package var request: HTTPRequest
    /// The switches that could not be sent as they were set.
    package var unsupported: [UnsupportedSwitch]
}

extension HTTPRequest.Header {
    /// What goes with a body of JSON, and what is wanted in return.
    static func json(streams: Bool = true) -> [HTTPRequest.Header] {
        [
            HTTPRequest.Header("Content-Type", "application/json"),
            HTTPRequest.Header("Accept", streams ? "text/event-stream" : "application/json"),
        ]
    }
}

extension RequestContext {
    /// The most tokens that a model can answer with; nil if that isn't known.
    func longestAnswer(of model: String) -> Int? { provider.model(model)?.maxOutput }
}

extension RequestValue {
    /// A message as nearly all dialects have it; with a content of its own unless that is nil.
    init(_ message: Message, content: RequestValue? = nil) {
        self = [
            "role": .string(message.role.rawValue), "content": content ?? .string(message.text),
        ]
    }

    /// An object with further fields, sorted by name; those that it has already stay as they are.
    func adding(_ more: [String: RequestValue]) -> RequestValue {
        guard case .object(let fields) = self else { return self }
        let extra = Self.fields(more)
        return .object(
            fields + extra.filter { field in !fields.contains { $0.name == field.name } })
    }
}
