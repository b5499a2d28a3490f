import Comparison
import Terminal

/// Taking back what was closed, deleted or cleared, the newest first.
extension Interface {
    private static let mostUndos = 100

    /// The key that takes back, where the focus is.
    var undoKey: String { keymap.chord(for: .undo, in: context)?.name ?? "" }

    func undoObstacle(_ session: Session) -> Obstacle? {
        if canUndoVote(session) { return nil }
        guard undos.isEmpty else {
            let isFull = session.participants.count >= Session.mostParticipants
            return undos.last == .pane && isFull ? .tooManyPanes : nil
        }
        return session.closed.isEmpty ? .nothingClosed : nil
    }

    mutating func undo(_ session: Session, _ now: Moment) -> [Request] {
        undos.removeFirst(max(0, undos.count - Self.mostUndos))
        switch undos.popLast() {
        case .pane, nil:
            // No longer true is what its closing said; while names are hidden, nothing more is said.
            notice = nil
            if !hidesNames, let pane = session.closed.last?.participant {
                notify(layoutPhrases.back(name(of: pane, session)), at: now)
            }
            return [.session(.undoClose)]
        case .lineUp:
            notice = nil
            return [.session(.undoLineUp(at: now))]
        case .draft(let text):
            bring(back: text)
            notify(layoutPhrases.back(layoutPhrases.draft), at: now)
            return []
        case .transcript(let id, let title):
            notify(layoutPhrases.back("\"\(title)\""), at: now)
            return [.restoreTranscript(id: id)]
        case .savedLineUp(let lineUp):
            keep(lineUp)
            notify(layoutPhrases.back("\"\(lineUp.name)\""), at: now)
            return [.saveLineUp(name: lineUp.name, lineUp.seats)]
        }
    }

    /// What has been written since stays, below.
    private mutating func bring(back text: String) {
        composer.replace(with: composer.isBlank ? text : text + "\n" + composer.text)
        focus = .composer
    }

    mutating func clearDraft(_ now: Moment) {
        noteCleared(from: composer.text, now)
        composer.replace(with: "")
    }

    /// Lets a key edit the composer; a draft that is gone afterwards can be brought back.
    mutating func editDraft(_ key: Key, _ now: Moment) -> Bool {
        let before = composer.text
        guard composer.take(key) else { return false }
        // A single character is taken away by a key that means just that.
        if composer.text.isEmpty, before.count > 1 { noteCleared(from: before, now) }
        return true
    }

    private mutating func noteCleared(from before: String, _ now: Moment) {
        guard !before.allSatisfy(\.isWhitespace) else { return }
        undos.append(.draft(before))
        notify(layoutPhrases.cleared(undoKey), at: now)
    }

    /// Another text is going to stand where the draft is.
    mutating func noteReplaced(by text: String) {
        guard !composer.isBlank, text != composer.text else { return }
        undos.append(.draft(composer.text))
    }

    /// Puts the transcript aside that is selected in the box.
    mutating func deleteTranscript(
        _ item: FuzzyBox.Item, _ session: Session, _ now: Moment
    ) -> [Request] {
        guard item.id != session.id else {
            notify(layoutPhrases.isOpen, isTrouble: true, at: now)
            return []
        }
        undos.append(.transcript(id: item.id, title: item.label))
        notify(layoutPhrases.deleted(item.label, undoKey), at: now)
        return [.deleteTranscript(id: item.id)]
    }

    /// Deletes what is selected in a box whose items can be deleted; nil if the key means
    /// something else there.
    mutating func deleteSelected(
        _ key: Key, in box: inout FuzzyBox, _ purpose: Purpose, _ session: Session, _ now: Moment
    ) -> [Request]? {
        guard key == Key(.delete), box.field.caret == box.field.text.utf8.count,
            [.transcripts, .lineUps].contains(purpose), let item = box.selected
        else { return nil }
        let requests =
            purpose == .lineUps
            ? deleteLineUp(item.id, now) : deleteTranscript(item, session, now)
        if !requests.isEmpty { box.remove(item.id) }
        return requests
    }
}
