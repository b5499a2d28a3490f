/// A moment of the monotonic clock, in nanoseconds. Clocks are outside: a moment arrives in actions.
package struct Moment: Comparable, Hashable, Sendable {
    package var nanoseconds: Int64

    package init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// So many milliseconds after the clock's beginning.
    package static func milliseconds(_ count: Int64) -> Moment {
        Moment(nanoseconds: count * 1_000_000)
    }

    package static func < (a: Moment, b: Moment) -> Bool { a.nanoseconds < b.nanoseconds }

    /// The moment so much later.
    package func advanced(by duration: Duration) -> Moment {
        let (seconds, attoseconds) = duration.components
        return Moment(
            nanoseconds: nanoseconds + seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// Whole milliseconds since an earlier moment.
    package func milliseconds(since earlier: Moment) -> Int {
        Int((nanoseconds - earlier.nanoseconds) / 1_000_000)
    }
}
