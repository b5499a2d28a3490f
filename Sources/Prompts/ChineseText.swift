import Glibc

/// Reads what Chinese editors wrote before UTF-8: GB 2312, GBK and GB18030, each a part of the next.
enum ChineseText {
    /// Of a hundred characters of two bytes at least so many are punctuation and characters of
    /// GB 2312; traditional ones are mostly outside. In Latin-1 and Shift-JIS hardly any would be.
    private static let common = 30
    /// And at most so many are kana, other alphabets, or nothing, as they would be in Big5 and EUC-JP.
    private static let odd = 15

    /// The text; nil if the bytes are most likely none of it, or if this system can't convert it.
    static func decode(_ bytes: [UInt8]) -> String? {
        isPlausible(bytes) ? convert(bytes) : nil
    }

    /// Whether the bytes have the form (GB 18030-2022 §5), and are of words that people write.
    static func isPlausible(_ bytes: [UInt8]) -> Bool {
        var (pairs, common, odd, at) = (0, 0, 0, 0)
        while at < bytes.count {
            guard let length = characterLength(bytes, at) else { return false }
            if length == 2 {
                pairs += 1
                switch (bytes[at], bytes[at + 1]) {
                case (0xA1...0xA3, 0xA1...), (0xB0...0xF7, 0xA1...): common += 1
                case (0xA4...0xAF, _): odd += 1
                default: break
                }
            }
            at += length
        }
        return pairs > 0 && common * 100 >= pairs * Self.common && odd * 100 <= pairs * Self.odd
    }

    /// The bytes of the character that begins there; nil if none does.
    private static func characterLength(_ bytes: [UInt8], _ at: Int) -> Int? {
        guard bytes[at] >= 0x80 else { return 1 }
        guard 0x81...0xFE ~= bytes[at], at + 1 < bytes.count else { return nil }
        switch bytes[at + 1] {
        case 0x40...0x7E, 0x80...0xFE: return 2
        case 0x30...0x39:
            let isWhole = at + 3 < bytes.count && 0x81...0xFE ~= bytes[at + 2]
            return isWhole && 0x30...0x39 ~= bytes[at + 3] ? 4 : nil
        default: return nil
        }
    }

    /// The C library knows the tables.
    private static func convert(_ bytes: [UInt8]) -> String? {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1
        else { return nil }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // A character of two bytes becomes three, one of four becomes four at most.
        var target = [CChar](repeating: 0, count: bytes.count * 2 + 4)
        let room = target.count
        let left = source.withUnsafeMutableBufferPointer { source -> Int? in
            target.withUnsafeMutableBufferPointer { target -> Int? in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (unread, free) = (source.count, target.count)
                let result = iconv(converter, &from, &unread, &to, &free)
                return result == 0 && unread == 0 ? free : nil
            }
        }
        guard let left else { return nil }
        let text = target[..<(room - left)].map { UInt8(bitPattern: $0) }
        return String(validating: text, as: UTF8.self)
    }
}
