import Comparison

/// The fields that a provider wants for what a person has set, and what it has no field for.
struct RequestSwitches {
    var fields: [RequestValue.Field] = []
    /// The switches that could not be sent, or not as set.
    var unsupported: [UnsupportedSwitch] = []
    /// Whether the answer can come as a stream.
    var streams = true

    private let quirks: Quirks
    /// The most tokens of the answer, where a request says it.
    private let limit: Int?

    /// `longest` is the most tokens that the model can answer with, if that is known.
    init(_ parameters: Parameters, quirks: Quirks, longest: Int? = nil) {
        self.quirks = quirks
        let wanted = parameters.maxTokens
        // What is known of the model itself is nearer than what is of all models.
        let greatest = longest ?? quirks.greatestLimit ?? .max
        limit = (wanted ?? (quirks.needsTokenLimit ? Self.usualLimit(longest) : nil))
            .map { max(min($0, greatest), quirks.leastLimit) }
        addLimit(wanted: wanted)
        if let temperature = parameters.temperature { add(temperature, parameters.thinking) }
        if let thinking = parameters.thinking { add(thinking) }
        if let search = parameters.search { add(search: search, parameters.thinking) }
    }

    /// Room for a long answer with its thinking, and no more than the model has.
    private static func usualLimit(_ longest: Int?) -> Int { min(longest ?? 4096, 32_000) }

    private mutating func add(_ name: String, _ value: RequestValue) {
        fields.append(RequestValue.Field(name, value))
    }

    private mutating func refuse(_ name: String, _ reason: UnsupportedSwitch.Reason) {
        unsupported.append(UnsupportedSwitch(name, reason))
    }

    private mutating func addLimit(wanted: Int?) {
        guard let limit else { return }
        guard quirks.tokenLimitField != .none else { return refuse("max_tokens", .noSwitch) }
        if let wanted, wanted != limit { refuse("max_tokens \(wanted)", .outOfRange) }
        add(quirks.tokenLimitField.rawValue, .integer(limit))
    }

    // MARK: Temperature

    private mutating func add(_ temperature: Double, _ thinking: Parameters.Thinking?) {
        let rule = quirks.temperature
        let thinks = quirks.thinks(thinking)
        guard !rule.isFixed, temperature.isFinite else { return refuse("temperature", .fixed) }
        if rule.isIdleWhileThinking, thinks {
            return refuse("temperature \(temperature)", .notWhileThinking)
        }
        let nearest = rule.nearest(to: temperature)
        if nearest != temperature { refuse("temperature \(temperature)", .outOfRange) }
        add("temperature", .number(nearest))
    }

    // MARK: Thinking

    private mutating func add(_ thinking: Parameters.Thinking) {
        let name = "thinking \(thinking.rawValue)"
        guard thinking != .off || quirks.canStopThinking else {
            return refuse(name, .alwaysThinks)
        }
        switch quirks.thinking {
        case .none:
            // A model that always thinks does so without being told.
            if thinking == .on, !quirks.canStopThinking { return }
            refuse(name, quirks.canStopThinking ? .noSwitch : .noLevel)
        case .reasoningEffort: addEffort(thinking, name)
        case .think: addThink(thinking, name)
        case .budget where thinking != .off: addBudget(thinking, name)
        default: addSwitch(thinking, name)
        }
    }

    /// Nothing but an effort.
    private mutating func addEffort(_ thinking: Parameters.Thinking, _ name: String) {
        guard let effort = quirks.effort(for: thinking) else { return refuse(name, .noLevel) }
        add(effort)
    }

    private mutating func add(_ effort: Quirks.Effort) {
        let value = RequestValue.string(effort.rawValue)
        switch quirks.effortField {
        case .reasoningEffort: add("reasoning_effort", value)
        case .outputConfig: add("output_config", ["effort": value])
        }
    }

