/// How a provider departs from the dialect it speaks, as data.
///
/// The defaults are the plain dialect. `models` holds what is different again for some models.
package struct Quirks: Equatable, Sendable {
    /// Takes the place of the provider's base URL.
    package var baseURL: String?
    /// Takes the place of the dialect's path.
    package var chatPath: String?
    package var tokenLimitField = TokenLimitField.maxTokens
    /// The greatest limit of tokens that is taken; nil if that isn't known.
    package var greatestLimit: Int?
    /// The smallest limit of tokens that is taken.
    package var leastLimit = 1
    /// Whether a request without a limit of tokens is refused, or its answer is cut short.
    package var needsTokenLimit = false
    /// Whether `stream_options.include_usage` is asked for.
    package var streamOptionsUsage = true
    package var thinking = ThinkingStyle.none
    /// Whether thinking can be switched off.
    package var canStopThinking = true
    /// Whether a model thinks when nothing is said about it.
    package var thinksByDefault = false
    /// The values of the field for the effort that are taken, weakest first; empty if it isn't.
    package var efforts: [Effort] = []
    package var effortField = EffortField.reasoningEffort
    /// The effort of a model that thinks as usual; nil if the middle one will do.
    package var usualEffort: Effort?
    /// How many tokens of thinking can be asked for; nil if none can.
    package var thinkingBudget: BudgetRule?
    package var search = SearchStyle.none
    /// Whether a model that thinks can search.
    package var searchesWhileThinking = true
    /// Why a search can't be had, where that is known.
    package var searchReason = UnsupportedSwitch.Reason.noSwitch
    package var temperature = TemperatureRule()
    /// Whether messages of the role `system` are taken.
    package var systemRole = true
    /// Whether messages of one role in a row must be made one.
    package var mergesRoles = false
    /// Whether roles must alternate strictly, beginning and ending with the user's.
    package var alternatesRoles = false
    /// Whether earlier answers must have their thinking beside them while a model thinks.
    package var echoesReasoning = false
    /// How long it is silent while it thinks, in seconds; nil if no longer than others.
    package var patience: Double?
    /// Whether a picture is sent as base64 alone, without the head of a data URL.
    package var barePictures = false
    /// Whether a model is asked where pictures are taken even if there are none.
    package var isMultimodal = false
    package var http1Only = false
    /// Further fields of every body.
    package var extraBody: [String: RequestValue] = [:]
    /// Further headers of every request.
    package var extraHeaders: [String: String] = [:]
    package var models: [QuirksPatch] = []

    package init() {}

    /// A dialect as its own description has it.
    package init(plain dialect: DialectName) {
        switch dialect {
        case .chatCompletions, .azure, .dashscope: break
        case .wenxin:
            tokenLimitField = .maxOutputTokens
            temperature = TemperatureRule(minimum: 0, maximum: 1, opensBelow: true)
            alternatesRoles = true
            search = .wenxin
        case .tencentTC3:
            tokenLimitField = .none
            alternatesRoles = true
        case .messages:
            needsTokenLimit = true
            temperature = TemperatureRule(minimum: 0, maximum: 1)
            thinking = .budget
            thinkingBudget = BudgetRule(minimum: 1024)
            effortField = .outputConfig
        case .ollama:
            tokenLimitField = .numPredict
            thinking = .think
            efforts = [.low, .medium, .high]
        }
    }

    /// The quirks as they are for one model: patches that match apply in order.
    package func applying(to model: String) -> Quirks {
        models.filter { $0.matches(model) }.reduce(into: self) { $0.apply($1) }
    }
}
