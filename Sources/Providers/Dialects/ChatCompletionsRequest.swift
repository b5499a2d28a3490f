import Comparison
import Transfers

/// Writes requests of the chat-completions dialect.
package enum ChatCompletionsRequest {
    /// A request for a streamed answer, and the switches that could not be sent as they were set.
    /// Nothing is sent that nobody has set. Throws a failure of kind `configuration` where the
    /// provider can't be asked as it is set up.
    package static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> (request: HTTPRequest, unsupported: [String]) {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(request.parameters, quirks: quirks)
        let accept = switches.streams ? "text/event-stream" : "application/json"
        var result = try context.request(
            "POST", "/chat/completions",
            headers: [
                HTTPRequest.Header("Content-Type", "application/json"),
                HTTPRequest.Header("Accept", accept),
            ], quirks: quirks)
        result.body = body(request, switches, quirks).encoded
        return (result, switches.unsupported)
    }

    private static func body(
        _ request: ChatRequest, _ switches: RequestSwitches, _ quirks: Quirks
    ) -> RequestValue {
        let messages = RequestMessages.arrange(
            request.messages, system: request.parameters.system, quirks: quirks)
        var fields: [RequestValue.Field] = [
            RequestValue.Field("model", .string(request.model)),
            RequestValue.Field("messages", .array(messages.map(object))),
            RequestValue.Field("stream", .bool(switches.streams)),
        ]
        if quirks.streamOptionsUsage, switches.streams {
            fields.append(RequestValue.Field("stream_options", ["include_usage": true]))
        }
        fields += switches.fields
        let extra = RequestValue.fields(quirks.extraBody)
        fields += extra.filter { field in !fields.contains { $0.name == field.name } }
        return .object(fields)
    }

    private static func object(_ message: Message) -> RequestValue {
        ["role": .string(message.role.rawValue), "content": .string(message.text)]
    }
}
