/// What a scalar is to a comparison. Full-width forms are to be folded first.
enum ScalarClass: UInt8 {
    case blank
    /// Ideographs and kana: written without blanks, compared one by one.
    case han
    /// Letters of scripts that put blanks between words, and marks above them.
    case letter
    case digit
    /// Punctuation, symbols, emoji, controls.
    case other

    @inline(__always)
    static func of(_ value: UInt32) -> ScalarClass {
        value < 0x80 ? ascii[Int(value)] : wide(value)
    }

    private static let ascii: [ScalarClass] = (0..<128).map { value in
        switch UInt8(value) {
        case 0x09...0x0D, 0x20: .blank
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        default: .other
        }
    }

    private static func wide(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA,
            0x30FC...0x30FE, 0x31F0...0x31FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            .han
        case 0x3000, 0xA0, 0x85, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0xFEFF: .blank
        case 0xC0...0x24F: value == 0xD7 || value == 0xF7 ? .other : .letter
        case 0x2010...0x206F, 0x2190...0x2BFF, 0x3001...0x303F, 0xFF00...0xFF65, 0x1F000...0x1FAFF:
            .other
        default: isLetter(value) ? .letter : .other
        }
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark:
            return true
        default:
            return false
        }
    }
}
