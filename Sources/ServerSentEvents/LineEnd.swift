/// Finds the next LF or CR at or after `start`, or returns `end`.
///
/// Sixteen bytes at a time in vector registers: both terminators are looked for at once.
@inline(__always)
func indexOfLineEnd(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
) -> Int {
    let raw = UnsafeRawPointer(base)
    let feed = SIMD16<UInt8>(repeating: 0x0A)
    let carriage = SIMD16<UInt8>(repeating: 0x0D)
    var index = start
    while index + 32 <= end {
        let first = matches(raw, index, feed, carriage)
        let second = matches(raw, index + 16, feed, carriage)
        let either = first | second
        if either[0] | either[1] != 0 {
            return index + (offset(first) ?? 16 + (offset(second) ?? 0))
        }
        index += 32
    }
    while index < end {
        let byte = base[index]
        if byte == 0x0A || byte == 0x0D { return index }
        index += 1
    }
    return end
}

/// All bits of each byte that is a terminator, as two words.
@inline(__always)
private func matches(
    _ raw: UnsafeRawPointer, _ index: Int, _ feed: SIMD16<UInt8>, _ carriage: SIMD16<UInt8>
) -> SIMD2<UInt64> {
    let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let mask = (bytes .== feed) .| (bytes .== carriage)
    return unsafeBitCast(mask, to: SIMD2<UInt64>.self)
}

/// The first byte of sixteen that is marked.
@inline(__always)
private func offset(_ mask: SIMD2<UInt64>) -> Int? {
    if mask[0] != 0 { return mask[0].littleEndian.trailingZeroBitCount / 8 }
    if mask[1] != 0 { return 8 + mask[1].littleEndian.trailingZeroBitCount / 8 }
    return nil
}
