/// Reads TeX's notation for mathematics.
struct TeXReader {
    let scalars: [Unicode.Scalar]
    var place = 0
    var depth = 0
    let isDisplay: Bool

    /// Deeper groups are taken as they are written.
    static let deepest = 24

    init(_ source: String, isDisplay: Bool) {
        scalars = Array(source.unicodeScalars)
        self.isDisplay = isDisplay
    }

    mutating func read() -> [String] {
        var output = TeXOutput()
        while place < scalars.count {
            let before = place
            read(until: nil, into: &output)
            // A closing brace without an opening one.
            if place < scalars.count { place = max(place, before) + 1 }
        }
        output.trim()
        return output.lines
    }

    var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    /// Reads up to a closing sign, which isn't taken; a closing brace always ends it.
    private mutating func read(until end: Unicode.Scalar?, into output: inout TeXOutput) {
        while let scalar = next, scalar != end, scalar != "}" {
            readOne(into: &output)
        }
    }

    /// Reads one thing: a sign, a command with what belongs to it, a group.
    mutating func readOne(into output: inout TeXOutput) {
        guard let scalar = next else { return }
        place += 1
        switch scalar {
        case "\\": readCommand(into: &output)
        case "{": output.append(readRest(ofGroup: &output))
        case "^": readScript(isSuper: true, into: &output)
        case "_": readScript(isSuper: false, into: &output)
        case " ", "\n", "\t", "~": output.appendBlank()
        case "&": output.appendBlank()
        case "'": output.append("′")
        default: output.append(String(Character(scalar)))
        }
    }

    private mutating func readRest(ofGroup output: inout TeXOutput) -> String {
        guard depth < Self.deepest else { return "{" }
        depth += 1
        defer { depth -= 1 }
        var inner = TeXOutput()
        read(until: "}", into: &inner)
        if next == "}" { place += 1 }
        return inner.joined
    }

    // MARK: Arguments

    private mutating func skipBlanks() {
        while let scalar = next, scalar == " " || scalar == "\n" || scalar == "\t" { place += 1 }
    }

    /// The argument of a command: a group, a command or a sign.
    mutating func argument() -> String {
        skipBlanks()
        guard let scalar = next, scalar != "}", depth < Self.deepest else { return "" }
        depth += 1
        defer { depth -= 1 }
        var inner = TeXOutput()
        readOne(into: &inner)
        inner.trim()
        return inner.joined
    }

    /// The argument in square brackets, if there is one.
    mutating func option() -> String? {
        guard next == "[" else { return nil }
        place += 1
        var inner = TeXOutput()
        read(until: "]", into: &inner)
        if next == "]" { place += 1 }
        return inner.joined
    }

    /// The argument as it is written.
    mutating func rawArgument() -> String {
        skipBlanks()
        guard next == "{" else { return "" }
        place += 1
        var (text, depth) = (String.UnicodeScalarView(), 0)
        while let scalar = next {
            if scalar == "}", depth == 0 { break }
            if scalar == "{" { depth += 1 }
            if scalar == "}" { depth -= 1 }
            text.append(scalar)
            place += 1
        }
        if next != nil { place += 1 }
        return String(text)
    }

    private mutating func readScript(isSuper: Bool, into output: inout TeXOutput) {
        let text = argument()
        guard !text.isEmpty else { return output.append(isSuper ? "^" : "_") }
        let small = isSuper ? TeXScripts.superscripted(text) : TeXScripts.subscripted(text)
        if let small { return output.appendAttached(small) }
        let sign = isSuper ? "^" : "_"
        output.appendAttached(sign + (text.unicodeScalars.count == 1 ? text : "(\(text))"))
    }

    // MARK: Commands

    private mutating func readCommand(into output: inout TeXOutput) {
        guard let first = next else { return output.append("\\") }
        place += 1
        guard first.properties.isAlphabetic, first.isASCII else {
            return readSign(first, into: &output)
        }
        var name = String(Character(first))
        while let scalar = next, scalar.isASCII, scalar.properties.isAlphabetic {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        if let sign = TeXSymbols.signs[name] { return append(sign, to: &output) }
        if TeXSymbols.functions.contains(name) { return output.appendDetached(name) }
        if let mark = TeXSymbols.accents[name] {
            return output.append(argument().map { "\($0)\(mark)" }.joined())
        }
        readStructure(name, into: &output)
    }

    /// An operator has a blank on both sides, as it is written on its left, or on none: the one
    /// behind a command only ends its name.
    private mutating func append(_ sign: String, to output: inout TeXOutput) {
        let isOperator = !sign.unicodeScalars.contains { $0.properties.isAlphabetic }
        let isTight = isOperator && !output.last.isEmpty && output.last.last != " "
        output.append(sign)
        if isTight { skipBlanks() }
    }

    private mutating func readSign(_ sign: Unicode.Scalar, into output: inout TeXOutput) {
        switch sign {
        case "\\":
            _ = option()
            if isDisplay, depth == 0 { output.startLine() } else { output.append("; ") }
        case ",", ";", ":", " ", ">": output.appendBlank()
        case "!", "(", ")", "[", "]": break
        case "|": output.append("‖")
        default: output.append(String(Character(sign)))
        }
    }
}
