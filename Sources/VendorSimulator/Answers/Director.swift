/// Makes the script of an answer: the exchange that fits, the faults that were asked for.
struct Director {
    /// How thinking is shown.
    enum ThinkingStyle: Sendable { case field, tags, cutTags, bareCloseTag, twice }

    let vendor: String
    let ask: Ask
    let faults: Set<Fault>
    /// The prompt without the words of faults.
    let prompt: String
    /// The kind of error that the vendor reports inside streams.
    let streamFailure: Refusal.Kind

    /// The script; `refusals` is how the vendor writes errors.
    func script(_ exchange: Exchange?, refusals: Refusals) -> Script {
        let thinking = thinking(exchange)
        let answer = answer(exchange)
        let prompt = max(1, ask.turns.reduce(0) { $0 + $1.text.utf8.count } / 3)
        let limit = min(ask.limit ?? .max, thinking.count + answer.count)
        let shownThinking = Array(thinking.prefix(limit))
        let shown = Array(answer.prefix(limit - shownThinking.count))
        let isCut = limit < thinking.count + answer.count
        let counts = Script.Counts(
            prompt: prompt, thinking: shownThinking.count, answer: shown.count)
        var script = Script(ask: ask, beats: [], counts: counts, refusals: refusals)
        script.sources = ask.searches ? exchange?.sources ?? [] : []
        script.beats = [.queue, .opening] + deltas(shownThinking, shown)
        script.beats += tail(counts, isCut ? .length : nil)
        if ask.isCumulative || faults.contains(.cumulative) { accumulate(&script) }
        return script
    }

    // MARK: What is said

    private func thinking(_ exchange: Exchange?) -> [String] {
        let isWanted = !faults.isDisjoint(with: [
            .thinkingOnly, .doubleThinking, .thinkTags, .bareCloseTag,
        ])
        guard ask.thinks || isWanted, !faults.contains(.empty) else { return [] }
        let text = exchange?.thinking ?? ""
        return Tokens.cut(text.isEmpty && isWanted ? Self.somethingToThink(prompt) : text)
    }

    private static func somethingToThink(_ prompt: String) -> String {
        Exchange.Language(of: prompt) == .chinese
            ? "先弄清楚问题问的是什么，再想怎样说得简短。" : "First find out what is asked, then how to say it briefly."
    }

    private func answer(_ exchange: Exchange?) -> [String] {
        if faults.contains(.empty) || faults.contains(.thinkingOnly) { return [] }
        if let verdict = SimulatedVerdict.json(for: prompt) { return halved(Tokens.cut(verdict)) }
        if faults.contains(.flood) {
            return (0..<5_000).map { $0 % 10 == 9 ? "洪水\n" : "flood " }
        }
        let answer = label + (exchange?.answer(to: prompt) ?? "")
        if faults.contains(.bigLine) {
            let line = "3 MiB " + String(repeating: "x", count: 3 << 20) + "\n"
            return Tokens.cut(label) + [line]
        }
        guard faults.contains(.long) else { return halved(Tokens.cut(answer)) }
        let times = 50_000 / max(1, answer.utf8.count) + 1
        return Tokens.cut(String(repeating: answer + "\n\n", count: times))
    }

    /// Says first of all that nobody real is answering, and to what.
    private var label: String {
        let quoted = Exchange.beginning(of: prompt)
        return Exchange.Language(of: prompt) == .chinese
            ? "> 模拟的回答（\(vendor)），第 \(ask.round) 轮：“\(quoted)”\n\n"
            : "> Simulated answer (\(vendor)), turn \(ask.round): “\(quoted)”\n\n"
    }

    private func halved(_ pieces: [String]) -> [String] {
        let halving: Set<Fault> = [
            .withdrawn, .filtered, .errorInStream, .networkFinish, .length, .trailerError, .cutOff,
            .torn, .reset, .stall,
        ]
        return faults.isDisjoint(with: halving) ? pieces : Array(pieces.prefix(pieces.count / 2))
    }

    // MARK: How it is said

    private func deltas(_ thinking: [String], _ text: [String]) -> [Script.Beat] {
        shown(thinking) + text.map { .delta(thinking: nil, text: $0) }
    }

    private func shown(_ thinking: [String]) -> [Script.Beat] {
        guard !thinking.isEmpty else { return [] }
        switch chosenStyle {
        case .field: return thinking.map { .delta(thinking: $0, text: nil) }
        case .tags: return texts(["<think>\n"] + thinking + ["\n</think>\n\n"])
        case .cutTags: return texts(["<thi", "nk>\n"] + thinking + ["\n</th", "ink>", "\n\n"])
        case .bareCloseTag: return texts(thinking + ["\n</think>\n\n"])
        case .twice: return twice(thinking)
        }
    }

    private var chosenStyle: ThinkingStyle {
        if faults.contains(.doubleThinking) { return .twice }
        if faults.contains(.thinkTags) { return .cutTags }
        return faults.contains(.bareCloseTag) ? .bareCloseTag : ask.thinkingStyle
    }

    private func texts(_ pieces: [String]) -> [Script.Beat] {
        pieces.map { .delta(thinking: nil, text: $0) }
    }

    private func twice(_ thinking: [String]) -> [Script.Beat] {
        thinking.enumerated().map { index, piece in
            let opening = index == 0 ? "<think>\n" : ""
            let closing = index == thinking.count - 1 ? "\n</think>\n\n" : ""
            return .delta(thinking: piece, text: opening + piece + closing)
        }
    }

    private func accumulate(_ script: inout Script) {
        var thinking = ""
        var text = ""
        for (index, beat) in script.beats.enumerated() {
            guard case .delta(let moreThinking, let moreText) = beat else { continue }
            thinking += moreThinking ?? ""
            text += moreText ?? ""
            script.beats[index] = .delta(
                thinking: moreThinking.map { _ in thinking }, text: moreText.map { _ in text })
        }
        script.ask.isCumulative = true
    }

    // MARK: How it ends

    private func tail(_ counts: Script.Counts, _ cut: Script.Finish?) -> [Script.Beat] {
        let unended: Set<Fault> = [.cutOff, .torn, .reset, .stall, .trailerError]
        if !faults.isDisjoint(with: unended) { return [] }
        if faults.contains(.errorInStream) { return [.failure(streamFailure)] }
        var beats: [Script.Beat] = []
        if faults.contains(.usageTwice) {
            var half = counts
            half.answer /= 2
            beats.append(.usage(half))
        }
        beats += [.finish(cut ?? finish), .usage(counts)]
        return faults.contains(.noDone) ? beats : beats + [.end]
    }

    private var finish: Script.Finish {
        if faults.contains(.withdrawn) { return .withdrawn }
        if faults.contains(.filtered) { return .filtered }
        if faults.contains(.networkFinish) { return .broken }
        return faults.contains(.length) || faults.contains(.thinkingOnly) ? .length : .stop
    }
}
