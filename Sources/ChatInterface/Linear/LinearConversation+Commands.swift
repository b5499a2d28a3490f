import Comparison

/// The commands of a conversation in lines.
extension LinearConversation {
    mutating func run(
        _ command: LinearCommand, _ words: [String], _ session: Session, _ now: Moment
    ) -> [Request] {
        switch command {
        case .help: sayHelp()
        case .models: sayModels(words, session)
        case .add: return add(words, session)
        case .remove: return remove(words, session, now)
        case .undo: return undo(session)
        case .model: return changeModel(words, session)
        case .mute: return mute(words, session)
        case .show: show(words, session)
        case .again: return again(words, session, now)
        case .retry: return [.session(.retryFailed(at: now))]
        case .goOn: return goOn(words, session)
        case .stop: return stop(words, session, now)
        case .compare: compare(words, session, now)
        case .system, .thinking, .search: return set(command, words, session)
        case .save: return [.export]
        case .list: return [.listTranscripts]
        case .open: return words.first.map { [.openTranscript(id: $0)] } ?? [.listTranscripts]
        case .new: return [.newSession]
        case .language: changeLanguage(words)
        case .quit: return [.quit]
        }
        return []
    }

    // MARK: Whom to ask

    mutating func sayLineUp(_ session: Session) {
        guard !session.participants.isEmpty else { return say(language.phrases.noPanes) }
        for (index, participant) in session.participants.enumerated() {
            let mark = participant.isMuted ? " (\(language.phrases.muted))" : ""
            say("\(index + 1) \(participant.model)\(mark)")
        }
    }

    /// Without a word the models that are asked, else those that can be added and fit the words.
    private mutating func sayModels(_ words: [String], _ session: Session) {
        guard !words.isEmpty else { return sayLineUp(session) }
        let found = found(words.joined(separator: " "))
        guard !found.isEmpty else { return say(language.phrases.nothingFound) }
        for choice in found.prefix(Self.mostOffered) { say(line(choice)) }
        let more = found.count - Self.mostOffered
        if more > 0 { say(phrases.more(more)) }
    }

    private static let mostOffered = 20

    private func line(_ choice: ModelChoice) -> String {
        let detail = choice.isAvailable ? choice.detail : language.phrases.noKey
        return choice.name.description + (detail.isEmpty ? "" : ", " + detail)
    }

    /// The choices that fit, the best first; those that can be asked before the others.
    private func found(_ query: String) -> [ModelChoice] {
        let scored = choices.compactMap { choice -> (choice: ModelChoice, score: Int)? in
            let item = choice.item(noKey: "")
            let scores = ([item.label] + item.keywords).compactMap {
                FuzzyMatch(query: query, candidate: $0)?.score
            }
            return scores.max().map { (choice, $0 + (choice.isAvailable ? 1_000 : 0)) }
        }
        return scored.sorted {
            ($0.score, $1.choice.name.description) > ($1.score, $0.choice.name.description)
        }
        .map(\.choice)
    }

    /// A model as it was written, if its provider is known, else the only one that fits; nil if that isn't clear, which is
    /// said then.
    private mutating func model(_ words: [String]) -> ModelName? {
        let text = words.joined(separator: " ")
        if let name = ModelName(text),
            choices.isEmpty || choices.contains(where: { $0.name.provider == name.provider })
        {
            return name
        }
        let found = found(text)
        if found.count == 1 { return found[0].name }
        if found.isEmpty, let name = ModelName(text) { return name }
        guard !text.isEmpty, !found.isEmpty else {
            say(text.isEmpty ? phrases.wantsModel : language.phrases.nothingFound)
            return nil
        }
        say(phrases.severalFit)
        for choice in found.prefix(Self.mostOffered) { say(line(choice)) }
        return nil
    }

    private mutating func add(_ words: [String], _ session: Session) -> [Request] {
        guard let name = model(words) else { return [] }
        say(phrases.added(session.participants.count + 1, name.description))
        return [.session(.add(name))]
    }

    private mutating func undo(_ session: Session) -> [Request] {
        guard let closed = session.closed.last else {
            say(language.phrases.obstacle(.nothingClosed))
            return []
        }
        say(phrases.added(closed.index + 1, closed.participant.model.description))
        return [.session(.undoClose)]
    }

    private mutating func changeModel(_ words: [String], _ session: Session) -> [Request] {
        guard let pane = pane(words.first, session), let name = model(Array(words.dropFirst()))
        else { return [] }
        say("\(words[0]) \(name)")
        return [.session(.changeModel(pane.id, name))]
    }

    private mutating func mute(_ words: [String], _ session: Session) -> [Request] {
        guard let pane = pane(words.first, session) else { return [] }
        say("\(pane.model): \(pane.isMuted ? language.phrases.on : language.phrases.muted)")
        return [.session(.mute(pane.id, !pane.isMuted))]
    }

