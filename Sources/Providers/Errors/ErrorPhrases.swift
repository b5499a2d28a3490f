import Comparison

/// What vendors say of a failure, where no code of theirs tells: phrases that nothing else is said
/// with, in lower case. A phrase is one part, or several that must all be there.
enum ErrorPhrases {
    /// Whether an account has nothing left, whatever the code beside it: some have but one for that
    /// and for too many requests.
    static func tellOfEmptyAccount(_ message: String) -> Bool {
        emptyAccount.contains { phrase in phrase.allSatisfy(message.contains) }
    }

    /// The kind of failure that a message in lower case tells of; nil if it tells of none.
    static func kind(_ message: String) -> Failure.Kind? {
        // Names can be sensitive too: to case.
        let message = message.replacing("case-sensitive", with: "")
            .replacing("case sensitive", with: "")
        return phrases.first { $0.parts.allSatisfy(message.contains) }?.kind
    }

    private static let emptyAccount: [[String]] = [
        ["insufficient balance"], ["insufficient_balance"], ["balance", "insufficient"],
        ["insufficient credit"], ["insufficient fund"], ["credit balance"], ["account balance"],
        ["account is empty"], ["credits are used up"], ["credits are depleted"],
        ["out of credits"], ["in good standing"], ["overdue"], ["arrears"], ["余额不足"], ["欠费"],
        ["free_quota_exhausted"],
    ]

    private struct Phrase {
        var parts: [String]
        var kind: Failure.Kind

        init(_ kind: Failure.Kind, _ parts: String...) {
            self.parts = parts
            self.kind = kind
        }
    }

    /// In order: the first that a message holds decides.
    private static let phrases: [Phrase] = [
        Phrase(.timeout, "took too long"), Phrase(.timeout, "backend timeout"),
        Phrase(.timeout, "timed out"),

        Phrase(.contextTooLong, "maximum context"), Phrase(.contextTooLong, "context length"),
        Phrase(.contextTooLong, "context size"), Phrase(.contextTooLong, "context window"),
        Phrase(.contextTooLong, "context is exceeded"), Phrase(.contextTooLong, "too long"),
        Phrase(.contextTooLong, "exceeded model token limit"),
        Phrase(.contextTooLong, "range of input length"),
        Phrase(.contextTooLong, "input length exceeds"),
        Phrase(.contextTooLong, "input token count"), Phrase(.contextTooLong, "too many tokens"),
        Phrase(.contextTooLong, "longer than the model's context"),
        Phrase(.contextTooLong, "longer than the context"),
        Phrase(.contextTooLong, "maximum input length"),
        Phrase(.contextTooLong, "max input characters"), Phrase(.contextTooLong, "超长"),
        Phrase(.contextTooLong, "过长"),

        Phrase(.contentRejected, "prohibited_content"),
        Phrase(.contentRejected, "content exists risk"), Phrase(.contentRejected, "high risk"),
        Phrase(.contentRejected, "risk control"), Phrase(.contentRejected, "content filter"),
        Phrase(.contentRejected, "content policy"), Phrase(.contentRejected, "safety system"),
        Phrase(.contentRejected, "content management policy"),
        Phrase(.contentRejected, "inappropriate"), Phrase(.contentRejected, "unsafe"),
        Phrase(.contentRejected, "sensitive"), Phrase(.contentRejected, "moderation"),
        Phrase(.contentRejected, "flagged"), Phrase(.contentRejected, "敏感"),
        Phrase(.contentRejected, "违规"), Phrase(.contentRejected, "不安全"),

        Phrase(.authentication, "api key", "invalid"),
        Phrase(.authentication, "api key", "incorrect"),
        Phrase(.authentication, "api key", "not valid"),
        Phrase(.authentication, "api-key", "invalid"),
        Phrase(.authentication, "invalid subscription key"),
        Phrase(.authentication, "invalid user"), Phrase(.authentication, "hmac signature"),
        Phrase(.authentication, "token", "expired"), Phrase(.authentication, "鉴权"),
        Phrase(.authentication, "unauthorized"), Phrase(.authentication, "authentication"),

        Phrase(.rateLimited, "too many requests"), Phrase(.rateLimited, "rate limit"),
        Phrase(.rateLimited, "rate-limit"), Phrase(.rateLimited, "requests per minute"),
        Phrase(.rateLimited, "并发"), Phrase(.rateLimited, "频率"),
        Phrase(.overloaded, "really busy"), Phrase(.overloaded, "is busy"),
        Phrase(.overloaded, "overloaded"), Phrase(.overloaded, "繁忙"),

        Phrase(.noBalance, "current quota"), Phrase(.noBalance, "quota", "used up"),
        Phrase(.noBalance, "quota", "exhausted"),

        Phrase(.modelNotFound, "model", "not found"),
        Phrase(.modelNotFound, "model", "not exist"), Phrase(.modelNotFound, "invalid model"),
        Phrase(.modelNotFound, "not found the model"), Phrase(.modelNotFound, "unknown model"),
        Phrase(.modelNotFound, "no such model"), Phrase(.modelNotFound, "not a valid model"),
        Phrase(.modelNotFound, "deployment", "not exist"),
        Phrase(.modelNotFound, "' not found"), Phrase(.modelNotFound, "模型不存在"),

        Phrase(.permission, "permission"), Phrase(.permission, "not authorized"),
        Phrase(.permission, "may not use"), Phrase(.permission, "no access to"),
        Phrase(.permission, "have access to"), Phrase(.permission, "not activated"),
        Phrase(.permission, "location is not supported"), Phrase(.permission, "无权"),

        Phrase(.invalidRequest, "invalid param"),
    ]
}
