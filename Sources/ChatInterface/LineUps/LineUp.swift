import Comparison

/// Panes under a name, to be recalled.
package struct LineUp: Equatable, Sendable {
    package var name: String
    package var seats: [Seat]
    /// It stands in the person's own configuration, which the program doesn't rewrite.
    package var isConfigured: Bool

    package init(name: String, seats: [Seat], isConfigured: Bool = false) {
        self.name = name
        self.seats = seats
        self.isConfigured = isConfigured
    }
}
