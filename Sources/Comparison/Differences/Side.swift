/// One of the two answers of a comparison.
package enum Side: Equatable, Hashable, Sendable, CaseIterable {
    /// The reference.
    case left
    case right

    package var other: Side { self == .left ? .right : .left }
}
