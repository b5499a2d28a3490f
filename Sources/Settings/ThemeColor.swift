/// A colour as a theme names it.
package enum ThemeColor: Equatable, Sendable {
    case rgb(UInt8, UInt8, UInt8)
    /// One of the terminal's 256.
    case indexed(UInt8)

    /// The names of the first sixteen colours of a terminal, in their order.
    package static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
        "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// Reads `#rrggbb` or a name.
    init?(_ text: String) {
        if let index = Self.names.firstIndex(of: text) {
            self = .indexed(UInt8(index))
            return
        }
        guard text.utf8.count == 7, text.first == "#",
            text.utf8.dropFirst().allSatisfy(Self.isHexadecimal),
            let value = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self = .rgb(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
