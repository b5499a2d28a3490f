/// Divides a template at its variables, in one pass.
struct TemplateScanner {
    enum Found {
        case text(String)
        case variable(String, usual: String?, written: String)
    }

    private let bytes: [UInt8]
    private var at = 0
    /// A variable that comes after the text which was found last.
    private var pending: Found?

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The next piece; nil at the end.
    mutating func next() -> Found? {
        if let found = pending {
            pending = nil
            return found
        }
        let start = at
        while at < bytes.count {
            guard isPair(UInt8(ascii: "{"), at), let end = end(after: at + 2),
                let variable = variable(at, end)
            else {
                at += 1
                continue
            }
            let before = bytes[start..<at]
            at = end + 2
            guard !before.isEmpty else { return variable }
            pending = variable
            return .text(String(decoding: before, as: UTF8.self))
        }
        return start < at ? .text(String(decoding: bytes[start...], as: UTF8.self)) : nil
    }

    private func isPair(_ byte: UInt8, _ place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place] == byte && bytes[place + 1] == byte
    }

    /// Where `}}` stands, if on the same line and before another `{{`: so nothing is read twice.
    private func end(after start: Int) -> Int? {
        var place = start
        while place < bytes.count, bytes[place] != 0x0A {
            if isPair(UInt8(ascii: "}"), place) { return place }
            if isPair(UInt8(ascii: "{"), place) { return nil }
            place += 1
        }
        return nil
    }

    private func variable(_ start: Int, _ end: Int) -> Found? {
        let inside = bytes[(start + 2)..<end]
        let equals = inside.firstIndex(of: UInt8(ascii: "="))
        let name = Self.trimmed(inside[..<(equals ?? end)])
        guard Self.isName(name) else { return nil }
        return .variable(
            name, usual: equals.map { Self.trimmed(inside[($0 + 1)...]) },
            written: String(decoding: bytes[start..<(end + 2)], as: UTF8.self))
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
        let tail = bytes.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }
        return String(decoding: tail.reversed(), as: UTF8.self)
    }

    /// A letter or `_`, then letters, digits, `_` and `-`; letters of any script.
    private static func isName(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter || first == "_" else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
}
