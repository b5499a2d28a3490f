import Comparison
import Transfers

/// Which dialect writes a provider's requests and reads its answers.
package enum Dialect {
    /// A request, and the switches that could not be sent as they were set. Throws a failure of
    /// kind `configuration` where the provider can't be asked as it is set up.
    package static func request(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> (request: HTTPRequest, unsupported: [String]) {
        switch context.provider.dialect {
        case .chatCompletions: return try ChatCompletionsRequest.make(request, in: context)
        case .azure, .dashscope, .wenxin, .tencentTC3, .messages, .ollama:
            throw context.configuration(
                "is set to dialect = \"\(context.provider.dialect.rawValue)\", "
                    + "in which no chat can be held; \"chat-completions\" can be used")
        }
    }

    /// A decoder for the answer to one request to the provider.
    package static func decoder(for provider: Provider) -> any ReplyDecoder {
        ChatCompletionsDecoder(provider: provider.id)
    }
}
