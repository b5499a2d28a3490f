import Comparison
import Transfers

/// Writes requests of the `messages` dialect.
enum MessagesRequest {
    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(
            request.parameters, quirks: quirks, longest: context.longestAnswer(of: request.model))
        let version = HTTPRequest.Header("anthropic-version", "2023-06-01")
        let made = try context.request(
            "POST", "/v1/messages", headers: HTTPRequest.Header.json() + [version],
            body: body(request, switches, quirks).encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }

    private static func body(
        _ request: ChatRequest, _ switches: RequestSwitches, _ quirks: Quirks
    ) -> RequestValue {
        let (system, messages) = RequestMessages.divide(
            request.messages, system: request.parameters.system, quirks: quirks)
        // The conversation begins with the user's words.
        let turns = messages.drop { $0.role == .assistant }
        var fields: [RequestValue.Field] = [
            RequestValue.Field("model", .string(request.model)),
            RequestValue.Field(
                "messages",
                .array(
                    turns.map { RequestValue($0, content: request.blocks(of: $0)) })),
            RequestValue.Field("stream", true),
        ]
        if let system { fields.append(RequestValue.Field("system", .string(system))) }
        return .object(fields + switches.fields).adding(quirks.extraBody)
    }
}
