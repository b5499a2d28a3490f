import CUnistring

extension LineFiller {
    /// The bytes before which a line may end or must, but for the first: where the text is filled.
    package static func breakPlaces(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        let breaks = opportunities(text)
        var last = 0
        return text.indices.dropFirst().filter { place in
            guard text[place] & 0xC0 != 0x80 else { return false }
            defer { last = place }
            // libunistring marks the sign that ends a line, not what follows it.
            return Int(breaks[place]) == Int(UC_BREAK_POSSIBLE)
                || Int(breaks[last]) == Int(UC_BREAK_MANDATORY)
        }
    }
}
