/// What is going to be sent for one request, and how fast.
struct Play {
    /// How the stream ends.
    enum Ending: Sendable { case properly, broken, silent }

    private(set) var stream: Framing.Stream
    private(set) var frames: [String]
    /// Seconds before the first token, and between tokens.
    private(set) var firstPause: Double
    private(set) var pause: Double
    private(set) var ending = Ending.properly

    init(
        _ vendor: SimulatedVendor, _ body: FrontDesk.ChatBody, _ exchanges: [Exchange],
        fault: String?
    ) {
        var prompt = body.prompt
        if let fault { prompt = prompt.replacing(fault, with: "") }
        let exchange = Self.choose(prompt, exchanges)
        let isChinese = prompt.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        var answer = Self.opening(vendor, prompt, body.turn, isChinese) + (exchange?.answer ?? "")
        if fault == "!long" {
            answer = String(
                repeating: answer + "\n\n", count: 50_000 / max(1, answer.utf8.count) + 1)
        }
        var pieces = Tokens.cut(answer)
        if fault == "!flood" { pieces = (0..<5_000).map { "\($0 % 10 == 9 ? "洪水\n" : "flood ")" } }
        if fault == "!empty" { pieces = [] }
        stream = Framing.Stream(
            model: body.model, promptTokens: max(1, prompt.utf8.count / 3),
            wantsUsage: body.wantsUsage,
            finish: nil,
            thinking: body.thinks && fault != "!empty" ? Tokens.cut(exchange?.thinking ?? "") : [],
            answer: pieces)
        firstPause = Double(exchange?.firstToken ?? 350) / 1000
        pause = 1 / Double(exchange?.tokensPerSecond ?? 60)
        frames = vendor.framing.frames(stream)
        apply(fault, vendor)
    }

    private mutating func apply(_ fault: String?, _ vendor: SimulatedVendor) {
        let half = Array(frames.prefix(frames.count / 2))
        switch fault {
        case "!cut-off": frames = half
        case "!reset":
            frames = half
            ending = .broken
        case "!stall":
            frames = half
            ending = .silent
        case "!slow": pause = 0.25
        case "!flood", "!long": pause = 0
        case "!garbage":
            frames = (0..<5).map { _ in "data: {\"this is\": no JSON\n\n" } + ["data: [DONE]\n\n"]
        case "!withdrawn": withdraw(vendor)
        default: break
        }
    }

    private mutating func withdraw(_ vendor: SimulatedVendor) {
        stream.answer = Array(stream.answer.prefix(stream.answer.count / 2))
        stream.finish =
            vendor.id == "zhipu" || vendor.id == "hunyuan" ? "sensitive" : "content_filter"
        frames = vendor.framing.frames(stream)
    }

    private static func choose(_ prompt: String, _ exchanges: [Exchange]) -> Exchange? {
        let prompt = prompt.lowercased()
        return exchanges.first { exchange in exchange.match.contains { prompt.contains($0) } }
            ?? exchanges.first { $0.match.isEmpty }
    }

    /// Says first of all that nobody real is answering, and to what.
    private static func opening(
        _ vendor: SimulatedVendor, _ prompt: String, _ turn: Int, _ isChinese: Bool
    ) -> String {
        let line = prompt.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let trimmed = line.drop { $0 == " " }
        let quoted = trimmed.count > 40 ? trimmed.prefix(40) + "…" : trimmed
        return isChinese
            ? "> 模拟的回答（\(vendor.id)），第 \(turn) 轮：“\(quoted)”\n\n"
            : "> Simulated answer (\(vendor.id)), turn \(turn): “\(quoted)”\n\n"
    }
}
