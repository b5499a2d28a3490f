/// In which language the prose of an answer is, by its characters.
struct LanguageCheck {
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var latin = 0
    private var script: (simplified: Int, traditional: Int) = (0, 0)
    /// How many of the Latin words are each language's commonest.
    private var common: [AnswerLanguage: Int] = [:]

    /// Less than so much text tells no language, but for a few Han characters and nothing else.
    static let least = 8
    static let leastHan = 4

    init(_ answer: AnswerText) {
        var scalars: [UInt32] = []
        for passage in answer.passages where passage.kind != .code {
            var isCode = false
            for token in answer.tokens[passage.tokens] {
                if token.kind == .markup, token.key == 0x60 { isCode.toggle() }
                if isCode { continue }
                switch token.kind {
                // The character itself: a token's key doesn't tell traditional from simplified.
                case .han: scalars.append(answer.bytes.scalar(at: token.range.lowerBound).value)
                case .word:
                    countWord(answer.bytes.scalar(at: token.range.lowerBound).value)
                    for (language, words) in Self.commonest where words.contains(token.folded) {
                        common[language, default: 0] += 1
                    }
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
        guard all >= Self.least || (han >= Self.leastHan && han == all) else {
            return CheckResult(.unknown)
        }
        switch language {
        case .english: return written(in: .english, of: all)
        case .french, .german, .spanish: return written(in: language, of: all)
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

    /// Latin letters, and no other language's words where any are told.
    private func written(in language: AnswerLanguage, of all: Int) -> CheckResult {
        let result = share(latin, of: all, otherwise: han > latin ? .chinese : nil)
        guard result.outcome == .passed else { return result }
        let told = common.filter { $0.value >= 3 && $0.value * 20 >= latin / 2 }
            .max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key
        if told == language || (told == nil && language == .english) { return result }
        return told.map { CheckResult(.failed, found: $0.rawValue) } ?? CheckResult(.unknown)
    }

    private static let commonest: [AnswerLanguage: Set<UInt64>] = [
        .english: keys("the and of to is that it for with are was this be as on you by an"),
        .french: keys("le la les des une est et dans que pour qui sur avec pas ce il du au plus"),
        .german: keys("der die das und ist nicht ein eine mit zu den von für auf im dem sich auch"),
        .spanish: keys("el los las una es y en que por con para del se lo al más como su"),
    ]

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { KeyHash.of(String($0)) })
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
