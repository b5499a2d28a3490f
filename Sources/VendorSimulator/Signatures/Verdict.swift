/// What a vendor makes of a request's credentials.
enum Verdict: Equatable, Sendable {
    case accepted
    /// A key that it doesn't know.
    case unknown
    /// A token that was good once.
    case expired
    /// Credentials that are missing or not made as the documentation says.
    case illegal(rule: String, sent: String)
}
