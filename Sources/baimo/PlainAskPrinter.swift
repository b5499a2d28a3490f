import ChatInterface
import Comparison
import UnicodeText

/// Answers as text, one after the other in the order of the panes: the first that has not ended
/// streams, the others wait their turn. All but the answers goes to standard error.
struct PlainAskPrinter: AskPrinter {
    private struct Pane {
        var model: ModelName
        var isSimulated: Bool
        /// Sanitised, and not yet written.
        var pending: [UInt8] = []
        var sanitizer = TextSanitizer()
        var hasEnded = false
        var endsLine = true
    }

    private let language: Language
    private let isAlone: Bool
    private var panes: [Int: Pane] = [:]
    private var current = 0
    private var hasHeader = false
    private var output: [UInt8] = []
    private var errors: [UInt8] = []

    /// `isAlone` if there is one pane: then the output is its answer and nothing else.
    init(language: Language, isAlone: Bool) {
        self.language = language
        self.isAlone = isAlone
    }

    mutating func start(_ pane: Int, _ start: AskStart) {
        panes[pane] = Pane(model: start.model, isSimulated: start.isSimulated)
        if start.isSimulated, isAlone {
            report("\(start.model): \(language.phrases.simulated)")
        }
    }

    mutating func print(_ event: ReplyEvent, pane: Int, at milliseconds: Int) {
        guard case .text(let text) = event, var state = panes.removeValue(forKey: pane) else {
            return
        }
        state.sanitizer.append(text, to: &state.pending)
        panes[pane] = state
        advance()
    }

    mutating func retry(_ plan: RetryPlan, pane: Int, at milliseconds: Int) {
        let phrases = language.phrases
        let seconds = Int(plan.after / .seconds(1))
        report(
            "\(name(pane)): \(phrases.retrying(seconds, plan.attempt, phrases.kind(plan.failure.kind)))"
        )
    }

    mutating func end(_ reply: Reply, pane: Int, at milliseconds: Int) {
        guard var state = panes.removeValue(forKey: pane) else { return }
        state.sanitizer.finish(to: &state.pending)
        state.hasEnded = true
        panes[pane] = state
        advance()
        for sentence in language.phrases.sentences(about: reply, hasKeys: false) {
            report("\(name(pane)): \(TextSanitizer.clean(sentence))")
        }
    }

    private func name(_ pane: Int) -> String { panes[pane]?.model.description ?? "" }

    private mutating func report(_ sentence: String) {
        errors += Array((sentence + "\n").utf8)
    }

    /// Writes what the current pane has, and goes on to the next if it has ended.
    private mutating func advance() {
        while var state = panes.removeValue(forKey: current) {
            writeHeader(state)
            if let last = state.pending.last { state.endsLine = last == 0x0A }
            output += state.pending
            state.pending.removeAll(keepingCapacity: true)
            let isOver = state.hasEnded
            if isOver, !state.endsLine { output.append(0x0A) }
            panes[current] = state
            guard isOver else { return }
            current += 1
            hasHeader = false
        }
    }

    private mutating func writeHeader(_ state: Pane) {
        guard !isAlone, !hasHeader else { return }
        hasHeader = true
        let mark = state.isSimulated ? " (\(language.phrases.simulated))" : ""
        let gap = current == 0 ? "" : "\n"
        output += Array("\(gap)## \(state.model)\(mark)\n\n".utf8)
    }

    mutating func takeOutput() -> [UInt8] {
        defer { output.removeAll(keepingCapacity: true) }
        return output
    }

    mutating func takeErrors() -> [UInt8] {
        defer { errors.removeAll(keepingCapacity: true) }
        return errors
    }
}
