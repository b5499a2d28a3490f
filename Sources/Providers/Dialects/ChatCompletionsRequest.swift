import Comparison
import Transfers

/// Writes requests of the chat-completions dialect.
package enum ChatCompletionsRequest {
    /// A request for a streamed answer, and the switches that could not be sent as they were set.
    /// Nothing is sent that nobody has set. Throws a failure of kind `configuration` where the
    /// provider can't be asked as it is set up.
    package static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        return try make(request, in: context, path: "/chat/completions", quirks: quirks)
    }

    /// The same at another path.
    static func make(
        _ request: ChatRequest, in context: RequestContext, path: String, quirks: Quirks
    ) throws(Failure) -> MadeRequest {
        let switches = RequestSwitches(
            request.parameters, quirks: quirks, longest: context.longestAnswer(of: request.model))
        let made = try context.request(
            "POST", quirks.chatPath ?? path,
            headers: HTTPRequest.Header.json(streams: switches.streams),
            body: body(request, switches, quirks).encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }

    private static func body(
        _ request: ChatRequest, _ switches: RequestSwitches, _ quirks: Quirks
    ) -> RequestValue {
        let messages = RequestMessages.arrange(
            request.messages, system: request.parameters.system, quirks: quirks)
        let echoes = quirks.echoesReasoning && quirks.thinks(request.parameters.thinking)
        var fields: [RequestValue.Field] = [
            RequestValue.Field("model", .string(request.model)),
            RequestValue.Field(
                "messages",
                .array(
                    messages.map { object($0, echoes, request, quirks) }
                        + request.toolRounds.flatMap(\.messages))),
            RequestValue.Field("stream", .bool(switches.streams)),
        ]
        if quirks.streamOptionsUsage, switches.streams {
            fields.append(RequestValue.Field("stream_options", ["include_usage": true]))
        }
        return .object(fields + switches.fields).adding(quirks.extraBody)
    }

    /// What a model thought isn't kept for it, so the field that must be there is empty.
    private static func object(
        _ message: Message, _ echoes: Bool, _ request: ChatRequest, _ quirks: Quirks
    ) -> RequestValue {
        let value = RequestValue(
            message, content: request.parts(of: message, bare: quirks.barePictures))
        return echoes && message.role == .assistant
            ? value.adding(["reasoning_content": ""]) : value
    }
}