    /// The participant of a number from 1; with one participant no number is needed. What is wrong
    /// is said.
    private mutating func pane(_ word: String?, _ session: Session) -> Participant? {
        let panes = session.participants
        if word == nil, panes.count == 1 { return panes[0] }
        if let word, let number = Int(word), panes.indices.contains(number - 1) {
            return panes[number - 1]
        }
        say(panes.isEmpty ? language.phrases.noPanes : phrases.wantsNumber(panes.count))
        return nil
    }

    private mutating func remove(
        _ words: [String], _ session: Session, _ now: Moment
    ) -> [Request] {
        guard let pane = pane(words.first, session) else { return [] }
        say(phrases.removed(pane.model.description))
        return [.session(.close(pane.id, at: now))]
    }

    // MARK: Answers

    /// The participants of the numbers, or all.
    private mutating func panes(_ words: [String], _ session: Session) -> [Participant] {
        words.isEmpty ? session.participants : words.compactMap { pane($0, session) }
    }

    private mutating func show(_ words: [String], _ session: Session) {
        for pane in panes(words, session) {
            guard let head = pane.head, let reply = session.tree[head].reply else { continue }
            tell(reply, number(of: head, session))
        }
    }

    private mutating func again(
        _ words: [String], _ session: Session, _ now: Moment
    ) -> [Request] {
        let panes = panes(words, session).filter { session.reply(of: $0.id) != nil }
        guard !panes.isEmpty else {
            say(language.phrases.obstacle(.nothingAsked))
            return []
        }
        say(phrases.asking(panes.count))
        return panes.map { .session(.regenerate($0.id, at: now)) }
    }

    private mutating func goOn(_ words: [String], _ session: Session) -> [Request] {
        guard let pane = pane(words.first, session) else { return [] }
        guard let reply = session.reply(of: pane.id), !reply.isStreaming else {
            say(language.phrases.obstacle(.nothingAsked))
            return []
        }
        say(phrases.goesOn(pane.model.description))
        return [.session(.continueFrom(pane.id))]
    }

    private mutating func stop(
        _ words: [String], _ session: Session, _ now: Moment
    ) -> [Request] {
        guard session.isStreaming else {
            say(language.phrases.obstacle(.nothingStreams))
            return []
        }
        guard !words.isEmpty else { return [.session(.stopAll(at: now))] }
        return panes(words, session).map { .session(.stop($0.id, at: now)) }
    }

    /// Two answers, or the first against each of the others.
    private mutating func compare(_ words: [String], _ session: Session, _ now: Moment) {
        let answered = panes(words, session).compactMap { pane -> Answered? in
            guard let head = pane.head, let reply = session.tree[head].reply, !reply.text.isEmpty
            else { return nil }
            return Answered(number: number(of: head, session) ?? 0, node: head, reply: reply)
        }
        guard let first = answered.first, answered.count > 1 else {
            return say(language.phrases.obstacle(.nothingToCompare))
        }
        for other in answered.dropFirst() { tellDifference(first, other, at: now) }
    }

    // MARK: Settings

    /// Sets something for every participant.
    private mutating func set(
        _ command: LinearCommand, _ words: [String], _ session: Session
    ) -> [Request] {
        let text = words.joined(separator: " ")
        let screen = language.phrases
        var change: (inout Parameters) -> Void
        switch command {
        case .system: change = { $0.system = text.isEmpty ? nil : text }
        case .thinking:
            let value = Parameters.Thinking(rawValue: text)
            guard text.isEmpty || value != nil else {
                return refuse(Parameters.Thinking.allCases.map(\.rawValue))
            }
            change = { $0.thinking = value }
        default:
            guard ["", "on", "off"].contains(text) else { return refuse(["on", "off"]) }
            change = { $0.search = text.isEmpty ? nil : text == "on" }
        }
        say("\(phrases.what(command)): \(text.isEmpty ? screen.vendorDefault : text)")
        return session.participants.map { participant in
            var parameters = participant.parameters
            change(&parameters)
            return .session(.setParameters(participant.id, parameters))
        }
    }

    private mutating func refuse(_ values: [String]) -> [Request] {
        say(phrases.takes(values.joined(separator: ", ")))
        return []
    }

    private mutating func changeLanguage(_ words: [String]) {
        let codes = Language.allCases.map(\.rawValue)
        guard let chosen = words.first.flatMap({ Language(rawValue: $0.lowercased()) }) else {
            return say(phrases.takes(codes.joined(separator: ", ")))
        }
        language = chosen
        say(phrases.hint)
    }

    private mutating func sayHelp() {
        for command in LinearCommand.allCases {
            let arguments = phrases.arguments(command)
            say(
                "/\(command.rawValue)\(arguments.isEmpty ? "" : " " + arguments): \(phrases.what(command))"
            )
        }
        say(phrases.helpEnd)
    }
}
