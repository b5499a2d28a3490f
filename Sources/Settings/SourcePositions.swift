/// A place in a text; lines and columns count from 1, columns in Unicode scalars.
package struct SourcePosition: Comparable, Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// Where the keys and values of a TOML document stand.
///
/// A path is made of keys, and of indices in arrays. Of a text that is no TOML the scanner makes
/// what it can, but it always comes to an end.
struct SourcePositions {
    private(set) var keys: [[String]: SourcePosition] = [:]
    private(set) var values: [[String]: SourcePosition] = [:]
    /// The first place where TOMLKit would give up the whole program instead of telling.
    private(set) var trap: TOMLNode.SyntaxError?
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var column = 1
    /// How deep in arrays and inline tables the scanner is.
    private var depth = 0
    private static let depthLimit = 128
    /// How many tables each array of tables has so far.
    private var counts: [[String]: Int] = [:]

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        scanDocument()
    }

    /// The place of the key, else of what holds it.
    func key(_ path: [String]) -> SourcePosition? {
        keys[path] ?? values[path] ?? (path.isEmpty ? nil : key(path.dropLast()))
    }

    /// The place of the value, else of its key, else of what holds it.
    func value(_ path: [String]) -> SourcePosition? { values[path] ?? key(path) }

    private mutating func noteTrap(_ message: String, at place: SourcePosition? = nil) {
        if trap == nil {
            trap = TOMLNode.SyntaxError(position: place ?? position, message: message)
        }
    }

    private var position: SourcePosition { SourcePosition(line: line, column: column) }
    private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func step() {
        guard let byte else { return }
        at += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if at >= bytes.count || bytes[at] & 0xC0 != 0x80 {
            // The bytes that continue a scalar take no column of their own.
            column += 1
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: scalar) else { return false }
        step()
        return true
    }

    private mutating func skipBlanks() {
        while byte == 0x20 || byte == 0x09 { step() }
    }

    private mutating func skipLine() {
        while let byte, byte != UInt8(ascii: "\n") { step() }
    }

    /// Blanks, line ends and comments.
    private mutating func skipSpace() {
        while let byte {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: step()
            case UInt8(ascii: "#"): skipLine()
            default: return
            }
        }
    }

    private mutating func scanDocument() {
        var table: [String] = []
        while true {
            skipSpace()
            guard byte != nil else { return }
            if byte == UInt8(ascii: "[") {
                table = scanHeader()
            } else {
                scanPair(in: table)
            }
            skipLine()
        }
    }

    private mutating func scanHeader() -> [String] {
        let start = position
        step()
        let isArray = take("[")
        skipBlanks()
        if let byte, !isQuote, !Self.isBare(byte) { noteTrap("a table's name is missing after [") }
        var path: [String] = []
        for part in scanKeys() {
            path.append(part.name)
            if let count = counts[path], !isArray { path.append(String(count - 1)) }
            if keys[path] == nil { keys[path] = part.position }
        }
        if isArray {
            let index = counts[path, default: 0]
            counts[path] = index + 1
            path.append(String(index))
        }
        values[path] = start
        return path
    }

    private mutating func scanPair(in table: [String]) {
        var path = table
        for part in scanKeys() {
            path.append(part.name)
            if keys[path] == nil { keys[path] = part.position }
        }
        skipBlanks()
        guard take("=") else { return }
        skipBlanks()
        scanValue(path)
    }

    /// `a.b."c d"`, each part with its place.
    private mutating func scanKeys() -> [(name: String, position: SourcePosition)] {
        var parts: [(name: String, position: SourcePosition)] = []
        repeat {
            skipBlanks()
            let start = position
            let name = isQuote ? scanString() : scanBare()
            parts.append((name, start))
            skipBlanks()
        } while take(".")
        return parts
    }

    private var isQuote: Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private mutating func scanBare() -> String {
        let start = at
        while let byte, byte > 0x20, !Array(".=,[]{}#\"'".utf8).contains(byte) { step() }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Whether a name without quotes can hold the byte.
    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private mutating func scanValue(_ path: [String]) {
        values[path] = position
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { return skipLine() }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = scanString()
        case UInt8(ascii: "["): scanArray(path)
        case UInt8(ascii: "{"): scanInlineTable(path)
        default: scanBareValue()
        }
    }

    private mutating func scanBareValue() {
        let start = at
        let place = position
        while let byte, byte != 0x0A, !Array(",]}#".utf8).contains(byte) { step() }
        var text = bytes[start..<at]
        while let last = text.last, [0x20, 0x09, 0x0D].contains(last) { text.removeLast() }
        guard !text.isEmpty, !BareValue.isPlausible(text) else { return }
        noteTrap("this is no value (a string stands in quotes)", at: place)
    }

    private mutating func scanArray(_ path: [String]) {
        step()
        var index = 0
        while true {
            skipSpace()
            if byte == nil || take("]") { return }
            if let byte, byte >= 0x80 || byte == UInt8(ascii: "}") {
                noteTrap("a value or ] is missing")
            }
            let start = at
            scanValue(path + [String(index)])
            index += 1
            skipSpace()
            if !take(","), at == start { return }
        }
    }

    private mutating func scanInlineTable(_ path: [String]) {
        step()
        while true {
            skipSpace()
            if byte == nil || take("}") { return }
            let start = at
            scanPair(in: path)
            skipSpace()
            if !take(","), at == start { return }
        }
    }

    /// A string of any of the four kinds; escapes in keys are left as they are written.
    private mutating func scanString() -> String {
        guard let quote = byte else { return "" }
        let isMultiline = at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
        let length = isMultiline ? 3 : 1
        for _ in 0..<length { step() }
        let start = at
        while let byte {
            if byte == quote, closes(quote, length) { break }
            if !isMultiline, byte == 0x0A { break }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { step() }
            step()
        }
        let text = String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
        while byte == quote { step() }
        return text
    }

    private func closes(_ quote: UInt8, _ length: Int) -> Bool {
        at + length <= bytes.count && bytes[at..<at + length].allSatisfy { $0 == quote }
    }
}
