import Comparison
import Prompts
import Terminal
import UnicodeText

/// Files and pictures that a prompt names: told while it is written, shown whole on request.
extension Interface {
    /// What the composer's text would be sent with has been looked at.
    package mutating func show(_ plan: AttachmentPlan?) { prompting.plan = plan }

    /// What is known of it; reading what is named again can be spared with it.
    package var attachmentPlan: AttachmentPlan? { prompting.plan }

    /// A prompt could not be sent with what it names: it goes back to where it was written.
    package mutating func refuse(
        _ action: Session.Action, _ plan: AttachmentPlan, at now: Moment
    ) {
        switch action {
        case .resend(let text, _, let pane, _): begin(.resend(pane), text)
        case .ask(let text, _, _, _): if composer.isBlank { setDraft(text) }
        default: break
        }
        prompting.plan = plan
        let words = language.promptPhrases
        notify(words.notSent(plan.line(words.attachments)), isTrouble: true, at: now)
    }

    /// The plan if it says something. Instructions to which answers are added name no files.
    private var planInSight: AttachmentPlan? {
        switch draft?.purpose {
        case .merge, .criticise: nil
        case .resend, nil: prompting.plan.flatMap { $0.isSilent ? nil : $0 }
        }
    }

    /// Draws under the composer what would be sent, in place of the keys; false if there is nothing
    /// to tell.
    mutating func drawAttachments(in rect: Rect, on grid: inout Grid) -> Bool {
        guard focus == .composer, let plan = planInSight, !composer.isBlank else { return false }
        let words = language.promptPhrases
        grid.fill(rect, style: theme[.footer])
        footerPlaces = [(rect.column..<rect.endColumn, .attachments)]
        var end = rect.endColumn - 1
        if let key = keymap.chord(for: .attachments, in: .composer)?.name, rect.columns >= 40 {
            end -= grid.write(
                words.showsIt(key), row: rect.row, endingAt: end, columns: rect.columns / 2,
                style: theme[.footerKey], ambiguous: ambiguous)
        }
        var style = theme[.footer]
        if !plan.problems.isEmpty { style.foreground = theme[.bad].foreground }
        let room = max(0, end - rect.column - 3)
        grid.write(
            truncate(plan.line(words.attachments), toColumns: room, ambiguous: ambiguous),
            row: rect.row, column: rect.column + 1, columns: room, style: style,
            ambiguous: ambiguous)
        return true
    }

    /// Shows what the prompt being written would be sent with, else what was sent with the pane's
    /// newest prompt.
    mutating func showAttachments(_ session: Session, _ now: Moment) {
        let words = language.promptPhrases
        if focus == .composer, let plan = planInSight {
            let lines = plan.refusals(words.attachments) + plan.summary(words.attachments)
            let missing = plan.unmatched.map(words.attachments.unmatched)
            return preview(lines + missing, plan.attachments?.text)
        }
        guard let sent = sentAttachments(session) else {
            return notify(words.nothingAttached, at: now)
        }
        preview(sent.names, sent.text)
    }

    private func sentAttachments(_ session: Session) -> Attachments? {
        let head = target(in: session).flatMap { session.participant($0)?.head }
        let path = session.tree.path(to: head)
        return path.lazy.reversed().compactMap(\.prompt).first?.attachments
    }

    /// What isn't the program's own stands in fences, so that none of it is read as Markdown.
    private mutating func preview(_ lines: [String], _ text: String?) {
        let words = language.promptPhrases
        var parts: [String] =
            lines.isEmpty ? [] : [FencedFile.fenced(lines.joined(separator: "\n"))]
        if let text { parts += [words.exactly, FencedFile.fenced(text)] }
        overlay = .document(
            Document(
                title: words.preview, subject: .attachments,
                source: parts.joined(separator: "\n\n")))
    }

    /// What a person must be told of a reply that was not asked for because of pictures; nil for any
    /// other.
    func pictureNotice(_ reply: Reply) -> String? {
        guard let failure = reply.end?.failure, failure.code == Failure.noVision,
            failure.httpStatus == nil
        else { return nil }
        return language.promptPhrases.takesNoPictures(reply.model.description)
    }
}

extension Prompt {
    /// The words, and under them the names of what went with them.
    var shownText: String {
        guard let line = attachments?.line, !line.isEmpty else { return text }
        return text + "\n" + line
    }
}
