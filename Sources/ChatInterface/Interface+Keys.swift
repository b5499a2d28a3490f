import Comparison
import Terminal

extension Interface {
    /// Takes in one event of the terminal and says what the rest of the program must do.
    package mutating func update(
        _ event: InputEvent, seeing session: Session, at now: Moment
    ) -> [Request] {
        follow(session)
        let session = veiled(session)
        switch event {
        case .key(let key): return look() + take(key, session, now)
        case .paste(let text): return paste(text, session)
        case .resized(let size):
            self.size = size
            return []
        case .hangUp: return [.quit]
        case .mouse(let mouse): return usesMouse ? take(mouse, session, now) : []
        case .focusGained: return look()
        case .focusLost:
            isTerminalFocused = false
            return []
        }
    }

    private mutating func paste(_ text: String, _ session: Session) -> [Request] {
        if case .box(let purpose, var box) = overlay {
            overlay = nil
            box.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            previewTheme(box, purpose)
            overlay = .box(purpose, box)
        } else if case .entry(var entry) = overlay {
            entry.field.insert(text)
            overlay = .entry(entry)
        } else if case .template(var entry) = overlay {
            entry.field.insert(text)
            overlay = .template(entry)
        } else if case .naming(var field) = overlay {
            field.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            overlay = .naming(field)
        } else if case .help(var view) = overlay {
            view.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            overlay = .help(view)
        } else if case .search(var state) = overlay {
            state.field.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            overlay = .search(state)
            find(state, session)
        } else if case .tags(var field) = overlay {
            field.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            overlay = .tags(field)
        } else if overlay == nil {
            focus = .composer
            composer.insert(text)
        }
        return []
    }

    private mutating func take(_ key: Key, _ session: Session, _ now: Moment) -> [Request] {
        if overlay != nil { return takeInOverlay(key, session, now) }
        if let requests = takeChord(key, session, now) { return requests }
        let isComposing = focus == .composer
        if isComposing, let requests = takeInComposer(key, now) { return requests }
        if let digit = key.paneDigit { return focusPane(digit - 1, session) }
        if let requests = takeVote(key, session, now) { return requests }
        if let command = keymap.command(for: Chord(key), in: context) {
            return run(command, session, now)
        }
        return isComposing ? [] : typeAhead(key)
    }

    var context: Keymap.Context { focus == .composer ? .composer : .pane }

    /// Goes on with a chord, or begins one; nil if the key has no part in any.
    private mutating func takeChord(
        _ key: Key, _ session: Session, _ now: Moment
    ) -> [Request]? {
        let chord = Chord(keys: pending + [key])
        if keymap.isBeginning(chord, in: context) {
            pending = chord.keys
            let choices = keymap.continuations(of: chord, in: context).map {
                "\($0.chord.keys[chord.keys.count].name) \(phrases.command($0.command))"
            }
            notify("\(chord.name) … " + choices.joined(separator: "  "), at: now)
            return []
        }
        guard !pending.isEmpty else { return nil }
        pending = []
        notice = nil
        guard let command = keymap.command(for: chord, in: context) else { return [] }
        return run(command, session, now)
    }

    /// Text that is no command, Chinese say, goes where text goes.
    private mutating func typeAhead(_ key: Key) -> [Request] {
        if case .character(let character) = key.code, key.modifiers.isEmpty, !character.isASCII {
            focus = .composer
            composer.insert(String(character))
        }
        return []
    }

    /// Nil if the key isn't for the text.
    private mutating func takeInComposer(_ key: Key, _ now: Moment) -> [Request]? {
        if case .character = key.code, key.modifiers.isDisjoint(with: [.alt, .control]) {
            composer.insert(key.text)
            return []
        }
        if key == Key(.tab), let requests = completePath() { return requests }
        switch (key.code, key.modifiers) {
        case (.up, []): moveLine(-1)
        case (.down, []): moveLine(1)
        default:
            // A key that both edits and commands edits: the readline habits come first, except
            // where the table names the composer.
            if keymap.command(for: Chord(key), in: .composer) != nil, !Self.isReadline(key) {
                return nil
            }
            return editDraft(key, now) ? [] : nil
        }
        return []
    }

    private static func isReadline(_ key: Key) -> Bool {
        guard case .character(let letter) = key.code else { return false }
        return key.modifiers == .alt && "bf".contains(letter)
    }

    private mutating func focusPane(_ index: Int, _ session: Session) -> [Request] {
        if session.participants.indices.contains(index) {
            setFocus(.pane(session.participants[index].id))
        }
        return []
    }

    /// How a pane is called on the screen.
    func name(of participant: Participant, _ session: Session) -> String {
        ballotName(of: participant, session) ?? participant.model.description
    }

    mutating func setFocus(_ focus: Focus) {
        self.focus = focus
        if case .pane(let id) = focus { currentPane = id }
    }

    private mutating func moveLine(_ direction: Int) {
        let layout = composerLayout(columns: size.columns)
        let (row, column) = layout.position(ofUTF8Offset: composer.field.caret)
        let next = row + direction
        if next < 0 {
            composer.earlier()
        } else if next >= layout.lines.count {
            composer.later()
        } else {
            composer.moveCaret(to: layout.offset(atRow: next, column: column))
        }
    }
}

extension Key {
    /// Alt and a digit from 1 to 9.
    fileprivate var paneDigit: Int? {
        guard modifiers == .alt, case .character(let character) = code, character.isASCII,
            let digit = character.wholeNumberValue, digit > 0
        else { return nil }
        return digit
    }

    fileprivate var text: String {
        if case .character(let character) = code { String(character) } else { "" }
    }
}
