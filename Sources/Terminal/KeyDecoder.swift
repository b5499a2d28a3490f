/// What a terminal answered to a question of ours.
package enum TerminalReply: Equatable, Sendable {
    /// A private mode and its state: 1 set, 2 reset, others not known (DECRPM).
    case mode(Int, state: Int)
    /// The primary device attributes: the fence behind other questions.
    case attributes
    /// The flags of the kitty keyboard protocol.
    case keyboardFlags
    /// Where the cursor stands, from 1.
    case cursor(row: Int, column: Int)
    /// The colour of the background.
    case ground(red: UInt8, green: UInt8, blue: UInt8)
}

/// Turns the bytes of a keyboard into events. Bytes may be cut anywhere; a lone ESC and an
/// incomplete sequence are decided when `deadline` has passed.
package struct KeyDecoder: Sendable {
    /// Answers of the terminal since they were last taken.
    package private(set) var replies: [TerminalReply] = []

    /// How long the rest of a sequence may take.
    private let patience: Int64
    private var pending: [UInt8] = []
    private var lastByte: Int64 = 0
    private var paste: [UInt8]?

    /// A paste larger than this is cut.
    private static let mostPasted = 8 << 20
    private static let pastePatience: Int64 = 3_000_000_000
    /// The rest of a character surely comes: only a broken line is given up.
    private static let textPatience: Int64 = 2_000_000_000
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// `patience` in milliseconds: 25 at home, 50 over ssh.
    package init(patience: Int = 25) {
        self.patience = Int64(patience) * 1_000_000
    }

    /// The moment, in nanoseconds, at which `expire` has something to do; nil if there is none.
    package var deadline: Int64? {
        if paste != nil { return lastByte + Self.pastePatience }
        guard let first = pending.first(where: { $0 != 0x1B }) ?? pending.first else { return nil }
        return lastByte + (first >= 0x80 ? Self.textPatience : patience)
    }

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
            let rest = text + pending
            pending = []
            return [.paste(Self.pastedText(rest))]
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
        return events
    }

    /// Collects a paste; nil if its end has not come.
    private mutating func continuePaste(from index: Int, _ events: inout [InputEvent]) -> Int? {
        guard var text = paste else { return index }
        let before = text.count
        text += pending[index...]
        let search = max(0, before - Self.pasteEnd.count)
        guard let end = text.firstRange(of: Self.pasteEnd, from: search) else {
            if text.count > Self.mostPasted { text.removeSubrange(Self.mostPasted...) }
            paste = text
            return nil
        }
        paste = nil
        events.append(.paste(Self.pastedText(Array(text[..<end]))))
        return index + end + Self.pasteEnd.count - before
    }

    /// Line ends become LF; controls but LF and TAB, and escape sequences, are dropped.
    private static func pastedText(_ bytes: [UInt8]) -> String {
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x0D:
                kept.append(0x0A)
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
            case 0x1B:
                guard index < bytes.count, bytes[index] == 0x5B else { continue }
                index += 1
                while index < bytes.count, (0x20...0x3F).contains(bytes[index]) { index += 1 }
                if index < bytes.count, (0x40...0x7E).contains(bytes[index]) { index += 1 }
            case 0x0A, 0x09, 0x20...0x7E, 0x80...0xFF: kept.append(byte)
            default: break
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func firstRange(of needle: [UInt8], from start: Int) -> Int? {
        guard count >= needle.count else { return nil }
        var index = start
        while index + needle.count <= count {
            if self[index] == needle[0], self[index..<index + needle.count].elementsEqual(needle) {
                return index
            }
            index += 1
        }
        return nil
    }
}

// MARK: Single keys and sequences

