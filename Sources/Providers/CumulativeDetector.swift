/// Tells increments from snapshots: some servers send with each chunk the whole text so far.
///
/// Decided at the third fragment at the latest. A second fragment that begins with all of the first
/// may be either; it is held back until the next one, or the end, decides.
struct CumulativeDetector {
    private enum State {
        case nothing
        case one([UInt8])
        case held([UInt8], [UInt8])
        case increments
        case snapshots([UInt8])
    }

    private var state = State.nothing

    /// Appends what of the fragment is new to `output`.
    mutating func take(_ fragment: [UInt8], into output: inout [UInt8]) {
        switch state {
        case .increments: output += fragment
        case .nothing:
            state = .one(fragment)
            output += fragment
        case .one(let first):
            if fragment.count > first.count, fragment.starts(with: first) {
                state = .held(first, fragment)
            } else {
                state = .increments
                output += fragment
            }
        case .held(let first, let second):
            if fragment.count >= second.count, fragment.starts(with: second) {
                output += fragment[first.count...]
                state = .snapshots(fragment)
            } else {
                output += second + fragment
                state = .increments
            }
        case .snapshots(let text):
            if fragment.count >= text.count, fragment.starts(with: text) {
                output += fragment[text.count...]
                state = .snapshots(fragment)
            } else {
                output += fragment
                state = .snapshots(text + fragment)
            }
        }
    }

    /// Appends what is still held: the stream is over, so length decides.
    mutating func finish(into output: inout [UInt8]) {
        guard case .held(let first, let second) = state else { return }
        output += second.count > 24 ? Array(second[first.count...]) : second
        state = .increments
    }
}
