import Comparison
import Transfers

/// Writes requests of Baidu's first dialect, in which the model is part of the path and a fetched
/// token part of the query.
enum WenxinRequest {
    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(
            request.parameters, quirks: quirks, longest: context.longestAnswer(of: request.model))
        let (system, messages) = RequestMessages.divide(
            request.messages, system: request.parameters.system, quirks: quirks)
        guard messages.allSatisfy(\.pictures.isEmpty) else {
            throw Failure(.invalidRequest, "the wenxin dialect has no pictures")
        }
        var fields = [RequestValue.Field("messages", .array(messages.map { RequestValue($0) }))]
        if let system { fields.append(RequestValue.Field("system", .string(system))) }
        fields.append(RequestValue.Field("stream", true))
        let body = RequestValue.object(fields + switches.fields).adding(quirks.extraBody)
        let made = try context.request(
            "POST", path(of: request.model) + query(context), headers: HTTPRequest.Header.json(),
            body: body.encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }

    private static func path(of model: String) -> String {
        let name = model.lowercased()
        let endpoint = endpoints[name] ?? name.percentEncoded
        return "/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/\(endpoint)"
    }

    /// With another proof than the dialect's own there is no token.
    private static func query(_ context: RequestContext) -> String {
        context.token.map { "?access_token=\($0.text.percentEncoded)" } ?? ""
    }

    /// The endpoint of a model, by the model's name in lower case, where it has another name.
    private static let endpoints = [
        "ernie-4.0-8k": "completions_pro", "ernie-3.5-8k": "completions",
        "ernie-speed-8k": "ernie_speed", "ernie-speed-128k": "ernie-speed-128k",
        "ernie-lite-8k-0922": "eb-instant", "ernie-lite-8k": "ernie-lite-8k",
        "ernie-tiny-8k": "ernie-tiny-8k", "ernie-4.0-turbo-8k": "ernie-4.0-turbo-8k",
    ]
}
