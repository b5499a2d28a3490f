import Comparison

extension Quirks.ThinkingStyle {
    /// The field that switches thinking; nil where none does.
    func field(_ isOn: Bool, effort: Quirks.Effort?) -> RequestValue.Field? {
        switch self {
        case .none, .reasoningEffort, .think: nil
        case .type, .typeAuto, .budget: Self.type(isOn ? "enabled" : "disabled")
        case .adaptive: Self.type(isOn ? "adaptive" : "disabled")
        case .enableThinking: RequestValue.Field("enable_thinking", .bool(isOn))
        case .thinkingMode: RequestValue.Field("thinking_mode", .bool(isOn))
        case .chatTemplate:
            RequestValue.Field("chat_template_kwargs", ["enable_thinking": .bool(isOn)])
        case .reasoning:
            RequestValue.Field(
                "reasoning",
                effort.map { ["effort": .string($0.rawValue)] } ?? ["enabled": .bool(isOn)])
        }
    }

    private static func type(_ name: String) -> RequestValue.Field {
        RequestValue.Field("thinking", ["type": .string(name)])
    }
}

extension Quirks.SearchStyle {
    /// The fields that make a model search; none where it doesn't search unless told to.
    func fields(_ isOn: Bool) -> [RequestValue.Field] {
        guard isOn else { return fieldsWhenOff }
        switch self {
        case .none, .always: return []
        case .zhipu:
            return Self.tool([
                "enable": true, "search_engine": "search_std", "search_result": true,
            ])
        case .spark:
            return Self.tool(["enable": true, "search_mode": "normal", "show_ref_label": true])
        case .baichuan: return Self.tool(["enable": true, "search_mode": "performance_first"])
        case .zhinao: return Self.tool(["search_mode": "auto"])
        case .qwen:
            return [
                RequestValue.Field("enable_search", true),
                RequestValue.Field(
                    "search_options", ["enable_source": true, "enable_citation": true]),
            ]
        case .baidu:
            return [
                RequestValue.Field(
                    "web_search", ["enable": true, "enable_citation": true, "enable_trace": true])
            ]
        case .wenxin:
            return [
                RequestValue.Field("disable_search", false),
                RequestValue.Field("enable_citation", true),
            ]
        case .messages:
            return [
                RequestValue.Field(
                    "tools", [["type": "web_search_20250305", "name": "web_search"]])
            ]
        case .builtin:
            return [
                RequestValue.Field(
                    "tools", [["type": "builtin_function", "function": ["name": "$web_search"]]])
            ]
        case .hunyuan:
            return ["enable_enhancement", "search_info", "citation"]
                .map { RequestValue.Field($0, true) }
        }
    }

    /// What stops a model that searches unless told otherwise.
    private var fieldsWhenOff: [RequestValue.Field] {
        switch self {
        case .hunyuan: [RequestValue.Field("enable_enhancement", false)]
        case .wenxin: [RequestValue.Field("disable_search", true)]
        default: []
        }
    }

    private static func tool(_ options: RequestValue) -> [RequestValue.Field] {
        [RequestValue.Field("tools", [["type": "web_search", "web_search": options]])]
    }
}