extension KeyDecoder {
    /// Decodes what stands at the front and returns how many bytes it was; nil to wait for more.
    private mutating func decodeOne(
        _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ events: inout [InputEvent]
    ) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == 0x1B { return decodeEscape(bytes, isFinal, &events) }
        return decodeText(bytes, [], isFinal, &events)
    }

    private func decodeText(
        _ bytes: ArraySlice<UInt8>, _ modifiers: Key.Modifiers, _ isFinal: Bool,
        _ events: inout [InputEvent]
    ) -> Int? {
        let first = bytes[bytes.startIndex]
        guard first >= 0x80 else {
            events.append(.key(Self.key(ofASCII: first, modifiers)))
            return 1
        }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first < 0xF5 else { return 1 }
        let whole = 1 + bytes.dropFirst().prefix(length - 1).count { $0 & 0xC0 == 0x80 }
        guard whole == length else {
            // Something else comes in place of the rest: the beginning is dropped, and that kept.
            return whole < bytes.count || isFinal ? whole : nil
        }
        // As much of a grapheme as has arrived is one key: an emoji's parts come together.
        let run = bytes.prefix { $0 >= 0x80 }
        let text = String(decoding: run, as: UTF8.self)
        guard let character = text.first else { return length }
        if character == "\u{FFFD}", !bytes.starts(with: [0xEF, 0xBF, 0xBD]) { return length }
        events.append(.key(Key(.character(character), modifiers)))
        return max(length, character.utf8.count)
    }

    private static func key(ofASCII byte: UInt8, _ modifiers: Key.Modifiers) -> Key {
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

    private mutating func decodeEscape(
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

    /// CSI: parameters, intermediates, a final byte.
    private mutating func decodeControl(
        _ bytes: ArraySlice<UInt8>, _ isFinal: Bool, _ events: inout [InputEvent]
    ) -> Int? {
        var index = bytes.startIndex + 2
        while index < bytes.endIndex, (0x20...0x3F).contains(bytes[index]) { index += 1 }
        guard index < bytes.endIndex else {
            guard isFinal else { return nil }
            if bytes.count == 2 { events.append(.key(Key(.character("["), .alt))) }
            return bytes.count
        }
        let final = bytes[index]
        let parameters = String(decoding: bytes[(bytes.startIndex + 2)..<index], as: UTF8.self)
        let used = index + 1 - bytes.startIndex
        guard (0x40...0x7E).contains(final) else { return used - 1 }
        take(parameters, final, &events)
        return used
    }

    private mutating func take(
        _ parameters: String, _ final: UInt8, _ events: inout [InputEvent]
    ) {
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
            Int($0.prefix { $0 != ":" }.filter(\.isNumber)) ?? 0
        }
        switch final {
        case UInt8(ascii: "~"): takeTilde(numbers, &events)
        case UInt8(ascii: "u"): takeKitty(parameters, numbers, &events)
        case UInt8(ascii: "I"): events.append(.focusGained)
        case UInt8(ascii: "O"): events.append(.focusLost)
        case UInt8(ascii: "M"), UInt8(ascii: "m"):
            if parameters.hasPrefix("<") { takeMouse(numbers, isRelease: final == 0x6D, &events) }
        case UInt8(ascii: "y"):
            if numbers.count > 1 { replies.append(.mode(numbers[0], state: numbers[1])) }
        case UInt8(ascii: "c"): replies.append(.attributes)
        case UInt8(ascii: "Z"): events.append(.key(Key(.backTab)))
        case UInt8(ascii: "R") where numbers.count == 2 && numbers[0] > 1:
            replies.append(.cursor(row: numbers[0], column: numbers[1]))
        default:
            guard let code = Self.code(ofFinal: final) else { return }
            events.append(.key(Key(code, Self.modifiers(numbers.count > 1 ? numbers[1] : 1))))
        }
    }

    private mutating func takeTilde(_ numbers: [Int], _ events: inout [InputEvent]) {
        if numbers.first == 200 {
            paste = []
            return
        }
        if numbers.first == 27, numbers.count > 2 {
            return appendKey(numbers[2], Self.modifiers(numbers[1]), &events)
        }
        guard let code = numbers.first.flatMap({ Self.tildeCodes[$0] }) else { return }
        events.append(.key(Key(code, Self.modifiers(numbers.count > 1 ? numbers[1] : 1))))
    }

    private mutating func takeKitty(
        _ parameters: String, _ numbers: [Int], _ events: inout [InputEvent]
    ) {
        if parameters.hasPrefix("?") {
            replies.append(.keyboardFlags)
            return
        }
        appendKey(numbers.first ?? 0, Self.modifiers(numbers.count > 1 ? numbers[1] : 1), &events)
    }

    private func appendKey(
        _ point: Int, _ modifiers: Key.Modifiers, _ events: inout [InputEvent]
    ) {
        switch point {
        case 13: events.append(.key(Key(.enter, modifiers)))
        case 9: events.append(.key(modifiers == .shift ? Key(.backTab) : Key(.tab, modifiers)))
        case 27: events.append(.key(Key(.escape, modifiers)))
        case 127, 8: events.append(.key(Key(.backspace, modifiers)))
        case 57_344...63_743: break
        default:
            guard let scalar = Unicode.Scalar(UInt32(max(0, point))), point >= 32 else { return }
            events.append(.key(Key(.character(Character(scalar)), modifiers)))
        }
    }

    private func takeMouse(
        _ numbers: [Int], isRelease: Bool, _ events: inout [InputEvent]
    ) {
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return }
        let button = numbers[0]
        let action: Mouse.Action
        switch button & 0b1110_0011 {
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        case 32...35: action = .drag
        case 0...2: action = isRelease ? .release : .press
        default: return
        }
        let place = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        events.append(
            .mouse(Mouse(action: action, button: button < 64 ? button & 3 : 0, position: place)))
    }

    /// One plus a sum: 1 shift, 2 alt, 4 control.
    private static func modifiers(_ number: Int) -> Key.Modifiers {
        let bits = max(0, number - 1)
        var modifiers: Key.Modifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & 2 != 0 { modifiers.insert(.alt) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    private static func code(ofFinal final: UInt8) -> Key.Code? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P"): .function(1)
        case UInt8(ascii: "Q"): .function(2)
        case UInt8(ascii: "R"): .function(3)
        case UInt8(ascii: "S"): .function(4)
        case UInt8(ascii: "M"): .enter
        default: nil
        }
    }

    private static let tildeCodes: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]
}
