/// A block of code in an answer.
struct FencedBlock: Equatable {
    /// The first word behind the fence, in small letters; "" if there is none.
    var language: String
    /// The lines between the fences.
    var content: ByteRange

    /// All blocks of a text; one that is never closed goes to the end.
    static func all(in bytes: [UInt8]) -> [FencedBlock] {
        var blocks: [FencedBlock] = []
        var open: (sign: UInt8, length: Int)?
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes.trimmed(start..<end)
            let next = min(bytes.count, end + 1)
            if let fence = open {
                if isClosing(bytes[line], fence) {
                    open = nil
                } else if let last = blocks.indices.last {
                    blocks[last].content = blocks[last].content.lowerBound..<next
                }
            } else if let sign = bytes[line].first, sign == 0x60 || sign == 0x7E {
                let length = bytes[line].prefix { $0 == sign }.count
                let info = bytes.trimmed(line.lowerBound + length..<line.upperBound)
                if length >= 3, !bytes[info].contains(0x60) {
                    open = (sign, length)
                    let word = bytes.text(info).folded.prefix { !$0.isWhitespace && $0 != "{" }
                    blocks.append(FencedBlock(language: String(word), content: next..<next))
                }
            }
            start = next
        }
        return blocks
    }

    private static func isClosing(
        _ line: ArraySlice<UInt8>, _ fence: (sign: UInt8, length: Int)
    ) -> Bool {
        line.count >= fence.length && line.allSatisfy { $0 == fence.sign }
    }
}
