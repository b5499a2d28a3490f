/// What a dialect reads out of a response, in order of arrival.
///
/// Exactly one `ended` comes, last.
package enum ReplyEvent: Equatable, Sendable {
    /// More of the thinking; never empty.
    case reasoning(String)
    /// More of the answer; never empty.
    case text(String)
    /// Where a searching model looked; replaces what was told before.
    case sources([Source])
    /// The platform withdraws the text shown so far.
    case retracted(reason: String)
    /// All text so far was reasoning.
    case recast
    /// Replaces the usage told before.
    case usage(Usage)
    /// What the usage told so far costs; replaces what was told before.
    case cost(Cost)
    case ended(ReplyEnd)
}

/// A page that a searching model used.
package struct Source: Equatable, Hashable, Codable, Sendable {
    package var title: String
    package var url: String

    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }
}

/// Tokens, as the vendor counts them.
package struct Usage: Equatable, Hashable, Codable, Sendable {
    package var promptTokens: Int
    package var completionTokens: Int
    /// Part of `completionTokens`, where the vendor tells.
    package var reasoningTokens: Int?
    /// Part of `promptTokens`, where the vendor tells.
    package var cachedTokens: Int?

    package init(
        promptTokens: Int, completionTokens: Int, reasoningTokens: Int? = nil,
        cachedTokens: Int? = nil
    ) {
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
        self.reasoningTokens = reasoningTokens
        self.cachedTokens = cachedTokens
    }
}

/// How a reply ended.
package struct ReplyEnd: Equatable, Hashable, Codable, Sendable {
    /// How it came out; the raw values are those of `ask --json`.
    package enum Status: String, Equatable, Hashable, Codable, Sendable, CaseIterable {
        case complete
        /// The limit of tokens was reached.
        case truncated
        /// The platform's moderation stopped it.
        case filtered
        /// The person stopped it.
        case stopped
        /// The connection ended, or was given up at a limit, with text in hand and no terminator.
        case cutOff = "cut_off"
        /// A proper end, and nothing said.
        case empty
        /// The vendor reported an error, or nothing usable came.
        case failed
    }

    package var status: Status
    /// The vendor's own word, verbatim.
    package var finishReason: String?
    package var failure: Failure?

    package init(_ status: Status, finishReason: String? = nil, failure: Failure? = nil) {
        self.status = status
        self.finishReason = finishReason
        self.failure = failure
    }
}

/// What went wrong, and what a person may need to know about it.
package struct Failure: Equatable, Hashable, Codable, Sendable {
    /// What went wrong; the raw values are those of `ask --json`.
    package enum Kind: String, Equatable, Hashable, Codable, Sendable, CaseIterable {
        case authentication, permission
        case noBalance = "no_balance"
        case rateLimited = "rate_limited"
        case overloaded
        case modelNotFound = "model_not_found"
        case contentRejected = "content_rejected"
        case contextTooLong = "context_too_long"
        case invalidRequest = "invalid_request"
        case unreachable, tls, proxy, timeout
        case `protocol`
        case server, configuration
    }

    package var kind: Kind
    /// The vendor's or the system's own words, without any credential; "" where there are none.
    package var message: String
    package var httpStatus: Int?
    /// The vendor's code, else its type.
    package var code: String?
    package var requestID: String?
    /// How long the vendor asks to wait before trying again.
    package var retryAfter: Duration?

    package init(
        _ kind: Kind, _ message: String, httpStatus: Int? = nil, code: String? = nil,
        requestID: String? = nil, retryAfter: Duration? = nil
    ) {
        self.kind = kind
        self.message = message
        self.httpStatus = httpStatus
        self.code = code
        self.requestID = requestID
        self.retryAfter = retryAfter
    }
}
