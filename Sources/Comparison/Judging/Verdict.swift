/// What a judge said of two answers, as it saw them.
package struct Verdict: Equatable, Sendable {
    /// The better of the answers as they were shown.
    package enum Choice: Equatable, Sendable {
        /// The answer shown first.
        case a
        case b
        case tie

        /// As it would be with the answers swapped.
        var swapped: Choice {
            switch self {
            case .a: .b
            case .b: .a
            case .tie: .tie
            }
        }
    }

    package var choice: Choice
    /// Why, in the judge's words; "" if it gave no reason.
    package var reason: String

    package init(_ choice: Choice, reason: String = "") {
        self.choice = choice
        self.reason = reason
    }
}
