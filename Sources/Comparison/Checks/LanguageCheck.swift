/// In which language the prose of an answer is, by its characters.
struct LanguageCheck {
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var latin = 0
    private var script: (simplified: Int, traditional: Int) = (0, 0)

    /// Less than so much text tells no language.
    static let least = 8

    init(_ answer: AnswerText) {
        var scalars: [UInt32] = []
        for passage in answer.passages where passage.kind != .code {
            var isCode = false
            for token in answer.tokens[passage.tokens] {
                if token.kind == .markup, token.key == 0x60 { isCode.toggle() }
                if isCode { continue }
                switch token.kind {
                case .han:
                    scalars.append(UInt32(truncatingIfNeeded: token.key))
                case .word: countWord(answer.bytes.scalar(at: token.range.lowerBound).value)
                case .number, .mark, .markup: break
                }
            }
        }
        kana = scalars.count { (0x3041...0x30FF).contains($0) }
        han = scalars.count - kana
        script = ChineseScript.count(scalars)
    }

    private mutating func countWord(_ first: UInt32) {
        if (0xAC00...0xD7A3).contains(first) { hangul += 2 } else { latin += 2 }
    }

    func result(_ language: AnswerLanguage) -> CheckResult {
        let all = han + kana + hangul + latin
        guard all >= Self.least else { return CheckResult(.unknown) }
        switch language {
        case .english: return share(latin, of: all, otherwise: han > latin ? .chinese : nil)
        case .chinese:
            return share(
                kana * 10 > han ? 0 : han, of: all, otherwise: latin > han ? .english : nil)
        case .japanese: return share(kana > 0 ? kana + han : 0, of: all, otherwise: nil)
        case .korean: return share(hangul, of: all, otherwise: nil)
        case .simplified:
            return script(script.simplified, against: script.traditional, .traditional)
        case .traditional:
            return script(script.traditional, against: script.simplified, .simplified)
        }
    }

    private func share(_ part: Int, of all: Int, otherwise: AnswerLanguage?) -> CheckResult {
        let percent = part * 100 / all
        let outcome: CheckResult.Outcome =
            percent >= 60 ? .passed : percent <= 20 ? .failed : .unknown
        return CheckResult(
            outcome, measured: percent, found: outcome == .passed ? nil : otherwise?.rawValue)
    }

    /// A few characters of the other script are quotations.
    private func script(_ own: Int, against other: Int, _ name: AnswerLanguage) -> CheckResult {
        if own + other < 5 {
            return han * 5 < latin ? CheckResult(.failed, found: "english") : CheckResult(.unknown)
        }
        let percent = own * 100 / (own + other)
        if percent >= 90 { return CheckResult(.passed, measured: percent) }
        return percent <= 30
            ? CheckResult(.failed, measured: percent, found: name.rawValue)
            : CheckResult(.unknown, measured: percent)
    }
}
