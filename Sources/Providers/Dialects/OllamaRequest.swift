import Comparison
import Transfers

/// Writes requests of Ollama's native dialect.
enum OllamaRequest {
    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(request.parameters, quirks: quirks)
        let messages = RequestMessages.arrange(
            request.messages, system: request.parameters.system, quirks: quirks)
        var fields: [RequestValue.Field] = [
            RequestValue.Field("model", .string(request.model)),
            RequestValue.Field(
                "messages",
                .array(
                    messages.map { RequestValue($0).adding(request.images(of: $0)) })),
            RequestValue.Field("stream", true),
        ]
        fields += switches.fields.filter { !isOption($0) }
        let options = switches.fields.filter(isOption)
        if !options.isEmpty { fields.append(RequestValue.Field("options", .object(options))) }
        let made = try context.request(
            "POST", "/api/chat",
            headers: [
                HTTPRequest.Header("Content-Type", "application/json"),
                HTTPRequest.Header("Accept", "application/x-ndjson"),
            ], body: RequestValue.object(fields).adding(quirks.extraBody).encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }

    /// Whether a field belongs to how the model is run.
    private static func isOption(_ field: RequestValue.Field) -> Bool {
        ["temperature", "num_predict"].contains(field.name)
    }
}
