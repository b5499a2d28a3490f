extension KeyDecoder {
    /// What begins with ESC.
    mutating func decodeEscape(
        _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ events: inout [InputEvent]
    ) -> Int? {
        let rest = bytes.dropFirst()
        guard let second = rest.first else {
            guard isFinal else { return nil }
            events.append(.key(Key(.escape)))
            return 1
        }
        switch second {
        case 0x5B: return decodeControl(bytes, isFinal, &events)
        case 0x4F: return decodeSingleShift(bytes, isFinal, &events)
        case 0x5D, 0x50, 0x5F, 0x5E, 0x58: return decodeString(bytes, isFinal, &events)
        case 0x1B:
            events.append(.key(Key(.escape)))
            return 1
        default:
            return decodeText(rest, .alt, isFinal, &events).map { $0 + 1 }
        }
    }

    /// ESC O and a letter: keypad and function keys.
    private func decodeSingleShift(
        _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ events: inout [InputEvent]
    ) -> Int? {
        guard let final = bytes.dropFirst(2).first else {
            guard isFinal else { return nil }
            events.append(.key(Key(.character("O"), .alt)))
            return 2
        }
        if let code = Self.code(ofFinal: final) { events.append(.key(Key(code))) }
        return 3
    }

    /// OSC, DCS and the like: but for the background's colour answers that nobody needs, dropped
    /// whole.
    private mutating func decodeString(
        _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ events: inout [InputEvent]
    ) -> Int? {
        var index = bytes.startIndex + 2
        while index < bytes.endIndex {
            let isBell = bytes[index] == 0x07
            if isBell
                || bytes[index] == 0x1B && index + 1 < bytes.endIndex && bytes[index + 1] == 0x5C
            {
                let text = bytes[(bytes.startIndex + 2)..<index]
                if let ground = Self.ground(text) { replies.append(ground) }
                return index + (isBell ? 1 : 2) - bytes.startIndex
            }
            index += 1
        }
        guard isFinal else { return nil }
        let second = bytes[bytes.startIndex + 1]
        // Alone it was Alt and a sign.
        if bytes.count == 2 { events.append(.key(Self.key(ofASCII: second, .alt))) }
        return bytes.count
    }
}
