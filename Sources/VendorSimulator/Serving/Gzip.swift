/// A gzip member (RFC 1952) of stored blocks (RFC 1951 §3.2.4): valid, and no smaller.
enum Gzip {
    static func wrap(_ bytes: [UInt8]) -> [UInt8] {
        var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            member.append(rest.isEmpty ? 1 : 0)
            append(UInt16(block.count), to: &member)
            append(~UInt16(block.count), to: &member)
            member += block
        } while !rest.isEmpty
        append(crc32(bytes), to: &member)
        append(UInt32(truncatingIfNeeded: bytes.count), to: &member)
        return member
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8
        }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
        }
    }
}
