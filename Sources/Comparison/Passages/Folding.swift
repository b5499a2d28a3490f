/// Ways of writing that make no difference: full width and half width, kinds of quotes and dashes.
enum Folding {
    /// The plain form of a scalar. Letters keep their case.
    @inline(__always)
    static func plain(_ value: UInt32) -> UInt32 {
        value < 0x80 ? value : wide(value)
    }

    private static func wide(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xFF01...0xFF5E: value - 0xFEE0
        case 0xA0, 0x3000: 0x20
        case 0x3002, 0xFF61: 0x2E
        case 0x3001: 0x2C
        case 0x201C...0x201F, 0x300C...0x300F, 0xAB, 0xBB: 0x22
        case 0x2018...0x201B: 0x27
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: 0x2D
        case 0x3010, 0x3014, 0x3016: 0x5B
        case 0x3011, 0x3015, 0x3017: 0x5D
        case 0x301C: 0x7E
        case 0xFFE5: 0xA5
        case 0xFFE0: 0xA2
        case 0xFFE1: 0xA3
        default: value
        }
    }

    /// The small form of a letter that is plain already.
    @inline(__always)
    static func lowercase(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value >= 0x41 && value <= 0x5A ? value | 0x20 : value }
        if value >= 0x2E80 { return value }
        let small = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
        return small?.count == 1 ? small?.first?.value ?? value : value
    }
}

extension String {
    /// Plain and in small letters: what names and words are compared by.
    package var folded: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let value = Folding.lowercase(Folding.plain(scalar.value))
            result.append(Unicode.Scalar(value) ?? scalar)
        }
        return String(result)
    }
}
