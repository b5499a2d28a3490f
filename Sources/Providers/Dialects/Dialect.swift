import Comparison
import Transfers

/// Which dialect writes a provider's requests and reads its answers.
package enum Dialect {
    /// A request, and the switches that could not be sent as they were set. Throws a failure of
    /// kind `configuration` where the provider can't be asked as it is set up.
    package static func request(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        switch context.provider.dialect {
        case .chatCompletions: try ChatCompletionsRequest.make(request, in: context)
        case .azure: try AzureRequest.make(request, in: context)
        case .dashscope: try DashScopeRequest.make(request, in: context)
        case .wenxin: try WenxinRequest.make(request, in: context)
        case .tencentTC3: try TC3Request.make(request, in: context)
        case .messages: try MessagesRequest.make(request, in: context)
        case .ollama: try OllamaRequest.make(request, in: context)
        }
    }

    /// A decoder for the answer to one request to the provider. Where a dialect is one vendor's own,
    /// so are its error codes, whatever the provider is called.
    package static func decoder(for provider: Provider) -> any ReplyDecoder {
        switch provider.dialect {
        case .chatCompletions: ChatCompletionsDecoder(provider: provider.id)
        case .azure: ChatCompletionsDecoder(provider: "azure-cn")
        case .dashscope: StreamDecoder<DashScopeReader>(provider: "qwen")
        case .wenxin: StreamDecoder<WenxinReader>(provider: "baidu")
        case .tencentTC3: StreamDecoder<TC3Reader>(provider: "hunyuan")
        case .messages: StreamDecoder<MessagesReader>(provider: provider.id)
        case .ollama: StreamDecoder<OllamaReader>(provider: provider.id)
        }
    }
}
