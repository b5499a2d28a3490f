import UnicodeText

/// Reads TeX's notation for mathematics.
struct TeXReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var depth = 0
    private let isDisplay: Bool

    /// Deeper groups are taken as they are written.
    private static let deepest = 24

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

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    /// Reads up to a closing sign, which isn't taken; a closing brace always ends it.
    private mutating func read(until end: Unicode.Scalar?, into output: inout TeXOutput) {
        while let scalar = next, scalar != end, scalar != "}" {
            readOne(into: &output)
        }
    }

    /// Reads one thing: a sign, a command with what belongs to it, a group.
    private mutating func readOne(into output: inout TeXOutput) {
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
    private mutating func argument() -> String {
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
    private mutating func option() -> String? {
        guard next == "[" else { return nil }
        place += 1
        var inner = TeXOutput()
        read(until: "]", into: &inner)
        if next == "]" { place += 1 }
        return inner.joined
    }

    /// The argument as it is written.
    private mutating func rawArgument() -> String {
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
        if let sign = TeXSymbols.signs[name] { return output.append(sign) }
        if TeXSymbols.functions.contains(name) { return output.appendDetached(name) }
        if let mark = TeXSymbols.accents[name] {
            return output.append(argument().map { "\($0)\(mark)" }.joined())
        }
        readStructure(name, into: &output)
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

    private mutating func readStructure(_ name: String, into output: inout TeXOutput) {
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac":
            let (above, below) = (argument(), argument())
            output.appendDetached("\(Self.enclosed(above))/\(Self.enclosed(below))")
        case "binom", "dbinom": output.appendDetached("C(\(argument()), \(argument()))")
        case "sqrt":
            let root = option().map { TeXScripts.superscripted($0) ?? "\($0)" } ?? ""
            output.append("\(root)√\(Self.enclosed(argument()))")
        case "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg":
            if next == "." { place += 1 }
        case "begin": readEnvironment(into: &output)
        case "text", "textrm", "textbf", "textit", "mbox", "textsf", "texttt":
            output.append(rawArgument())
        case "mathbb": output.append(TeXSymbols.doubleStruck(argument()))
        case "color", "textcolor", "label", "hspace", "vspace": _ = rawArgument()
        case "tag": output.append(" (\(rawArgument()))")
        case "overset", "stackrel":
            let above = argument()
            output.append("\(argument())^(\(above))")
        case "underset":
            let below = argument()
            output.append("\(argument())_(\(below))")
        case "xrightarrow": output.append("—\(argument())→")
        case "xleftarrow": output.append("←\(argument())—")
        case "operatorname": output.appendDetached(rawArgument())
        case "end": _ = rawArgument()
        case "quad", "qquad": output.append("  ")
        default: readUnknown(name, into: &output)
        }
    }

    private mutating func readUnknown(_ name: String, into output: inout TeXOutput) {
        if TeXSymbols.transparent.contains(name) { return output.append(argument()) }
        if TeXSymbols.silent.contains(name) { return }
        output.append("\\" + name)
        if next == "{" { output.append("{\(rawArgument())}") }
    }

    /// Put in brackets if it is more than one word.
    private static func enclosed(_ text: String) -> String {
        let isWord = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "."
                || $0 == "∞"
        }
        return isWord ? text : "(\(text))"
    }

    // MARK: Environments

    private mutating func readEnvironment(into output: inout TeXOutput) {
        let name = rawArgument()
        guard let (opening, closing) = TeXSymbols.matrices[name], depth < Self.deepest else {
            if name.hasPrefix("alignat") { _ = rawArgument() }
            return
        }
        if name == "array" { _ = rawArgument() }
        let rows = readRows()
        if isDisplay, depth == 0 {
            output.append(rows: TeXMatrix.rows(rows, opening: opening, closing: closing))
        } else {
            let inside = rows.map { $0.joined(separator: " ") }.joined(separator: "; ")
            output.append(
                (opening.isEmpty ? "(" : opening) + inside + (closing.isEmpty ? ")" : closing))
        }
    }

    /// The cells of a matrix, up to its end.
    private mutating func readRows() -> [[String]] {
        depth += 1
        defer { depth -= 1 }
        var rows: [[String]] = [[]]
        var cell = TeXOutput()
        func take() {
            cell.trim()
            rows[rows.count - 1].append(cell.joined)
            cell = TeXOutput()
        }
        while let scalar = next, scalar != "}" {
            if scalar == "&" {
                place += 1
                take()
            } else if starts(with: "\\\\") {
                place += 2
                _ = option()
                take()
                rows.append([])
            } else if starts(with: "\\end") {
                place += 4
                _ = rawArgument()
                break
            } else {
                readOne(into: &cell)
            }
        }
        take()
        return rows.filter { $0 != [""] }
    }

    private func starts(with text: String) -> Bool {
        let text = text.unicodeScalars
        return place + text.count <= scalars.count
            && scalars[place..<place + text.count].elementsEqual(text)
    }
}
