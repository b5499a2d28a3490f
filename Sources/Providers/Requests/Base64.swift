/// Bytes as text (RFC 4648 §4), with padding and without line ends.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        let count = (bytes.count + 2) / 3 * 4
        return String(unsafeUninitializedCapacity: count) { text in
            var place = 0
            var at = 0
            while at < bytes.count {
                let left = bytes.count - at
                let group =
                    UInt32(bytes[at]) << 16 | (left > 1 ? UInt32(bytes[at + 1]) << 8 : 0)
                    | (left > 2 ? UInt32(bytes[at + 2]) : 0)
                for digit in 0..<4 {
                    let isPadding = digit > left
                    text[place + digit] =
                        isPadding
                        ? UInt8(ascii: "=") : alphabet[Int(group >> (18 - 6 * digit) & 63)]
                }
                at += 3
                place += 4
            }
            return count
        }
    }
}
