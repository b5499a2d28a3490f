/// Whether bytes are one JSON value and nothing else (RFC 8259). Total, in one pass, without
/// recursion.
struct JSONText {
    /// Nested deeper, a text isn't taken for JSON.
    static let deepest = 256

    private let bytes: ArraySlice<UInt8>
    private var index: Int
    /// The brackets that are open: true for an object.
    private var open: [Bool] = []

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        var text = JSONText(bytes)
        return text.isValid()
    }

    private mutating func isValid() -> Bool {
        while true {
            guard value() else { return false }
            // Behind a value: close what ends, or go on to the next.
            while let isObject = open.last, take(isObject ? 0x7D : 0x5D) { open.removeLast() }
            guard let isObject = open.last else { break }
            guard take(0x2C), !isObject || key() else { return false }
        }
        skipBlanks()
        return index == bytes.endIndex
    }

    /// A scalar, or opening brackets up to the first scalar or empty pair within.
    private mutating func value() -> Bool {
        while true {
            skipBlanks()
            guard index < bytes.endIndex, open.count <= Self.deepest else { return false }
            switch bytes[index] {
            case 0x7B:
                index += 1
                if take(0x7D) { return true }
                open.append(true)
                guard key() else { return false }
            case 0x5B:
                index += 1
                if take(0x5D) { return true }
                open.append(false)
            case 0x22: return string()
            case 0x2D, 0x30...0x39: return number()
            default: return word("true") || word("false") || word("null")
            }
        }
    }

    private mutating func key() -> Bool {
        skipBlanks()
        return string() && take(0x3A)
    }

    private mutating func skipBlanks() {
        while index < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.endIndex, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func word(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    private mutating func string() -> Bool {
        guard index < bytes.endIndex, bytes[index] == 0x22 else { return false }
        index += 1
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == 0x22 { return true }
            if byte < 0x20 { return false }
            if byte == 0x5C, !escape() { return false }
        }
        return false
    }

    private mutating func escape() -> Bool {
        guard index < bytes.endIndex else { return false }
        let sign = bytes[index]
        index += 1
        if sign != 0x75 { return "\"\\/bfnrt".utf8.contains(sign) }
        for _ in 0..<4 {
            guard index < bytes.endIndex, isHex(bytes[index]) else { return false }
            index += 1
        }
        return true
    }

    private func isHex(_ byte: UInt8) -> Bool {
        byte.isDigit || (0x61...0x66).contains(byte | 0x20)
    }

    private mutating func number() -> Bool {
        if bytes[index] == 0x2D { index += 1 }
        let start = index
        guard digits(), index == start + 1 || bytes[start] != 0x30 else { return false }
        if index < bytes.endIndex, bytes[index] == 0x2E {
            index += 1
            guard digits() else { return false }
        }
        guard index < bytes.endIndex, bytes[index] | 0x20 == 0x65 else { return true }
        index += 1
        if index < bytes.endIndex, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
        return digits()
    }

    private mutating func digits() -> Bool {
        let start = index
        while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
        return index > start
    }
}
