/// Takes out of model output what must not reach a terminal: controls, escape sequences, bidi
/// overrides, invisible characters. What was taken out of a stream is the same however it was cut.
package struct TextSanitizer: Sendable {
    private enum State: Equatable {
        case text
        case escape
        /// So many bytes of a control sequence.
        case control(Int)
        /// So many bytes of an OSC, DCS, APC, PM or SOS string.
        case string(Int)
    }

    /// A sequence longer than this is none: what follows is text again.
    private static let longestString = 4096
    private static let longestControl = 64

    private var state = State.text
    private var followsCarriageReturn = false
    /// The beginning of a scalar whose rest has not come.
    private var pending: [UInt8] = []

    package init() {}

    /// Cleans more of the text, which may be cut within a scalar or a sequence.
    package mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let bytes = pending + Array(utf8)
        let whole = Self.lengthOfWholeScalars(bytes)
        pending = Array(bytes[whole...])
        append(String(decoding: bytes[..<whole], as: UTF8.self), to: &output)
    }

    /// Cleans more of the text, which may be cut within a sequence.
    package mutating func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let start = index
                if state == .text, !followsCarriageReturn {
                    while index < bytes.count, Self.isPlain[Int(bytes[index])] { index += 1 }
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    if index == bytes.count { return }
                }
                index = takeScalar(bytes, index, &output)
            }
        }
    }

    /// Ends the text: a scalar that remained incomplete becomes U+FFFD.
    package mutating func finish(to output: inout [UInt8]) {
        if !pending.isEmpty { output += Array("\u{FFFD}".utf8) }
        self = TextSanitizer()
    }

    /// A short text in one go; line ends become blanks.
    package static func clean(_ text: some StringProtocol) -> String {
        var sanitizer = TextSanitizer()
        var output: [UInt8] = []
        sanitizer.append(String(text), to: &output)
        sanitizer.finish(to: &output)
        for index in output.indices where output[index] == 0x0A || output[index] == 0x09 {
            output[index] = 0x20
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A whole text, line feeds and tabs kept; `isWhole` unless more of it may follow.
    package static func sanitized(_ text: String, isWhole: Bool = true) -> [UInt8] {
        var sanitizer = TextSanitizer()
        var output: [UInt8] = []
        sanitizer.append(text, to: &output)
        if isWhole { sanitizer.finish(to: &output) }
        return output
    }

    /// Bytes that never begin anything of interest.
    private static let isPlain: [Bool] = (0..<256).map { byte in
        switch byte {
        case 0x0A, 0x09, 0x20...0x7E: true
        case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: false
        case 0x80...0xFF: true
        default: false
        }
    }

    private static func lengthOfWholeScalars(_ bytes: [UInt8]) -> Int {
        var index = bytes.count - 1
        let least = max(0, bytes.count - 3)
        while index >= least {
            let byte = bytes[index]
            if byte < 0x80 { break }
            if byte >= 0xC0 {
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
                return index + length > bytes.count ? index : bytes.count
            }
            index -= 1
        }
        return bytes.count
    }

    private mutating func takeScalar(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8]
    ) -> Int {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let end = min(bytes.count, index + length)
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<end] { value = value << 6 | UInt32(byte & 0x3F) }
        let wasCarriageReturn = followsCarriageReturn
        followsCarriageReturn = false
        switch state {
        case .text: break
        case .escape: if continueEscape(value) { return end }
        case .control(let count): if continueControl(value, count) { return end }
        case .string(let count): if continueString(value, count) { return end }
        }
        if value == 0x0A, wasCarriageReturn { return end }
        takeText(value, UnsafeBufferPointer(rebasing: bytes[index..<end]), &output)
        return end
    }

    /// Takes in what follows ESC; false if it is text.
    private mutating func continueEscape(_ value: UInt32) -> Bool {
        switch value {
        case 0x5B: state = .control(0)
        case 0x5D, 0x50, 0x58, 0x5E, 0x5F: state = .string(0)
        case 0x1B, 0x20...0x2F: break
        case 0x30...0x7E: state = .text
        default:
            state = .text
            return false
        }
        return true
    }

    private mutating func continueControl(_ value: UInt32, _ count: Int) -> Bool {
        switch value {
        case 0x20...0x3F where count < Self.longestControl: state = .control(count + 1)
        case 0x40...0x7E: state = .text
        case 0x1B: state = .escape
        default:
            state = .text
            return false
        }
        return true
    }

    private mutating func continueString(_ value: UInt32, _ count: Int) -> Bool {
        switch value {
        case 0x07, 0x9C: state = .text
        case 0x1B: state = .escape
        default:
            guard count < Self.longestString else {
                state = .text
                return false
            }
            state = .string(count + 1)
        }
        return true
    }

    private mutating func takeText(
        _ value: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
    ) {
        switch value {
        case 0x1B: state = .escape
        case 0x9B: state = .control(0)
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string(0)
        case 0x0D:
            followsCarriageReturn = true
            output.append(0x0A)
        case 0x0A, 0x85, 0x2028, 0x2029: output.append(0x0A)
        case 0x09: output.append(0x09)
        case 0..<0x20, 0x7F..<0xA0: break
        // Soft hyphen, Arabic letter mark, bidi controls, zero-width blanks, tags, annotations.
        case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            break
        default: output.append(contentsOf: bytes)
        }
    }
}
