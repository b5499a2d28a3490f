/// Tells increments from snapshots: some servers send with each chunk the whole text so far.
///
/// Decided at the third fragment at the latest. A second fragment that begins with all of the first
/// may be either; it is held back until the next one, or the end, decides.
struct CumulativeDetector {
    private enum State { case nothing, one, held, increments, snapshots }

    /// A fragment of so many bytes hardly begins with all that came before by chance.
    private static let telling = 24
    /// One of so many may, if it goes on as no repetition does.
    private static let hinting = 8

    private var state = State.nothing
    /// The first fragment; the whole text, once snapshots are known to be such.
    private var text: [UInt8] = []
    /// The second fragment, while it is held back.
    private var second: [UInt8] = []

    /// Whether fragments are known to be increments, each new as it is.
    var isSettled: Bool { state == .increments }

    /// Appends what of the fragment is new to `output`.
    mutating func take(_ fragment: [UInt8], into output: inout [UInt8]) {
        switch state {
        case .increments: output += fragment
        case .nothing:
            state = .one
            text = fragment
            output += fragment
        case .one: takeSecond(fragment, into: &output)
        case .held: takeThird(fragment, into: &output)
        case .snapshots: takeSnapshot(fragment, into: &output)
        }
    }

    private mutating func takeSecond(_ fragment: [UInt8], into output: inout [UInt8]) {
        let isLonger = fragment.count > text.count
        let isSame = fragment.count == text.count && fragment.count > Self.telling
        if isLonger || isSame, fragment.starts(with: text) {
            state = .held
            second = fragment
        } else {
            settle()
            output += fragment
        }
    }

    private mutating func takeThird(_ fragment: [UInt8], into output: inout [UInt8]) {
        if fragment.count >= second.count, fragment.starts(with: second) {
            output += fragment[text.count...]
            state = .snapshots
            text = fragment
            second = []
        } else {
            output += second
            output += fragment
            settle()
        }
    }

    private mutating func takeSnapshot(_ fragment: [UInt8], into output: inout [UInt8]) {
        if fragment.count >= text.count, fragment.starts(with: text) {
            output += fragment[text.count...]
            text = fragment
        } else {
            output += fragment
            text += fragment
        }
    }

    private mutating func settle() {
        state = .increments
        text = []
        second = []
    }

    /// Appends what is still held: the stream is over, so length decides, and whether it is more
    /// than the same words again.
    mutating func finish(into output: inout [UInt8]) {
        guard state == .held else { return }
        let isSnapshot =
            second.count > Self.telling || second.count > Self.hinting && !isLaughter
        output += isSnapshot ? second[text.count...] : second[...]
        settle()
    }

    /// Whether the second fragment is nothing but the first, again and again.
    private var isLaughter: Bool {
        guard !text.isEmpty else { return true }
        return second.indices.allSatisfy { second[$0] == text[$0 % text.count] }
    }
}
