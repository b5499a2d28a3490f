/// One grapheme as a cell holds it: at most fifteen bytes of UTF-8, stored inline, so that a grid
/// is plain memory that can be compared and copied without reference counting.
///
/// A base character and its marks always fit once `UnicodeText` has reduced them; what does not
/// fit is cut at a scalar boundary.
package struct Glyph: Equatable, Hashable, Sendable {
    /// Bytes 0–7, first byte lowest; in `high` bytes 8–14, and the count in the top byte.
    private var low: UInt64
    private var high: UInt64

    /// The most bytes of UTF-8 that one glyph holds.
    package static let capacity = 15

    /// A single blank.
    package static let space = Glyph(ascii: 0x20)
    /// The second column of a wide glyph: nothing is drawn for it.
    package static let continuation = Glyph()

    private init() {
        low = 0
        high = 0
    }

    /// A glyph of one ASCII byte.
    package init(ascii byte: UInt8) {
        low = UInt64(byte)
        high = 1 << 56
    }

    /// A glyph of the given UTF-8, cut at the last scalar boundary that fits.
    package init(utf8 bytes: some Sequence<UInt8>) {
        self.init()
        var count = 0
        for byte in bytes {
            guard count < Self.capacity else {
                self = trimmed(toScalarBoundaryBefore: count)
                return
            }
            if count < 8 {
                low |= UInt64(byte) << UInt64(count * 8)
            } else {
                high |= UInt64(byte) << UInt64((count - 8) * 8)
            }
            count += 1
        }
        high |= UInt64(count) << 56
    }

    /// A glyph of one character.
    package init(_ character: Character) {
        self.init(utf8: character.utf8)
    }

    /// How many bytes of UTF-8 the glyph holds; 0 for a continuation.
    package var count: Int { Int(high >> 56) }

    /// Whether this is the second column of a wide glyph.
    package var isContinuation: Bool { count == 0 }

    /// The byte at `index`, which must be below `count`.
    package subscript(index: Int) -> UInt8 {
        index < 8
            ? UInt8(truncatingIfNeeded: low >> UInt64(index * 8))
            : UInt8(truncatingIfNeeded: high >> UInt64((index - 8) * 8))
    }

    /// A number that is the same for the same text, and rarely for another.
    var digest: UInt64 { (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 }

    /// The text of the glyph.
    package var text: String {
        String(unsafeUninitializedCapacity: Self.capacity) { buffer in
            for index in 0..<count { buffer[index] = self[index] }
            return count
        }
    }

    /// Shortens a full glyph so that it doesn't end within a scalar whose next byte didn't fit.
    private func trimmed(toScalarBoundaryBefore full: Int) -> Glyph {
        var whole = self
        whole.high |= UInt64(full) << 56
        var end = full
        while end > 0, whole[end - 1] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
        // `end - 1` is the lead byte of the last scalar: keep it only if the scalar is complete.
        let lead = end > 0 ? whole[end - 1] : 0
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let keep = end > 0 && end - 1 + length <= full ? full : max(0, end - 1)
        return Glyph(utf8: (0..<keep).map { whole[$0] })
    }
}