    /// A truth value or an effort, in one field.
    private mutating func addThink(_ thinking: Parameters.Thinking, _ name: String) {
        let wantsLevel = ![.on, .off].contains(thinking) || !quirks.canStopThinking
        if wantsLevel, let effort = quirks.effort(for: thinking) {
            return add("think", .string(effort.rawValue))
        }
        if wantsLevel { refuse(name, .noLevel) }
        add("think", .bool(thinking != .off))
    }

    /// So many tokens of thinking, which must leave some for the answer.
    private mutating func addBudget(_ thinking: Parameters.Thinking, _ name: String) {
        let least = quirks.thinkingBudget?.minimum ?? 1
        let room = (limit ?? .max) - 1024
        let budget = min(quirks.budget(for: thinking) ?? least, room)
        guard budget >= least else { return refuse(name, .limitTooSmall) }
        add("thinking", ["type": "enabled", "budget_tokens": .integer(budget)])
        if thinking != .on, let effort = quirks.effort(for: thinking) { add(effort) }
    }

    /// A switch, and the level beside it where there are levels.
    private mutating func addSwitch(_ thinking: Parameters.Thinking, _ name: String) {
        let isLevel = ![.on, .off].contains(thinking)
        let effort = isLevel ? quirks.effort(for: thinking) : nil
        if let field = quirks.thinking.field(thinking != .off, effort: effort) {
            fields.append(field)
        }
        guard isLevel, quirks.thinking != .reasoning else { return }
        if let effort {
            add(effort)
        } else if quirks.thinking == .enableThinking, let budget = quirks.budget(for: thinking) {
            add("thinking_budget", .integer(budget))
        } else {
            refuse(name, .noLevel)
        }
    }

    // MARK: Searching

    private mutating func add(search isOn: Bool, _ thinking: Parameters.Thinking?) {
        if isOn, !quirks.searchesWhileThinking, quirks.thinks(thinking) {
            return refuse("search", .notWhileThinking)
        }
        if quirks.search == .none, isOn { refuse("search", quirks.searchReason) }
        fields += quirks.search.fields(isOn)
        if quirks.search == .zhinao, isOn { streams = false }
    }
}

extension Quirks.TemperatureRule {
    /// The smallest step away from an end that is itself refused.
    private static let step = 0.01

    /// The value itself if it is taken, else the nearest that is.
    func nearest(to value: Double) -> Double {
        let least = opensBelow ? minimum + Self.step : minimum
        let most = opensAbove ? maximum - Self.step : maximum
        if opensBelow, value > minimum, value < least { return value }
        if opensAbove, value < maximum, value > most { return value }
        return min(max(value, least), most)
    }
}

extension Quirks {
    /// Whether a model thinks that has been told so, or nothing.
    func thinks(_ thinking: Parameters.Thinking?) -> Bool {
        !canStopThinking || thinking.map { $0 != .off } ?? thinksByDefault
    }

    /// The effort that is meant; nil if none comes near.
    func effort(for thinking: Parameters.Thinking) -> Effort? {
        switch thinking {
        case .off: efforts.first { $0 == .none || $0 == .minimal }
        case .low: effort(near: .low)
        case .medium: effort(near: .medium)
        case .high: effort(near: .high)
        case .on: usualEffort ?? effort(near: .medium) ?? efforts.last
        }
    }

    /// The effort itself, else a neighbour, the stronger one first; never one that stops thinking.
    private func effort(near wanted: Effort) -> Effort? {
        let scale = Effort.allCases
        guard let place = scale.firstIndex(of: wanted) else { return nil }
        return [place, place + 1, place - 1].lazy
            .filter { scale.indices.contains($0) }.map { scale[$0] }
            .first { $0 != .none && efforts.contains($0) }
    }

    /// Tokens of thinking for a level, within what is taken; nil where none can be asked for.
    func budget(for thinking: Parameters.Thinking) -> Int? {
        guard let rule = thinkingBudget else { return nil }
        let wanted =
            switch thinking {
            case .off: 0
            case .low: 1024
            case .medium, .on: 4096
            case .high: 16_384
            }
        return min(max(wanted, rule.minimum), rule.maximum)
    }
}
