/// Turns the bytes of a keyboard into events. Bytes may be cut anywhere; a lone ESC and an
/// incomplete sequence are decided when `deadline` has passed.
package struct KeyDecoder: Sendable {
    /// Answers of the terminal since they were last taken.
    package internal(set) var replies: [TerminalReply] = []

    /// How long the rest of a sequence may take.
    private let patience: Int64
    /// What has come of a character or a sequence whose end has not come.
    var pending: [UInt8] = []
    private var lastByte: Int64 = 0
    /// What has come of a paste whose end has not come.
    var paste: [UInt8]?
    /// A paste of more bytes than this is cut.
    let mostPasted: Int

    private static let pastePatience: Int64 = 3_000_000_000
    /// The rest of a character surely comes: only a broken line is given up.
    private static let textPatience: Int64 = 2_000_000_000
    /// A sequence longer than this is none that anybody needs: its middle is forgotten.
    private static let longestSequence = 4096

    /// `patience` in milliseconds: 25 at home, 50 over ssh. Of a paste so many bytes are taken.
    package init(patience: Int = 25, mostPasted: Int = 8 << 20) {
        self.patience = Int64(patience) * 1_000_000
        self.mostPasted = mostPasted
    }

    /// The moment, in nanoseconds, at which `expire` has something to do; nil if there is none.
    package var deadline: Int64? {
        if paste != nil { return lastByte + Self.pastePatience }
        guard let first = pending.first(where: { $0 != 0x1B }) ?? pending.first else { return nil }
        return lastByte + (first >= 0x80 ? Self.textPatience : patience)
    }

    /// The answers since the last call.
    package mutating func takeReplies() -> [TerminalReply] {
        defer { replies = [] }
        return replies
    }

    /// Decodes more bytes.
    package mutating func feed(
        _ bytes: some Sequence<UInt8>, now nanoseconds: Int64
    ) -> [InputEvent] {
        pending += bytes
        lastByte = nanoseconds
        return decode(isFinal: false)
    }

    /// Decides what has waited for long enough.
    package mutating func expire(now nanoseconds: Int64) -> [InputEvent] {
        guard let deadline, deadline <= nanoseconds else { return [] }
        if let text = paste {
            // The terminal never sent the end: what came is the paste.
            paste = nil
            return [.paste(pastedText(text))]
        }
        return decode(isFinal: true)
    }

    private mutating func decode(isFinal: Bool) -> [InputEvent] {
        var events: [InputEvent] = []
        var index = 0
        while index < pending.count {
            if paste != nil {
                guard let end = continuePaste(from: index, &events) else {
                    pending = []
                    return events
                }
                index = end
                continue
            }
            guard let used = decodeOne(pending[index...], isFinal, &events) else { break }
            index += used
        }
        pending.removeFirst(index)
        if pending.count > Self.longestSequence { pending.removeSubrange(2..<pending.count - 1) }
        return events
    }

    /// Decodes what stands at the front and returns how many bytes it was; nil to wait for more.
    private mutating func decodeOne(
        _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ events: inout [InputEvent]
    ) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == 0x1B { return decodeEscape(bytes, isFinal, &events) }
        return decodeText(bytes, [], isFinal, &events)
    }
}
