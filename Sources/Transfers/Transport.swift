/// The port to the network, and the program's one place to wait.
package protocol Transport: AnyObject {
    /// Begins a transfer. What comes of it, even that the URL is no URL, is told by `wait`.
    func start(_ request: HTTPRequest) -> TransferID
    /// Ends a transfer at once; nothing more is heard of it. Unknown or ended ones are ignored.
    func cancel(_ id: TransferID)
    /// Waits until a transfer moves, a descriptor is readable (or hung up), or the deadline passes;
    /// returns at once if something is waiting already. A nil deadline is no deadline.
    /// An interrupting signal makes it return early.
    func wait(reading descriptors: [CInt], until deadline: Deadline?) -> TransportActivity
}

/// What a wait brought.
package struct TransportActivity: Equatable, Sendable {
    package var events: [TransferEvent]
    package var readable: [CInt]

    package init(events: [TransferEvent] = [], readable: [CInt] = []) {
        self.events = events
        self.readable = readable
    }
}

/// A moment of the monotonic clock (CLOCK_MONOTONIC), in nanoseconds.
package struct Deadline: Comparable, Hashable, Sendable {
    package let nanoseconds: Int64

    package init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    package static func < (a: Deadline, b: Deadline) -> Bool { a.nanoseconds < b.nanoseconds }
}
