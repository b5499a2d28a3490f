/// How a provider departs from the dialect it speaks, as data.
///
/// The defaults are the plain dialect. `models` holds what is different again for some models.
package struct Quirks: Equatable, Sendable {
    /// Takes the place of the provider's base URL.
    package var baseURL: String?
    package var tokenLimitField = TokenLimitField.maxTokens
    /// Whether `stream_options.include_usage` is asked for.
    package var streamOptionsUsage = true
    package var thinking = ThinkingStyle.none
    /// Whether thinking can be switched off.
    package var canStopThinking = true
    /// The values of `reasoning_effort` that are taken, weakest first; empty if the field isn't.
    package var efforts: [Effort] = []
    package var search = SearchStyle.none
    package var temperature = TemperatureRule()
    /// Whether messages of the role `system` are taken.
    package var systemRole = true
    /// Whether messages of one role in a row must be made one.
    package var mergesRoles = false
    /// Whether roles must alternate strictly, beginning and ending with the user's.
    package var alternatesRoles = false
    package var http1Only = false
    /// Further fields of every body.
    package var extraBody: [String: RequestValue] = [:]
    /// Further headers of every request.
    package var extraHeaders: [String: String] = [:]
    package var models: [QuirksPatch] = []

    package init() {}

    /// The quirks as they are for one model: patches that match apply in order.
    package func applying(to model: String) -> Quirks {
        models.filter { $0.matches(model) }.reduce(into: self) { $0.apply($1) }
    }

    /// Which field limits the length of an answer.
    package enum TokenLimitField: String, CaseIterable, Equatable, Sendable, Decodable {
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
    }

    /// Which field switches thinking.
    package enum ThinkingStyle: String, CaseIterable, Equatable, Sendable, Decodable {
        case none
        /// `thinking: {type: enabled | disabled}`
        case type
        /// `thinking: {type: enabled | disabled | auto}`
        case typeAuto = "type-auto"
        /// `thinking: {type: adaptive | disabled}`
        case adaptive
        /// `enable_thinking: true | false`
        case enableThinking = "enable_thinking"
        /// `thinking_mode: true | false`
        case thinkingMode = "thinking_mode"
        /// Nothing but `reasoning_effort`
        case reasoningEffort = "reasoning_effort"
        /// `chat_template_kwargs: {enable_thinking: true | false}`
        case chatTemplate = "chat_template_kwargs"
        /// `reasoning: {enabled: …}` or `reasoning: {effort: …}`
        case reasoning
    }

    /// How hard a model is to think, weakest first.
    package enum Effort: String, CaseIterable, Equatable, Sendable, Decodable {
        case none, minimal, low, medium, high, xhigh, max
    }

    /// Which fields make a model search the web.
    package enum SearchStyle: String, CaseIterable, Equatable, Sendable, Decodable {
        case none
        /// `tools: [{type: web_search, web_search: {…}}]`, with the keys of each vendor.
        case zhipu, spark, baichuan
        /// The same; the answer then doesn't stream.
        case zhinao
        /// `enable_search` and `search_options`
        case qwen
        /// `web_search: {enable, enable_citation, enable_trace}`
        case baidu
        /// `enable_enhancement`, which is on unless switched off
        case hunyuan
    }

    /// Which temperatures are taken.
    package struct TemperatureRule: Equatable, Sendable {
        package var minimum = 0.0
        package var maximum = 2.0
        /// Whether the minimum itself is refused.
        package var opensBelow = false
        /// Whether the maximum itself is refused.
        package var opensAbove = false
        /// Whether any value but the model's own is refused.
        package var isFixed = false

        package init() {}
    }
}
