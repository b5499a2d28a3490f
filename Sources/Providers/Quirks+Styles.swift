extension Quirks {
    /// Which field limits the length of an answer.
    package enum TokenLimitField: String, CaseIterable, Equatable, Sendable, Decodable {
        case maxTokens = "max_tokens"
        case maxCompletionTokens = "max_completion_tokens"
        case maxOutputTokens = "max_output_tokens"
        case maxNewTokens = "max_new_tokens"
        case numPredict = "num_predict"
        case none
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
        /// `thinking: {type: enabled, budget_tokens: …}`, or `{type: disabled}`
        case budget
        /// `enable_thinking: true | false`
        case enableThinking = "enable_thinking"
        /// `thinking_mode: true | false`
        case thinkingMode = "thinking_mode"
        /// Nothing but the field for the effort
        case reasoningEffort = "reasoning_effort"
        /// `chat_template_kwargs: {enable_thinking: true | false}`
        case chatTemplate = "chat_template_kwargs"
        /// `reasoning: {enabled: …}` or `reasoning: {effort: …}`
        case reasoning
        /// `think: true | false`, or an effort in their place
        case think
    }

    /// How hard a model is to think, weakest first.
    package enum Effort: String, CaseIterable, Equatable, Sendable, Decodable {
        case none, minimal, low, medium, high, xhigh, max
    }

    /// Where the effort stands in a request.
    package enum EffortField: String, CaseIterable, Equatable, Sendable, Decodable {
        case reasoningEffort = "reasoning_effort"
        /// `output_config: {effort: …}`
        case outputConfig = "output_config"
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
        /// `enable_citation`, and `disable_search`, without which a model searches as it likes
        case wenxin
        /// `enable_enhancement`, which is on unless switched off
        case hunyuan
        /// `tools: [{type: web_search_20250305, name: web_search}]`, which the vendor runs
        case messages
        /// `tools: [{type: builtin_function, function: {name: $web_search}}]`, which the vendor
        /// runs when the model's call is handed back to it
        case builtin
        /// Nothing: the model searches by itself
        case always
    }

    /// Which temperatures are taken.
    package struct TemperatureRule: Equatable, Sendable {
        package var minimum: Double
        package var maximum: Double
        /// Whether the minimum itself is refused.
        package var opensBelow: Bool
        /// Whether the maximum itself is refused.
        package var opensAbove = false
        /// Whether any value but the model's own is refused.
        package var isFixed = false
        /// Whether it has no effect, or is refused, while the model thinks.
        package var isIdleWhileThinking = false

        package init(minimum: Double = 0, maximum: Double = 2, opensBelow: Bool = false) {
            self.minimum = minimum
            self.maximum = maximum
            self.opensBelow = opensBelow
        }
    }

    /// How many tokens of thinking can be asked for.
    package struct BudgetRule: Equatable, Sendable {
        package var minimum: Int
        package var maximum: Int

        package init(minimum: Int, maximum: Int = .max) {
            self.minimum = minimum
            self.maximum = maximum
        }
    }
}
