extension KeyDecoder {
    /// No screen has more rows or columns: the kernel counts them in sixteen bits.
    private static let mostCells = 65_535

    /// CSI: parameters, intermediates, a final byte.
    mutating func decodeControl(
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
            guard point >= 32, let value = UInt32(exactly: point),
                let scalar = Unicode.Scalar(value)
            else { return }
            events.append(.key(Key(.character(Character(scalar)), modifiers)))
        }
    }

    private func takeMouse(
        _ numbers: [Int], isRelease: Bool, _ events: inout [InputEvent]
    ) {
        guard numbers.count == 3, numbers[1...].allSatisfy({ 1...Self.mostCells ~= $0 }) else {
            return
        }
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

    /// The key that a final byte stands for, alone or with modifiers.
    static func code(ofFinal final: UInt8) -> Key.Code? {
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
