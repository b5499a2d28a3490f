import Comparison

/// The fields that a provider wants for what a person has set, and what it has no field for.
struct RequestSwitches {
    var fields: [RequestValue.Field] = []
    /// The switches that could not be sent, or not as set, in the words of the command line.
    var unsupported: [String] = []
    /// Whether the answer can come as a stream.
    var streams = true

    init(_ parameters: Parameters, quirks: Quirks) {
        if let limit = parameters.maxTokens {
            add(quirks.tokenLimitField.rawValue, .integer(limit))
        }
        if let temperature = parameters.temperature { add(temperature, quirks.temperature) }
        if let thinking = parameters.thinking { add(thinking, quirks) }
        if let search = parameters.search { add(search: search, quirks.search) }
    }

    private mutating func add(_ name: String, _ value: RequestValue) {
        fields.append(RequestValue.Field(name, value))
    }

    private mutating func add(_ temperature: Double, _ rule: Quirks.TemperatureRule) {
        guard !rule.isFixed, temperature.isFinite else { return unsupported.append("temperature") }
        let nearest = rule.nearest(to: temperature)
        if nearest != temperature { unsupported.append("temperature \(temperature)") }
        add("temperature", .number(nearest))
    }

    private mutating func add(_ thinking: Parameters.Thinking, _ quirks: Quirks) {
        guard quirks.thinking != .none, thinking != .off || quirks.canStopThinking else {
            // A model that always thinks does so without being told.
            if thinking == .on, !quirks.canStopThinking { return }
            return unsupported.append("thinking \(thinking.rawValue)")
        }
        if quirks.thinking == .reasoningEffort { return addEffort(thinking, quirks) }
        let isOn = thinking != .off
        let effort = isOn && thinking != .on ? quirks.effort(for: thinking) : nil
        if let field = quirks.thinking.field(isOn, effort: effort) { fields.append(field) }
        guard thinking != .on, isOn else { return }
        if quirks.thinking == .reasoning { return }
        if let effort {
            add("reasoning_effort", .string(effort.rawValue))
        } else {
            unsupported.append("thinking \(thinking.rawValue)")
        }
    }

    private mutating func addEffort(_ thinking: Parameters.Thinking, _ quirks: Quirks) {
        guard let effort = quirks.effort(for: thinking) else {
            return unsupported.append("thinking \(thinking.rawValue)")
        }
        add("reasoning_effort", .string(effort.rawValue))
    }

    private mutating func add(search isOn: Bool, _ style: Quirks.SearchStyle) {
        if style == .none, isOn { unsupported.append("search") }
        fields += style.fields(isOn)
        if style == .zhinao, isOn { streams = false }
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
    /// The value of `reasoning_effort` that is meant; nil if none comes near.
    func effort(for thinking: Parameters.Thinking) -> Effort? {
        switch thinking {
        case .off: efforts.first { $0 == .none || $0 == .minimal }
        case .low: effort(near: .low)
        case .medium: effort(near: .medium)
        case .high: effort(near: .high)
        case .on: effort(near: .medium) ?? efforts.last
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
}
