/// One thing in a request that a vendor's documentation forbids.
package struct Complaint: Equatable, Sendable, CustomStringConvertible {
    /// The vendor's id.
    package let vendor: String
    /// The dialect in which the request was meant to be.
    package let dialect: String
    /// The rule that was broken.
    package let rule: String
    /// What was sent in its place.
    package let sent: String

    package var description: String { "\(vendor) (\(dialect)): \(rule); sent: \(sent)" }
}
