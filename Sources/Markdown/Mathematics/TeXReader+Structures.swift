/// Commands with arguments, and environments.
extension TeXReader {
    mutating func readStructure(_ name: String, into output: inout TeXOutput) {
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac": readFraction(into: &output)
        case "binom", "dbinom": output.appendDetached("C(\(argument()), \(argument()))")
        case "sqrt": readRoot(into: &output)
        case "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg":
            if next == "." { place += 1 }
        case "begin": readEnvironment(into: &output)
        case "text", "textrm", "textbf", "textit", "mbox", "textsf", "texttt":
            output.append(rawArgument())
        case "mathbb": output.append(TeXSymbols.doubleStruck(argument()))
        case "color", "textcolor", "label", "hspace", "vspace": _ = rawArgument()
        case "tag": output.append(" (\(rawArgument()))")
        case "overset", "stackrel": readStack("^", into: &output)
        case "underset": readStack("_", into: &output)
        case "xrightarrow": output.append("—\(argument())→")
        case "xleftarrow": output.append("←\(argument())—")
        case "operatorname": output.appendDetached(rawArgument())
        case "end": _ = rawArgument()
        case "quad", "qquad": output.append("  ")
        default: readUnknown(name, into: &output)
        }
    }

    private mutating func readFraction(into output: inout TeXOutput) {
        let (above, below) = (argument(), argument())
        output.appendDetached("\(Self.enclosed(above))/\(Self.enclosed(below))")
    }

    private mutating func readRoot(into output: inout TeXOutput) {
        let root = option().map { TeXScripts.superscripted($0) ?? $0 } ?? ""
        output.append("\(root)√\(Self.enclosed(argument()))")
    }

    /// Something above or below its base, which comes second.
    private mutating func readStack(_ sign: String, into output: inout TeXOutput) {
        let mark = argument()
        output.append("\(argument())\(sign)(\(mark))")
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
