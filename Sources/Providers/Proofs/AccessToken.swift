/// A proof that was fetched, and until when it is good.
package struct AccessToken: Equatable, Sendable {
    package var text: String
    /// Seconds since 1970.
    package var expiry: Double

    package init(text: String, expiry: Double) {
        self.text = text
        self.expiry = expiry
    }

    /// Whether a request that begins now can be made with it. A minute before the end is too late.
    package func isGood(at date: Double) -> Bool { date < expiry - 60 }
}
