/// What a played model is going to say to one request, whatever the dialect.
struct Script: Sendable {
    /// One step of an answer.
    enum Beat: Equatable, Sendable {
        /// The vendor has received the request and lets it wait.
        case queue
        case opening
        case delta(thinking: String?, text: String?)
        case failure(Refusal.Kind)
        case finish(Finish)
        case usage(Counts)
        /// The terminator of the dialect.
        case end
    }

    /// Why an answer ends.
    enum Finish: Hashable, Sendable { case stop, length, withdrawn, filtered, broken }

    /// Tokens; a piece of text counts as one.
    struct Counts: Equatable, Sendable {
        var prompt: Int
        var thinking: Int
        var answer: Int

        /// All that was written.
        var completion: Int { thinking + answer }
        var total: Int { prompt + completion }
    }

    var ask: Ask
    var beats: [Beat]
    var sources: [Exchange.Source] = []
    var counts: Counts
    /// With which errors inside the stream are written.
    var refusals: Refusals

    /// All text of the answer.
    var text: String { parts { beat in if case .delta(_, let text) = beat { text } else { nil } } }

    /// All thinking outside the text.
    var thinking: String {
        parts { beat in if case .delta(let text, _) = beat { text } else { nil } }
    }

    private func parts(_ part: (Beat) -> String?) -> String {
        if !ask.isCumulative { return beats.compactMap(part).joined() }
        return beats.compactMap(part).last ?? ""
    }

    /// The finish of the answer, as far as there is one.
    var finish: Finish {
        beats.lazy.compactMap { if case .finish(let finish) = $0 { finish } else { nil } }.first
            ?? .stop
    }
}
