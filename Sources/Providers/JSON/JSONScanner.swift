/// Walks over one JSON text (RFC 8259) once, taking only what is asked for.
///
/// It is total: text that is none makes `hasFailed` true, after which everything asked for is
/// nothing. Nesting deeper than `deepest` counts as no JSON.
struct JSONScanner {
    /// Deeper nesting is hostile.
    static let deepest = 128

    private let base: UnsafePointer<UInt8>
    private let end: Int
    private(set) var index = 0
    private(set) var hasFailed = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        end = bytes.count
        base = bytes.baseAddress ?? Self.nothing
    }

    /// Somewhere to point to when there is nothing.
    private static let emptyText: StaticString = ""
    private static var nothing: UnsafePointer<UInt8> { emptyText.utf8Start }

    /// Where a value of some kind stands: its bytes as they are in the text.
    struct Key {
        fileprivate let base: UnsafePointer<UInt8>
        let count: Int

        /// The key with its escapes undone.
        var text: String {
            let bytes = UnsafeBufferPointer(start: base, count: count)
            guard bytes.contains(UInt8(ascii: "\\")) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            let quoted = [UInt8(ascii: "\"")] + Array(bytes) + [UInt8(ascii: "\"")]
            return quoted.withUnsafeBufferPointer {
                var scanner = JSONScanner($0)
                return scanner.string() ?? ""
            }
        }

        /// Whether the key is this word; escapes in keys are not undone.
        @inline(__always)
        static func ~= (word: StaticString, key: Key) -> Bool {
            guard word.utf8CodeUnitCount == key.count else { return false }
            let start = word.utf8Start
            for index in 0..<key.count where start[index] != key.base[index] { return false }
            return true
        }
    }

    mutating func fail() {
        hasFailed = true
        index = end
    }

    /// The first byte of the next value; 0 at the end of the text.
    @inline(__always)
    mutating func peek() -> UInt8 {
        while index < end {
            let byte = base[index]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
                fail()
                return 0
            }
            index += 1
        }
        return 0
    }

    /// Whether nothing but blanks is left.
    mutating func isAtEnd() -> Bool { peek() == 0 && !hasFailed }

    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        index += 1
        return true
    }

    /// Steps into an object if the value is one.
    mutating func enterObject() -> Bool { take(UInt8(ascii: "{")) }
    mutating func enterArray() -> Bool { take(UInt8(ascii: "[")) }

    /// The next key of the object that was entered, with the scanner at its value; nil behind its
    /// end. The value must be taken or skipped before the next call.
    mutating func nextKey() -> Key? {
        if take(UInt8(ascii: "}")) || hasFailed { return nil }
        _ = take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "\"")) else {
            fail()
            return nil
        }
        let start = index
        skipStringRest()
        let count = index - 1 - start
        guard !hasFailed, take(UInt8(ascii: ":")) else {
            fail()
            return nil
        }
        return Key(base: base + start, count: count)
    }

    /// Whether the array that was entered has another element, with the scanner at it.
    mutating func nextElement() -> Bool {
        if take(UInt8(ascii: "]")) || hasFailed { return false }
        _ = take(UInt8(ascii: ","))
        guard peek() != 0 else {
            fail()
            return false
        }
        return true
    }

    /// Takes the value if it is `null`.
    mutating func takeNull() -> Bool {
        guard peek() == UInt8(ascii: "n") else { return false }
        skipValue()
        return true
    }

    /// Whether the value is `true`; it is passed, whatever it is.
    mutating func takeTrue() -> Bool {
        guard peek() == UInt8(ascii: "t") else {
            skipValue()
            return false
        }
        return word() == "true"
    }

    // MARK: Strings

    /// Whether the value is this string, without escapes; it is passed, whatever it is.
    @inline(__always)
    mutating func isNextString(_ text: StaticString) -> Bool {
        _ = peek()
        let start = index
        skipValue()
        guard !hasFailed, index - start == text.utf8CodeUnitCount + 2 else { return false }
        let bytes = UnsafeBufferPointer(start: base + start + 1, count: text.utf8CodeUnitCount)
        return bytes.elementsEqual(
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends the value's text if it is a string, else skips it; returns whether it was one.
    @discardableResult
    mutating func takeString(into output: inout [UInt8]) -> Bool {
        guard take(UInt8(ascii: "\"")) else {
            skipValue()
            return false
        }
        var start = index
        skipPlain()
        while index < end {
            let byte = base[index]
            if byte == UInt8(ascii: "\"") {
                output.append(
                    contentsOf: UnsafeBufferPointer(start: base + start, count: index - start))
                index += 1
                return true
            }
            if byte == UInt8(ascii: "\\") {
                output.append(
                    contentsOf: UnsafeBufferPointer(start: base + start, count: index - start))
                index += 1
                takeEscape(into: &output)
                start = index
            } else {
                index += 1
            }
        }
        fail()
        return false
    }

    /// The value's text if it is a string, else nil; the value is passed either way.
    mutating func string() -> String? {
        var bytes: [UInt8] = []
        return takeString(into: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
    }

    private mutating func takeEscape(into output: inout [UInt8]) {
        guard index < end else { return fail() }
        let byte = base[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "u"): takeUnicodeEscape(into: &output)
        default: fail()
        }
    }

    /// One UTF-16 unit, or two that make a pair; a lone surrogate becomes U+FFFD.
    private mutating func takeUnicodeEscape(into output: inout [UInt8]) {
        guard let unit = hexUnit(at: index) else { return fail() }
        index += 4
        var value = UInt32(unit)
        if (0xD800..<0xDC00).contains(unit), index + 1 < end, base[index] == UInt8(ascii: "\\"),
            base[index + 1] == UInt8(ascii: "u"), let low = hexUnit(at: index + 2),
            (0xDC00..<0xE000).contains(low)
        {
            value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            index += 6
        }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private func hexUnit(at place: Int) -> UInt16? {
        guard place + 4 <= end else { return nil }
        var unit: UInt16 = 0
        for offset in 0..<4 {
            guard let digit = Self.hexDigit(base[place + offset]) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    // MARK: Numbers

    /// The value as a whole number, if it is a number or a string of one; the value is passed.
    mutating func integer() -> Int? {
        if peek() == UInt8(ascii: "\"") { return string().flatMap { Int($0) } }
        let start = index
        skipValue()
        guard !hasFailed else { return nil }
        let text = String(
            decoding: UnsafeBufferPointer(start: base + start, count: index - start), as: UTF8.self)
        return Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
    }

    /// A number that is finite and not below zero, as it is or in quotes; nil if the value is
    /// another, which is passed.
    mutating func amount() -> Double? {
        let first = peek()
        guard first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else {
            skipValue()
            return nil
        }
        let text = first == UInt8(ascii: "\"") ? string() : word()
        return text.flatMap { Double($0) }.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    /// The value's own text, if it is neither string nor object nor array; the value is passed.
    mutating func word() -> String? {
        _ = peek()
        let start = index
        skipWord()
        guard !hasFailed else { return nil }
        return String(
            decoding: UnsafeBufferPointer(start: base + start, count: index - start), as: UTF8.self)
    }

    // MARK: Skipping

    /// Passes the value, whatever it is.
    mutating func skipValue() {
        switch peek() {
        case UInt8(ascii: "\""):
            index += 1
            skipStringRest()
        case UInt8(ascii: "{"), UInt8(ascii: "["): skipNested()
        case 0: fail()
        default: skipWord()
        }
    }

    @inline(__always)
    private mutating func skipStringRest() {
        skipPlain()
        while index < end {
            let byte = base[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return
            }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        fail()
    }

    /// Passes what is neither quote nor backslash, eight bytes at a time.
    @inline(__always)
    private mutating func skipPlain() {
        while index + 8 <= end {
            let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian
            let found = Self.places(of: 0x22, in: word) | Self.places(of: 0x5C, in: word)
            guard found == 0 else {
                index += found.trailingZeroBitCount >> 3
                return
            }
            index += 8
        }
    }

    /// The high bit of each byte that is equal; of the bytes before the first such, none.
    @inline(__always)
    private static func places(of byte: UInt64, in word: UInt64) -> UInt64 {
        let rest = word ^ (byte &* 0x0101_0101_0101_0101)
        return (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
    }

    private mutating func skipNested() {
        var depth = 0
        while index < end {
            let byte = base[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): skipStringRest()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > Self.deepest { return fail() }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
        fail()
    }

    private mutating func skipWord() {
        let start = index
        loop: while index < end {
            switch base[index] {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09:
                break loop
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                index += 1
            default: return fail()
            }
        }
        if index == start { fail() }
    }
}
