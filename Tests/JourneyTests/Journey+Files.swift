import ChatInterface
import Comparison
import Prompts
import TestSupport

/// The part of the program that reads the disk, over files in memory.
extension Journey {
    private var rules: AttachmentRules { AttachmentRules(folder: "/project", home: "/home/li") }

    func perform(_ request: Request) {
        switch request {
        case .session(let action): perform(action)
        case .listPrompts:
            let library = PromptLibrary(folder: "/prompts", in: tree)
            interface.offer(prompts: library.prompts, today: "2026-11-25")
        case .completePath(let path):
            let candidates = path.candidates(in: tree, rules: rules)
            requests += interface.complete(path, with: candidates, seeing: session, at: now)
        default: break
        }
    }

    private func perform(_ action: Session.Action) {
        guard let words = action.words else {
            _ = session.update(action)
            return
        }
        let plan = AttachmentPlan(words, files: tree, rules: rules)
        guard plan.problems.isEmpty else { return interface.refuse(action, plan, at: now) }
        _ = session.update(plan.attachments.map(action.attaching) ?? action)
    }

    /// The person pauses, and what is written is looked at.
    func pause() {
        let text = interface.composer.text
        interface.show(text.contains("@") ? AttachmentPlan(text, files: tree, rules: rules) : nil)
        draw()
    }

    /// The row under the composer.
    var footer: String { grid.text(ofRow: grid.size.rows - 1) }
}
