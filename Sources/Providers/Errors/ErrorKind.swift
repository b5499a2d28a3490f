import Comparison

/// What kind of failure a vendor's code means: the body's code first, the HTTP status last, because
/// statuses are used loosely (429 for an empty account, 401 for an unknown model, 400 for arrears).
enum ErrorKind {
    /// `words` are codes and types, the most telling one first; `cause` is the code of a service
    /// behind the one that answers.
    static func classify(
        provider: String, words: [String], cause: String?, message: String, status: Int
    ) -> Failure.Kind {
        let message = message.lowercased()
        let all = (cause.map { [$0] } ?? []) + words
        let coded = all.compactMap { word in code(word, of: provider).map { (word, $0) } }
        if let sure = coded.first(where: { !isVague($0.1) && !isVague($0.0, of: provider) }) {
            return sure.1
        }
        if ErrorPhrases.tellOfEmptyAccount(message) { return .noBalance }
        let worded = all.compactMap(word)
        if let sure = worded.first(where: { !isVague($0) }) { return sure }
        return ErrorPhrases.kind(message) ?? coded.first?.1 ?? worded.first
            ?? byStatus(status, words: words)
    }

    /// A code that says no more than that something is wrong, there or here, says little.
    private static func isVague(_ kind: Failure.Kind) -> Bool {
        kind == .invalidRequest || kind == .server
    }

    private static func byStatus(_ status: Int, words: [String]) -> Failure.Kind {
        let effective = status == 200 ? words.first.flatMap { Int($0) } ?? 200 : status
        switch effective {
        case 401: return .authentication
        case 402: return .noBalance
        case 403, 434: return .permission
        case 404: return .modelNotFound
        case 408, 504, 524: return .timeout
        case 407: return .proxy
        case 413: return .contextTooLong
        case 429: return .rateLimited
        case 451: return .contentRejected
        case 503, 529: return .overloaded
        case 500..<600: return .server
        case 400..<500: return .invalidRequest
        case 300..<400: return .protocol
        case _ where words.contains { $0.lowercased().hasPrefix("invalid") }:
            return .invalidRequest
        default: return .server
        }
    }
}
