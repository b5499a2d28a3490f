/// FNV-1a over scalars or keys, with a last mixing. Two different words get one key once in 2^63:
/// then they would be shown as the same, no worse.
struct KeyHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func combine(_ value: UInt32) {
        state = (state ^ UInt64(value)) &* 0x100_0000_01b3
    }

    @inline(__always)
    mutating func combine(_ key: UInt64) {
        state = (state ^ key) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 29
    }

    /// Never below 2^63, where the keys of single scalars are.
    var key: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
        mixed ^= mixed >> 33
        return mixed | 1 << 63
    }

    static func of(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var hash = KeyHash()
        hash.combine(first)
        hash.combine(second)
        return hash.key
    }

    static func of(_ text: String) -> UInt64 {
        var hash = KeyHash()
        for scalar in text.unicodeScalars { hash.combine(scalar.value) }
        return hash.key
    }
}
