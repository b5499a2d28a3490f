/// Quirks of which only some are told; the others stay as they are.
package struct QuirksPatch: Equatable, Sendable, Decodable {
    /// Names of models, `*` standing for any characters; without any it matches nothing.
    package var match: [String]?
    /// Where these models are served, unless where the others are.
    package var baseURL: String?
    /// Appended to it in place of the dialect's path.
    var chatPath: String?
    var tokenLimitField: Quirks.TokenLimitField?
    var greatestLimit: Int?
    var leastLimit: Int?
    var needsTokenLimit: Bool?
    var streamOptionsUsage: Bool?
    var thinking: Quirks.ThinkingStyle?
    var canStopThinking: Bool?
    var thinksByDefault: Bool?
    var efforts: [Quirks.Effort]?
    var effortField: Quirks.EffortField?
    var usualEffort: Quirks.Effort?
    var thinkingBudget: Quirks.BudgetRule?
    var search: Quirks.SearchStyle?
    var searchesWhileThinking: Bool?
    var searchReason: UnsupportedSwitch.Reason?
    var temperature: Quirks.TemperatureRule?
    var systemRole: Bool?
    var mergesRoles: Bool?
    var alternatesRoles: Bool?
    var echoesReasoning: Bool?
    var patience: Double?
    var barePictures: Bool?
    var isMultimodal: Bool?
    var http1Only: Bool?
    var extraBody: [String: RequestValue]?
    var extraHeaders: [String: String]?

    private enum CodingKeys: String, CodingKey {
        case match, thinking, efforts, search, temperature, patience
        case baseURL = "base_url"
        case chatPath = "chat_path"
        case tokenLimitField = "token_limit_field"
        case greatestLimit = "greatest_limit"
        case leastLimit = "least_limit"
        case needsTokenLimit = "needs_token_limit"
        case streamOptionsUsage = "stream_options_usage"
        case canStopThinking = "can_stop_thinking"
        case thinksByDefault = "thinks_by_default"
        case effortField = "effort_field"
        case usualEffort = "usual_effort"
        case thinkingBudget = "thinking_budget"
        case searchesWhileThinking = "search_while_thinking"
        case searchReason = "search_reason"
        case systemRole = "system_role"
        case mergesRoles = "merge_roles"
        case alternatesRoles = "alternate_roles"
        case echoesReasoning = "echo_reasoning"
        case barePictures = "bare_pictures"
        case isMultimodal = "multimodal"
        case http1Only = "http1_only"
        case extraBody = "extra_body"
        case extraHeaders = "extra_headers"
    }

    func matches(_ model: String) -> Bool {
        (match ?? []).contains { Self.matches(Array(model.utf8)[...], Array($0.utf8)[...]) }
    }

    private static func matches(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == UInt8(ascii: "*") {
            return (text.startIndex...text.endIndex).contains {
                matches(text[$0...], pattern.dropFirst())
            }
        }
        return text.first == first && matches(text.dropFirst(), pattern.dropFirst())
    }
}

extension Quirks {
    mutating func apply(_ patch: QuirksPatch) {
        baseURL = patch.baseURL ?? baseURL
        chatPath = patch.chatPath ?? chatPath
        tokenLimitField = patch.tokenLimitField ?? tokenLimitField
        greatestLimit = patch.greatestLimit ?? greatestLimit
        leastLimit = patch.leastLimit ?? leastLimit
        needsTokenLimit = patch.needsTokenLimit ?? needsTokenLimit
        streamOptionsUsage = patch.streamOptionsUsage ?? streamOptionsUsage
        applyThinking(patch)
        search = patch.search ?? search
        searchesWhileThinking = patch.searchesWhileThinking ?? searchesWhileThinking
        searchReason = patch.searchReason ?? searchReason
        temperature = patch.temperature ?? temperature
        systemRole = patch.systemRole ?? systemRole
        mergesRoles = patch.mergesRoles ?? mergesRoles
        alternatesRoles = patch.alternatesRoles ?? alternatesRoles
        echoesReasoning = patch.echoesReasoning ?? echoesReasoning
        patience = patch.patience ?? patience
        barePictures = patch.barePictures ?? barePictures
        isMultimodal = patch.isMultimodal ?? isMultimodal
        http1Only = patch.http1Only ?? http1Only
        extraBody.merge(patch.extraBody ?? [:]) { $1 }
        extraHeaders.merge(patch.extraHeaders ?? [:]) { $1 }
    }

    private mutating func applyThinking(_ patch: QuirksPatch) {
        thinking = patch.thinking ?? thinking
        canStopThinking = patch.canStopThinking ?? canStopThinking
        thinksByDefault = patch.thinksByDefault ?? thinksByDefault
        efforts = patch.efforts ?? efforts
        effortField = patch.effortField ?? effortField
        usualEffort = patch.usualEffort ?? usualEffort
        thinkingBudget = patch.thinkingBudget ?? thinkingBudget
    }
}

extension Quirks: Decodable {
    /// Reads `[quirks]` of a file of the catalogue, `[[quirks.models]]` included.
    package init(from decoder: any Decoder) throws {
        self = try Told(from: decoder).quirks(plain: .chatCompletions)
    }

    /// What a file tells; it is different from what the plain dialect is.
    struct Told: Decodable {
        private var patch: QuirksPatch
        private var models: [QuirksPatch]

        private enum CodingKeys: String, CodingKey {
            case models
        }

        init(from decoder: any Decoder) throws {
            patch = try QuirksPatch(from: decoder)
            let values = try decoder.container(keyedBy: CodingKeys.self)
            models = try values.decodeIfPresent([QuirksPatch].self, forKey: .models) ?? []
        }

        func quirks(plain dialect: DialectName) -> Quirks {
            var quirks = Quirks(plain: dialect)
            quirks.apply(patch)
            quirks.models = models
            return quirks
        }
    }
}

extension Quirks.TemperatureRule: Decodable {
    private enum CodingKeys: String, CodingKey {
        case minimum = "min"
        case maximum = "max"
        case opensBelow = "open_min"
        case opensAbove = "open_max"
        case isFixed = "fixed"
        case isIdleWhileThinking = "idle_while_thinking"
    }

    /// Reads `{ min, max, open_min, open_max, fixed, idle_while_thinking }`, each if present.
    package init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: CodingKeys.self)
        minimum = try values.decodeIfPresent(Double.self, forKey: .minimum) ?? minimum
        maximum = try values.decodeIfPresent(Double.self, forKey: .maximum) ?? maximum
        opensBelow = try values.decodeIfPresent(Bool.self, forKey: .opensBelow) ?? opensBelow
        opensAbove = try values.decodeIfPresent(Bool.self, forKey: .opensAbove) ?? opensAbove
        isFixed = try values.decodeIfPresent(Bool.self, forKey: .isFixed) ?? isFixed
        isIdleWhileThinking =
            try values.decodeIfPresent(Bool.self, forKey: .isIdleWhileThinking) ?? false
    }
}

extension Quirks.BudgetRule: Decodable {
    private enum CodingKeys: String, CodingKey {
        case minimum = "min"
        case maximum = "max"
    }

    /// Reads `{ min, max }`, the second if present.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            minimum: try values.decode(Int.self, forKey: .minimum),
            maximum: try values.decodeIfPresent(Int.self, forKey: .maximum) ?? .max)
    }
}
