import Comparison
import UnicodeText

/// A conversation in lines, for screen readers and for terminals that can't move the cursor: lines
/// in, text and requests out.
///
/// A pure value. What it says is sanitised, and every line of it stands for itself: nothing that was
/// written is ever written over.
package struct LinearConversation {
    package internal(set) var language: Language
    /// The models that can be added.
    package var choices: [ModelChoice] = []
    var shelf = AnswerShelf()
    private var output = ""
    /// The beginning of a prompt whose lines ended in a backslash.
    private var begun = ""
    /// How many nodes of the session have been looked at.
    private var seen = 0
    /// Replies whose end has not been told.
    private var pending: [NodeID] = []
    /// The newest retry of each that has been told.
    private var retries: [NodeID: Int] = [:]
    private var quitArmedUntil: Moment?

    package init(language: Language) {
        self.language = language
    }

    var phrases: LinearPhrases { language.linearPhrases }

    /// What is written before a line is read.
    package var prompt: String { begun.isEmpty ? phrases.prompt : phrases.morePrompt }

    /// What has been said since the last call.
    package mutating func takeOutput() -> String {
        defer { output = "" }
        return output
    }

    /// Says a sentence, in lines of its own.
    package mutating func say(_ text: String) {
        var bytes: [UInt8] = []
        var sanitizer = TextSanitizer()
        sanitizer.append(text, to: &bytes)
        sanitizer.finish(to: &bytes)
        output += String(decoding: bytes, as: UTF8.self)
        if bytes.last != 0x0A { output += "\n" }
    }

    /// Begins with a session: says which models will be asked.
    package mutating func begin(_ session: Session, isKeyless: Bool = false) {
        seen = session.tree.nodes.count
        pending = []
        retries = [:]
        shelf = AnswerShelf()
        if session.isSimulated {
            let screen = language.phrases
            say(isKeyless ? screen.keylessBanner : screen.simulatedBanner)
        }
        if !session.tree.nodes.isEmpty { say(phrases.goingOn(session.title)) }
        sayLineUp(session)
        say(phrases.hint)
    }

    /// Tells what has ended, or is asked for again, since the last call.
    package mutating func follow(_ session: Session) {
        for node in session.tree.nodes.dropFirst(seen) where node.reply != nil {
            pending.append(node.id)
        }
        seen = session.tree.nodes.count
        for id in pending {
            guard let reply = session.tree[id].reply else { continue }
            if case .retrying(let plan) = reply.phase { tell(plan, of: reply, id) }
            if !reply.isStreaming { tell(reply, number(of: id, session)) }
        }
        pending.removeAll { session.tree[$0].reply?.isStreaming != true }
    }

    /// Takes in a line and says what the rest of the program must do.
    package mutating func take(
        _ line: String, seeing session: Session, at now: Moment
    ) -> [Request] {
        if line.hasSuffix("\\") {
            begun += line.dropLast() + "\n"
            return []
        }
        let whole = begun + line
        let isAlone = begun.isEmpty
        begun = ""
        // Further lines of a prompt are no commands.
        switch isAlone ? LinearLine(whole) : .prompt(whole) {
        case .blank: return []
        case .prompt(let text): return ask(text, session, now)
        case .command(let command, let words): return run(command, words, session, now)
        case .unknown(let name):
            say(phrases.unknownCommand(name))
            return []
        }
    }

    /// Ctrl-C: what streams is stopped, a second one within a second quits.
    package mutating func interrupt(_ session: Session, at now: Moment) -> [Request] {
        begun = ""
        if let quitArmedUntil, now < quitArmedUntil { return [.quit] }
        quitArmedUntil = now.advanced(by: .seconds(1))
        guard session.isStreaming else {
            say(language.phrases.againToQuit)
            return []
        }
        return [.session(.stopAll(at: now))]
    }

    /// A session was written to a file, or why not.
    package mutating func sayExport(path: String?, reason: String) {
        let screen = language.phrases
        say(path.map(screen.saved) ?? screen.notSaved(reason))
    }

    private mutating func ask(_ text: String, _ session: Session, _ now: Moment) -> [Request] {
        let count = session.participants.count { !$0.isMuted }
        guard count > 0 else {
            say(language.phrases.obstacle(.noPane))
            return []
        }
        say(phrases.asking(count))
        return [.session(.ask(text, at: now))]
    }

    private mutating func tell(_ plan: RetryPlan, of reply: Reply, _ id: NodeID) {
        guard retries[id] != plan.attempt else { return }
        retries[id] = plan.attempt
        let screen = language.phrases
        let seconds = Int(plan.after / .seconds(1))
        let kind = screen.kind(plan.failure.kind)
        say("\(reply.model): \(screen.retrying(seconds, plan.attempt, kind))")
    }

    /// The place of the model whose newest answer a node is, from 1; nil if it is no longer open.
    func number(of id: NodeID, _ session: Session) -> Int? {
        session.participants.firstIndex { $0.head == id }.map { $0 + 1 }
    }
}
