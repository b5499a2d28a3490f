import ChatInterface
import Comparison
import Foundation
import Prompts
import Transcripts

/// Files, pictures and prompts of the library, read from the disk.
extension EventLoop {
    /// The action with all that its words name; nil, and said why, if that can't be sent.
    func attaching(_ action: Session.Action, at now: Moment) -> Session.Action? {
        guard let words = action.words else { return action }
        let plan = AttachmentPlan(words, files: DiskTree(), rules: setup.attachmentRules)
        guard plan.problems.isEmpty else {
            interface.refuse(action, plan, at: now)
            return nil
        }
        for content in plan.contents {
            pictures.keep(content)
            writer?.save(content.picture, content.bytes, now: now.nanoseconds)
        }
        return plan.attachments.map(action.attaching) ?? action
    }

    func bytes(of picture: Picture) -> [UInt8]? {
        if let bytes = pictures.bytes(of: picture) { return bytes }
        return try? store?.bytes(of: picture)
    }

    /// Looks at what is being written, once the person pauses.
    func watchDraft(at now: Moment) {
        if draftWatch.note(interface.composer.text, at: now) { interface.show(nil) }
        guard draftWatch.isDue(at: now) else { return }
        interface.show(
            AttachmentPlan(
                interface.composer.text, files: DiskTree(), rules: setup.attachmentRules,
                earlier: interface.attachmentPlan))
        requestFrame()
    }

    func listPrompts() {
        let library = setup.promptLibrary
        interface.offer(prompts: library.prompts, today: Setup.today)
        if let first = library.problems.first {
            interface.notify(first, isTrouble: true, at: Clock.now)
        }
    }

    func complete(_ path: PathCompletion, at now: Moment) {
        let candidates = path.candidates(in: DiskTree(), rules: setup.attachmentRules)
        let requests = interface.complete(path, with: candidates, seeing: session, at: now)
        for request in requests { perform(request, at: now) }
    }
}
