import Comparison
import Transfers

/// Writes requests of DashScope's native dialect.
enum DashScopeRequest {
    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(
            request.parameters, quirks: quirks, longest: context.longestAnswer(of: request.model))
        let messages = RequestMessages.arrange(
            request.messages, system: request.parameters.system, quirks: quirks)
        let hasLists = quirks.isMultimodal || messages.contains { !$0.pictures.isEmpty }
        // Thinking models refuse anything but increments.
        let parameters: [RequestValue.Field] = [
            RequestValue.Field("result_format", "message"),
            RequestValue.Field("incremental_output", true),
        ]
        let body: RequestValue = [
            "model": .string(request.model),
            "input": [
                "messages": .array(
                    messages.map { message in
                        RequestValue(
                            message, content: hasLists ? request.elements(of: message) : nil)
                    })
            ],
            "parameters": RequestValue.object(parameters + switches.fields)
                .adding(quirks.extraBody),
        ]
        let streaming = HTTPRequest.Header("X-DashScope-SSE", "enable")
        let made = try context.request(
            "POST", "/services/aigc/\(hasLists ? "multimodal" : "text")-generation/generation",
            headers: HTTPRequest.Header.json() + [streaming], body: body.encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }
}
