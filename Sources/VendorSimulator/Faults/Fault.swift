/// Something that goes wrong when its word stands in a prompt.
package enum Fault: String, CaseIterable, Sendable {
    // Refusals.
    case wrongKey = "!wrong-key"
    case noPermission = "!no-permission"
    case noBalance = "!no-balance"
    case rateLimit = "!rate-limit"
    case retryAfterDate = "!retry-after-date"
    case retryAfterMilliseconds = "!retry-after-ms"
    case quota = "!quota"
    case overloaded = "!overloaded"
    case serverError = "!server-error"
    case unknownModel = "!unknown-model"
    case tooLong = "!too-long"
    case refused = "!refused"
    case expiredToken = "!expired-token"
    case errorJSON200 = "!error-json-200"
    case html = "!html"
    case redirect = "!redirect"

    // What the stream says.
    case withdrawn = "!withdrawn"
    case filtered = "!filtered"
    case errorInStream = "!error-in-stream"
    case networkFinish = "!finish-network-error"
    case length = "!length"
    case empty = "!empty"
    case thinkingOnly = "!thinking-only"
    case doubleThinking = "!double-thinking"
    case thinkTags = "!think-tags"
    case bareCloseTag = "!bare-close-tag"
    case cumulative = "!cumulative"
    case usageTwice = "!usage-twice"
    case noDone = "!no-done"
    case long = "!long"
    case flood = "!flood"
    case bigLine = "!big-line"

    // How the stream is written.
    case garbage = "!garbage"
    case bom = "!bom"
    case crlf = "!crlf"
    case cr = "!cr"
    case multiLine = "!multi-line"
    case glued = "!glued"
    case noBlankLine = "!no-blank-line"
    case emptyData = "!empty-data"
    case wrappedComment = "!wrapped-comment"
    case unknownObjects = "!unknown-objects"
    case keepAliveOnly = "!keepalive-only"

    // How it is carried.
    case oneByte = "!one-byte"
    case jsonInstead = "!json-instead"
    case gzip = "!gzip"
    case hugeHeaders = "!huge-headers"
    case interim = "!http-100"
    case trailerError = "!trailer-error"
    case cutOff = "!cut-off"
    case torn = "!torn"
    case reset = "!reset"
    case stall = "!stall"
    case slow = "!slow"
    case fast = "!fast"

    /// The words of a prompt that are faults, in their order, and the prompt without them. What
    /// stands behind `<<<` is material that the prompt is about, answers that name faults perhaps.
    static func take(from prompt: String) -> (faults: [Fault], rest: String) {
        var faults: [Fault] = []
        let material = prompt.firstRange(of: "<<< ")?.lowerBound ?? prompt.endIndex
        let rest = prompt[..<material].replacing(/![a-z][a-z0-9-]*/) { match in
            guard let fault = Fault(rawValue: String(match.output)) else {
                return String(match.output)
            }
            faults.append(fault)
            return ""
        }
        return (faults, String(rest) + prompt[material...])
    }

    /// The refusal that the word asks for before anything is streamed.
    var refusal: Refusal.Kind? {
        switch self {
        case .wrongKey: .wrongKey
        case .noPermission: .noPermission
        case .noBalance: .noBalance
        case .rateLimit, .retryAfterDate, .retryAfterMilliseconds: .rate
        case .quota: .quota
        case .overloaded: .overloaded
        case .serverError, .errorJSON200: .server
        case .unknownModel: .unknownModel
        case .tooLong: .tooLong
        case .refused: .content
        case .expiredToken: .expired
        default: nil
        }
    }
}
