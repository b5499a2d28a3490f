import Comparison
import Providers
import Transfers

/// A provider to ask, with quirks that a test has chosen.
func context(
    _ change: (inout Quirks) -> Void = { _ in }, secret: String? = "sk-1",
    provider edit: (inout Provider) -> Void = { _ in }
) -> RequestContext {
    var provider = Provider(id: "lab", name: "Lab", baseURL: "https://lab.example/v1")
    change(&provider.quirks)
    edit(&provider)
    return RequestContext(provider: provider, secret: secret)
}

func body(
    _ parameters: Parameters = Parameters(), model: String = "m",
    messages: [Message] = [Message(.user, "hi")], in context: RequestContext = context()
) throws(Failure) -> String {
    let request = ChatRequest(model: model, messages: messages, parameters: parameters)
    let made = try ChatCompletionsRequest.make(request, in: context)
    return String(decoding: made.request.body, as: UTF8.self)
}

func unsupported(
    _ parameters: Parameters, in context: RequestContext
) throws(Failure) -> [String] {
    let request = ChatRequest(
        model: "m", messages: [Message(.user, "hi")], parameters: parameters)
    return try ChatCompletionsRequest.make(request, in: context).unsupported.map(\.name)
}
