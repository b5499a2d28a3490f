/// How the pieces of the screen look, as a file says it.
package struct ThemeFile: Equatable, Sendable {
    package var name: String
    /// By the role's name; a role that isn't there looks as usual.
    package var styles: [String: ThemeStyle]

    /// The roles that a theme can style.
    package static let roles = [
        "text", "dim", "border", "focusedBorder", "title", "model", "accent", "good", "warning",
        "bad", "reasoning", "prompt", "caret", "selection", "footer", "footerKey", "composer",
        "placeholder", "picker", "pickerMatch", "simulated", "error",
    ]
}

/// How one piece of the screen looks.
package struct ThemeStyle: Equatable, Sendable {
    /// Nil for the terminal's own.
    package var foreground: ThemeColor?
    package var background: ThemeColor?
    package var bold = false
    package var dim = false
    package var italic = false
    package var underline = false
    package var reverse = false

    package init() {}
}

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
