import Comparison
import Transfers

/// Writes requests of DashScope's native dialect.
enum DashScopeRequest {
    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(request.parameters, quirks: quirks)
        let messages = RequestMessages.arrange(
            request.messages, system: request.parameters.system, quirks: quirks)
        let hasPictures = messages.contains { !$0.pictures.isEmpty }
        // Thinking models refuse anything but increments.
        let parameters: [RequestValue.Field] = [
            RequestValue.Field("result_format", "message"),
            RequestValue.Field("incremental_output", true),
        ]
        let body: RequestValue = [
            "model": .string(request.model),
            "input": [
                "messages": .array(
                    messages.map { RequestValue($0, content: request.elements(of: $0)) })
            ],
            "parameters": RequestValue.object(parameters + switches.fields)
                .adding(quirks.extraBody),
        ]
        let streaming = HTTPRequest.Header("X-DashScope-SSE", "enable")
        let made = try context.request(
            "POST", "/services/aigc/\(hasPictures ? "multimodal" : "text")-generation/generation",
            headers: HTTPRequest.Header.json() + [streaming], body: body.encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }
}
