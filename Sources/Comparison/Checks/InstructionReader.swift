/// Finds the instructions of a prompt.
struct InstructionReader {
    /// A prompt longer than this is read only at its ends: in between is what it is about.
    static let longestWhole = 2400
    static let headLength = 1200
    static let tailLength = 600

    private let prompt: PromptText
    private let code: [ByteRange]

    init(_ prompt: String) {
        self.prompt = PromptText(prompt)
        code = AnswerText(prompt).passages.filter { $0.kind == .code || $0.kind == .quote }
            .map(\.range)
    }

    func checks() -> [InstructionCheck] {
        var checks: [InstructionCheck] = []
        var index = 0
        while index < prompt.count {
            if prompt.isBeginning(index), isRead(index), let (found, end) = check(at: index) {
                for check in found where !isKnown(check, checks) { checks.append(check) }
                index = max(index + 1, end)
            } else {
                index += 1
            }
        }
        return checks
    }

    private func isRead(_ index: Int) -> Bool {
        let offset = prompt.bytes(index..<index + 1).lowerBound
        let count = prompt.bytes(0..<prompt.count).upperBound
        if count > Self.longestWhole, offset > Self.headLength, offset < count - Self.tailLength {
            return false
        }
        return !code.contains { $0.contains(offset) }
    }

    /// The same asked for twice is one check.
    private func isKnown(_ check: InstructionCheck, _ checks: [InstructionCheck]) -> Bool {
        checks.contains { $0.demand == check.demand }
    }

    private func check(at index: Int) -> (checks: [InstructionCheck], end: Int)? {
        let isNumber = prompt.number(at: index) != nil
        for pattern in InstructionTable.patterns {
            guard pattern.beginnings?.contains(prompt[index]) ?? true,
                isNumber || !pattern.beginsWithNumber,
                let match = pattern.match(prompt, at: index), !prompt.isQuoted(index),
                let demand = InstructionDemand.demand(pattern.kind, match),
                !isNegated(index, pattern.kind), isMeant(demand, index..<match.end)
            else { continue }
            let quotes = moreQuotes(after: match, pattern.kind)
            let end = quotes.last?.end ?? match.end
            let range = prompt.bytes(index..<end)
            let demands =
                [demand] + quotes.compactMap { InstructionDemand.words(pattern.kind, $0.text) }
            let text = prompt.text(index..<end)
            return (
                demands.map { InstructionCheck(demand: $0, quote: text, range: range) }, end
            )
        }
        return program(at: index)
    }

    /// 不要出现“甲”、“乙”和“丙”.
    private func moreQuotes(
        after match: InstructionPattern.Match, _ kind: String
    ) -> [(text: String, end: Int)] {
        guard kind == "excludes" || kind == "contains" else { return [] }
        var quotes: [(text: String, end: Int)] = []
        var place = match.end
        while true {
            var next = prompt.skipBlanks(place)
            for sign in [",", "和", "或", "与", "and", "or", "或者"]
            where prompt.has(sign.unicodeScalars.map(\.value), at: next) {
                next = prompt.skipBlanks(next + sign.unicodeScalars.count)
            }
            guard let quote = prompt.quote(at: next) else { return quotes }
            quotes.append(quote)
            place = quote.end
        }
    }

    /// 不要用表格, without a table, 不必用英文回答.
    private func isNegated(_ index: Int, _ kind: String) -> Bool {
        guard kind != "excludes", kind != "plain", kind != "nolist" else { return false }
        return Self.negations.contains { prompt.has($0, before: index) }
    }

    private static let negations = [
        "不要", "不", "别", "不必", "无需", "不用", "不需要", "请勿", "勿", "非", "没有", "没", "如何", "怎么", "怎样", "解析",
        "not ", "don't ", "never ", "without ", "no ", "n't ", "how to ", "how do i ", "parse ",
    ]

    /// Whether the whole answer is meant, and for sure: not each of its parts, not a text that the
    /// person speaks of, not one of two languages.
    private func isMeant(_ demand: InstructionCheck.Demand, _ range: Range<Int>) -> Bool {
        switch demand {
        case .length:
            let clause = prompt.clause(before: range.lowerBound)
            let rest = prompt.sentence(after: range.upperBound)
            return !Self.parts.contains { clause.contains($0) }
                && !Self.asides.contains { rest.contains($0) }
                && !["each", "per "].contains { rest.trimmingBlanks.hasPrefix($0) }
        case .language:
            let rest = prompt.sentence(after: range.upperBound).trimmingBlanks
            return !["或", "和", "与", "、", "/", "or ", "and ", "及"].contains { rest.hasPrefix($0) }
        default: return true
        }
    }

    private static let parts = [
        "每", "各", "第", "分别", "each", "every", "per ", "我的", "我写的", "这篇", "原文", "论文", "my ",
        "the original", "我写了", "我写过", "我有", "我已经", "how many", "how long", "i wrote",
        "i have", "i've", "should a", "does a",
    ]

    private static let asides = ["怎么写", "如何写", "怎样写", "怎么删", "怎么改", "吗", "各写"]

    /// 用Python写, in Rust: a block of code in that language.
    private func program(at index: Int) -> (checks: [InstructionCheck], end: Int)? {
        guard [0x7528, 0x4F7F, 0x69].contains(prompt[index]),
            let (name, end) = programLanguage(after: index), !isNegated(index, "code"),
            !prompt.isQuoted(index)
        else { return nil }
        let check = InstructionCheck(
            demand: .code(name), quote: prompt.text(index..<end), range: prompt.bytes(index..<end))
        return ([check], end)
    }

    private func programLanguage(after index: Int) -> (name: String, end: Int)? {
        for lead in ["用", "使用"] {
            let scalars = lead.unicodeScalars.map(\.value)
            guard prompt.has(scalars, at: index) else { continue }
            let place = prompt.skipBlanks(index + scalars.count)
            guard let name = name(at: place) else { continue }
            let next = prompt.skipBlanks(place + name.unicodeScalars.count)
            for verb in ["写", "实现", "编写", "完成", "语言写", "代码"]
            where prompt.has(verb.unicodeScalars.map(\.value), at: next) {
                return (name, next + verb.unicodeScalars.count)
            }
        }
        return english(at: index)
    }

    /// `write a function in Rust`, `a Python script`.
    private func english(at index: Int) -> (name: String, end: Int)? {
        guard prompt.has("in".unicodeScalars.map(\.value), at: index) else { return nil }
        let place = prompt.skipBlanks(index + 2)
        guard let name = name(at: place) else { return nil }
        let asks = ["write", "function", "script", "program", "code", "implement", "snippet"]
        let before = prompt.text(max(0, index - 60)..<index).folded
        return asks.contains { before.contains($0) }
            ? (name, place + name.unicodeScalars.count) : nil
    }

    private func name(at place: Int) -> String? {
        InstructionTable.programLanguages.keys.sorted { $0.count > $1.count }
            .first { prompt.has($0.unicodeScalars.map(\.value), at: place) }
    }
}
