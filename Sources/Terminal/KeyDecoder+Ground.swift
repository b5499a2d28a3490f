extension KeyDecoder {
    /// Reads the answer to the question for the background (xterm, "Change VT100 text background
    /// color"): `11;rgb:RRRR/GGGG/BBBB`, each of one to four hexadecimal digits. Nil if it is none.
    static func ground(_ text: some Collection<UInt8>) -> TerminalReply? {
        guard text.count < 40 else { return nil }
        let text = String(decoding: text, as: UTF8.self)
        guard let prefix = ["11;rgb:", "11;rgba:"].first(where: text.hasPrefix) else { return nil }
        let parts = text.dropFirst(prefix.count)
            .split(separator: "/", omittingEmptySubsequences: false).map(component)
        guard parts.count == 3 || parts.count == 4, let red = parts[0], let green = parts[1],
            let blue = parts[2]
        else { return nil }
        return .ground(red: red, green: green, blue: blue)
    }

    /// The whole range is 255, however many digits there are.
    private static func component(_ digits: Substring) -> UInt8? {
        guard 1...4 ~= digits.utf8.count, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        let most: UInt32 = (1 << (4 * UInt32(digits.utf8.count))) - 1
        return UInt8((value * 255 + most / 2) / most)
    }
}
