/// Finds names of programs' parts: between backticks, `snake_case`, `camelCase`, `call()`.
enum IdentifierReader {
    struct Found {
        var name: String
        var range: ByteRange
    }

    static let longest = 60

    static func identifiers(
        in bytes: [UInt8], _ range: ByteRange, _ tokens: FactTokens
    ) -> [Found] {
        quoted(in: bytes, range) + plain(tokens)
    }

    private static func quoted(in bytes: [UInt8], _ range: ByteRange) -> [Found] {
        var found: [Found] = []
        var open: Int?
        for index in range where bytes[index] == 0x60 {
            if let start = open {
                let inner = bytes.trimmed(start + 1..<index)
                if inner.count > 1, inner.count <= longest {
                    found.append(Found(name: bytes.text(inner), range: inner))
                }
                open = nil
            } else {
                open = index
            }
        }
        return found
    }

    /// Outside of code quotes, only what can be nothing else.
    private static func plain(_ tokens: FactTokens) -> [Found] {
        tokens.tokens.indices.compactMap { index in
            let name = tokens.text(index)
            guard tokens.kind(index) == .word, name.utf8.count <= longest, isProgramName(name)
            else {
                return nil
            }
            return Found(name: name, range: tokens.tokens[index].range)
        }
    }

    /// `snake_case`, or a small letter followed by a capital: iPhone and macOS are no identifiers.
    static func isProgramName(_ name: String) -> Bool {
        guard name.unicodeScalars.allSatisfy(\.isASCII), !brands.contains(name) else {
            return false
        }
        if name.dropFirst().dropLast().contains("_") { return true }
        guard let first = name.first, first.isLowercase, !first.isNumber else { return false }
        let capitals = name.indices.dropFirst().filter { name[$0].isUppercase }
        guard let place = capitals.first, name.distance(from: name.startIndex, to: place) >= 2
        else {
            return false
        }
        return name[place...].dropFirst().first?.isLowercase == true
    }

    private static let brands: Set<String> = [
        "macOS", "iPhone", "iPad", "eBay", "iCloud", "kWh", "openSUSE",
    ]

    /// What a line of code calls: a name with an opening bracket right behind it.
    static func calls(in bytes: [UInt8], _ range: ByteRange) -> [Found] {
        var found: [Found] = []
        var start: Int?
        for index in range {
            let byte = bytes[index]
            if isName(byte) || (byte == 0x2E && start != nil) {
                if start == nil { start = index }
            } else {
                if byte == 0x28, let start, index - start <= longest, !bytes[start].isDigit {
                    let name = bytes.text(start..<index)
                    if !keywords.contains(name) {
                        found.append(Found(name: name, range: start..<index))
                    }
                }
                start = nil
            }
        }
        return found
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte == 0x5F || (byte < 0x80 && byte > 0x20 && ScalarClass.of(UInt32(byte)) != .other)
    }

    private static let keywords: Set<String> = [
        "if", "for", "while", "switch", "return", "catch", "and", "or", "not", "in", "elif", "func",
        "def", "function", "fn", "guard", "match", "with",
    ]
}
