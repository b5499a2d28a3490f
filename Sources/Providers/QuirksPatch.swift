/// Quirks of which only some are told; the others stay as they are.
package struct QuirksPatch: Equatable, Sendable, Decodable {
    /// Names of models, `*` standing for any characters; without any it matches nothing.
    package var match: [String]?
    /// Where these models are served, unless where the others are.
    package var baseURL: String?
    var tokenLimitField: Quirks.TokenLimitField?
    var streamOptionsUsage: Bool?
    var thinking: Quirks.ThinkingStyle?
    var canStopThinking: Bool?
    var efforts: [Quirks.Effort]?
    var search: Quirks.SearchStyle?
    var temperature: Quirks.TemperatureRule?
    var systemRole: Bool?
    var mergesRoles: Bool?
    var alternatesRoles: Bool?
    var http1Only: Bool?
    var extraBody: [String: RequestValue]?
    var extraHeaders: [String: String]?

    private enum CodingKeys: String, CodingKey {
        case match, thinking, efforts, search, temperature
        case baseURL = "base_url"
        case tokenLimitField = "token_limit_field"
        case streamOptionsUsage = "stream_options_usage"
        case canStopThinking = "can_stop_thinking"
        case systemRole = "system_role"
        case mergesRoles = "merge_roles"
        case alternatesRoles = "alternate_roles"
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
        tokenLimitField = patch.tokenLimitField ?? tokenLimitField
        streamOptionsUsage = patch.streamOptionsUsage ?? streamOptionsUsage
        thinking = patch.thinking ?? thinking
        canStopThinking = patch.canStopThinking ?? canStopThinking
        efforts = patch.efforts ?? efforts
        search = patch.search ?? search
        temperature = patch.temperature ?? temperature
        systemRole = patch.systemRole ?? systemRole
        mergesRoles = patch.mergesRoles ?? mergesRoles
        alternatesRoles = patch.alternatesRoles ?? alternatesRoles
        http1Only = patch.http1Only ?? http1Only
        extraBody.merge(patch.extraBody ?? [:]) { $1 }
        extraHeaders.merge(patch.extraHeaders ?? [:]) { $1 }
    }
}

extension Quirks: Decodable {
    private enum CodingKeys: String, CodingKey {
        case models
    }

    /// Reads `[quirks]` of a file of the catalogue, `[[quirks.models]]` included.
    package init(from decoder: any Decoder) throws {
        self.init()
        apply(try QuirksPatch(from: decoder))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        models = try values.decodeIfPresent([QuirksPatch].self, forKey: .models) ?? []
    }
}

extension Quirks.TemperatureRule: Decodable {
    private enum CodingKeys: String, CodingKey {
        case minimum = "min"
        case maximum = "max"
        case opensBelow = "open_min"
        case opensAbove = "open_max"
        case isFixed = "fixed"
    }

    /// Reads `{ min, max, open_min, open_max, fixed }`, each if present.
    package init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: CodingKeys.self)
        minimum = try values.decodeIfPresent(Double.self, forKey: .minimum) ?? minimum
        maximum = try values.decodeIfPresent(Double.self, forKey: .maximum) ?? maximum
        opensBelow = try values.decodeIfPresent(Bool.self, forKey: .opensBelow) ?? opensBelow
        opensAbove = try values.decodeIfPresent(Bool.self, forKey: .opensAbove) ?? opensAbove
        isFixed = try values.decodeIfPresent(Bool.self, forKey: .isFixed) ?? isFixed
    }
}
