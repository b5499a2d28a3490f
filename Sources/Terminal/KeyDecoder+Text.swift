extension KeyDecoder {
    /// More bytes than any grapheme that is typed has.
    private static let longestGrapheme = 256

    /// A character, or what has arrived of it.
    func decodeText(
        _ bytes: ArraySlice<UInt8>, _ modifiers: Key.Modifiers, _ isFinal: Bool,
        _ events: inout [InputEvent]
    ) -> Int? {
        let first = bytes[bytes.startIndex]
        guard first >= 0x80 else {
            events.append(.key(Self.key(ofASCII: first, modifiers)))
            return 1
        }
        guard let length = Self.length(ofLead: first) else { return 1 }
        let whole = 1 + bytes.dropFirst().prefix(length - 1).count { $0 & 0xC0 == 0x80 }
        guard whole == length else {
            // Something else comes in place of the rest: the beginning is dropped, and that kept.
            return whole < bytes.count || isFinal ? whole : nil
        }
        // As much of a grapheme as has arrived is one key: an emoji's parts come together.
        let run = Self.wholeScalars(bytes)
        let text = String(decoding: run, as: UTF8.self)
        guard let character = text.first else { return length }
        if character == "\u{FFFD}", !bytes.starts(with: [0xEF, 0xBF, 0xBD]) { return length }
        events.append(.key(Key(.character(character), modifiers)))
        return min(max(length, character.utf8.count), run.count)
    }

    /// How many bytes a scalar has; nil if the byte begins none.
    private static func length(ofLead byte: UInt8) -> Int? {
        guard byte >= 0xC2, byte < 0xF5 else { return nil }
        return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// The scalars beyond ASCII at the front, as far as they have arrived whole and one grapheme can
    /// reach: some join with whatever follows, half of a scalar included.
    private static func wholeScalars(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = bytes.startIndex
        while end < bytes.endIndex, end - bytes.startIndex < longestGrapheme,
            let length = length(ofLead: bytes[end]),
            bytes[end...].dropFirst().prefix(length - 1).count(where: { $0 & 0xC0 == 0x80 })
                == length - 1
        {
            end += length
        }
        return bytes[..<end]
    }

    static func key(ofASCII byte: UInt8, _ modifiers: Key.Modifiers) -> Key {
        switch byte {
        case 0x0D: return Key(.enter, modifiers)
        case 0x09: return Key(.tab, modifiers)
        case 0x7F, 0x08: return Key(.backspace, modifiers)
        case 0x00: return Key(.character("@"), modifiers.union(.control))
        case 0x01...0x1A:
            let letter = Character(Unicode.Scalar(byte + 0x60))
            return Key(.character(letter), modifiers.union(.control))
        case 0x1C...0x1F:
            let sign = Character(Unicode.Scalar(byte + 0x40))
            return Key(.character(sign), modifiers.union(.control))
        default: return Key(.character(Character(Unicode.Scalar(byte))), modifiers)
        }
    }
}
