import Comparison

/// What can be set for one pane.
enum Parameter: String, CaseIterable {
    case system, temperature, maxTokens, thinking, search
}

/// A value being typed.
struct Entry {
    var title: String
    var pane: ParticipantID
    var parameter: Parameter
    var field: LineField
}

/// The parameters of a pane: shown in the box, chosen there or typed.
extension Interface {
    mutating func openParameters(
        _ pane: ParticipantID, _ session: Session, at parameter: Parameter? = nil
    ) {
        guard let participant = session.participant(pane) else { return }
        let items = Parameter.allCases.map { parameter in
            FuzzyBox.Item(
                id: parameter.rawValue, label: phrases.parameter(parameter),
                detail: shown(parameter, participant.parameters) ?? phrases.vendorDefault)
        }
        let title = "\(phrases.command(.parameters)) · \(participant.model.description)"
        overlay = .box(
            .parameters(pane),
            FuzzyBox(title: title, items: items, selecting: parameter?.rawValue))
    }

    /// The value as a person reads it; nil if nothing is set.
    private func shown(_ parameter: Parameter, _ parameters: Parameters) -> String? {
        switch parameter {
        case .system: parameters.system?.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .temperature: parameters.temperature.map { language.number($0) }
        case .maxTokens: parameters.maxTokens.map(String.init)
        case .thinking: parameters.thinking.map(language.name)
        case .search: parameters.search.map { $0 ? phrases.on : phrases.off }
        }
    }

    /// Goes on with the parameter that was chosen.
    mutating func edit(
        _ parameter: Parameter?, of pane: ParticipantID, _ session: Session
    ) -> [Request] {
        guard let parameter, var parameters = session.participant(pane)?.parameters else {
            return []
        }
        switch parameter {
        case .system, .temperature, .maxTokens:
            let value = parameter == .system ? parameters.system : shown(parameter, parameters)
            overlay = .entry(
                Entry(
                    title: phrases.parameter(parameter), pane: pane, parameter: parameter,
                    field: LineField(value ?? "")))
        case .thinking:
            let levels = Parameters.Thinking.allCases.map {
                FuzzyBox.Item(id: $0.rawValue, label: language.name(of: $0))
            }
            overlay = .box(
                .thinking(pane),
                FuzzyBox(
                    title: phrases.parameter(.thinking),
                    items: [FuzzyBox.Item(id: "", label: phrases.vendorDefault)] + levels,
                    selecting: parameters.thinking?.rawValue))
        case .search:
            parameters.search =
                parameters.search == nil ? true : parameters.search == true ? false : nil
            return [.session(.setParameters(pane, parameters))]
        }
        return []
    }

    mutating func set(
        thinking value: String, of pane: ParticipantID, _ session: Session
    ) -> [Request] {
        guard var parameters = session.participant(pane)?.parameters else { return [] }
        parameters.thinking = Parameters.Thinking(rawValue: value)
        notice = nil
        return [.session(.setParameters(pane, parameters))]
    }

    /// Takes what was typed; what makes no sense is said and stays to be mended.
    mutating func accept(_ entry: Entry, _ session: Session, _ now: Moment) -> [Request] {
        guard var parameters = session.participant(entry.pane)?.parameters else { return [] }
        let text = entry.field.text
        let isBlank = text.allSatisfy(\.isWhitespace)
        let digits = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        switch entry.parameter {
        case .system: parameters.system = isBlank ? nil : text
        case .temperature:
            parameters.temperature = Double(digits).flatMap { (0...2).contains($0) ? $0 : nil }
            guard isBlank || parameters.temperature != nil else { return refuse(entry, now) }
        case .maxTokens:
            parameters.maxTokens = Int(digits).flatMap { $0 > 0 ? $0 : nil }
            guard isBlank || parameters.maxTokens != nil else { return refuse(entry, now) }
        case .thinking, .search: return []
        }
        return [.session(.setParameters(entry.pane, parameters))]
    }

    private mutating func refuse(_ entry: Entry, _ now: Moment) -> [Request] {
        overlay = .entry(entry)
        notify(phrases.wants(entry.parameter), isTrouble: true, at: now)
        return []
    }
}
