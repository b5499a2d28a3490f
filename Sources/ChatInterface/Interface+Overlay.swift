import Comparison
import Terminal

/// Keys while something lies over the panes, and what its choices come to.
extension Interface {
    mutating func takeInOverlay(_ key: Key, _ session: Session, _ now: Moment) -> [Request] {
        switch overlay {
        case .box(let purpose, let box): return take(key, in: box, purpose, session, now)
        case .entry(let entry): return take(key, in: entry, session, now)
        case .help(let view): take(key, in: view)
        case .naming(let field): return take(key, naming: field, session, now)
        case .search(let field): return take(key, in: field, session, now)
        case .document(let document): return take(key, in: document, session, now)
        case .difference(let view): return take(key, in: view, session, now)
        case .tags(let field): return take(key, inTags: field, now)
        case .race(let view): return take(key, in: view)
        case .template(let entry): return take(key, in: entry)
        case nil: break
        }
        return []
    }

    private static func isCancel(_ key: Key) -> Bool {
        key.code == .escape || key == Key(.character("g"), .control)
            || key == Key(.character("c"), .control)
    }

    private mutating func take(
        _ key: Key, in box: FuzzyBox, _ purpose: Purpose, _ session: Session, _ now: Moment
    ) -> [Request] {
        var box = box
        // Taken out while it changes.
        overlay = nil
        if Self.isCancel(key) {
            restoreTheme(purpose)
            return []
        }
        if key.code == .enter {
            guard let item = box.selected, item.obstacle == nil else {
                overlay = .box(purpose, box)
                if let why = box.selected?.obstacle { notify(why, at: now) }
                return []
            }
            return choose(item.id, purpose, session, now)
        }
        if let requests = deleteSelected(key, in: &box, purpose, session, now) {
            overlay = .box(purpose, box)
            return requests
        }
        _ = box.take(key, pageSize: max(1, size.rows / 2))
        previewTheme(box, purpose)
        overlay = .box(purpose, box)
        return []
    }

    private mutating func take(
        _ key: Key, in entry: Entry, _ session: Session, _ now: Moment
    ) -> [Request] {
        var entry = entry
        overlay = nil
        if Self.isCancel(key) { return [] }
        if key == Key(.enter) { return accept(entry, session, now) }
        if key == Key(.enter, .alt) || key == Key(.character("j"), .control) {
            entry.field.insert("\n")
        } else {
            _ = entry.field.take(key)
        }
        overlay = .entry(entry)
        return []
    }

    /// New panes beside the present one. Of several only those that aren't open yet.
    private mutating func open(
        _ models: [ModelName], _ session: Session, _ now: Moment
    ) -> [Request] {
        let open = Set(session.participants.map(\.model))
        let new = models.count > 1 ? models.filter { !open.contains($0) } : models
        guard session.participants.count + new.count <= Session.mostParticipants else {
            let count = session.participants.count + new.count
            notify(layoutPhrases.tooMany(count, Session.mostParticipants), isTrouble: true, at: now)
            return []
        }
        let target = target(in: session)
        let place = session.participants.firstIndex { $0.id == target }
        return new.enumerated().map { offset, model in
            .session(.add(model, index: place.map { $0 + 1 + offset }))
        }
    }

    private mutating func choose(
        _ id: String, _ purpose: Purpose, _ session: Session, _ now: Moment
    ) -> [Request] {
        switch purpose {
        case .modelOfPane(let pane):
            guard let name = ModelName(id) else { return [] }
            return [.session(.changeModel(pane, name))]
        case .regenerateWith(let pane):
            guard let name = ModelName(id) else { return [] }
            return [
                .session(.changeModel(pane, name)), .session(.regenerate(pane, at: now)),
            ]
        case .merge(let isGuided):
            if let name = ModelName(id) { merge(by: name, isGuided: isGuided, session, now) }
            return []
        case .judges(let judges): return chooseJudge(id, besides: judges)
        case .judging(let judges): return chooseJudging(id, judges)
        case .count(let pane): return repeats(id, pane, session, now)
        case .newPane:
            return open(ModelMenu(choices).models(id), session, now)
        case .transcripts: return [.openTranscript(id: id)]
        case .commands:
            guard let command = Command(rawValue: id) else { return [] }
            return run(command, session, now)
        case .history: return recall(Int(id))
        case .parameters(let pane): return edit(Parameter(rawValue: id), of: pane, session)
        case .thinking(let pane): return set(thinking: id, of: pane, session)
        case .code(let pane): return copyCode(Int(id), pane, session, now)
        case .prompts: return choosePrompt(id)
        case .paths: return choosePath(id)
        case .lineUps: return chooseLineUp(id, session, now)
        case .links:
            notify(phrases.copied(id.count), at: now)
            return [.copy(id)]
        case .theme:
            keepTheme(id, now)
            return []
        }
    }

    /// Puts an earlier prompt, by its place in the history, where one types.
    private mutating func recall(_ place: Int?) -> [Request] {
        guard let place, composer.history.indices.contains(place) else { return [] }
        noteReplaced(by: composer.history[place])
        composer.replace(with: composer.history[place])
        focus = .composer
        return []
    }
}
