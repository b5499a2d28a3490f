import UnicodeText

/// Lines of text that are being put together.
struct TeXOutput {
    private(set) var lines: [String] = [""]
    /// Whether what comes next must not be read as one with what was appended.
    private var isDetached = false

    var last: String { lines[lines.count - 1] }
    var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }
    /// All in one line.
    var joined: String { lines.joined(separator: " ") }

    mutating func append(_ text: String) {
        guard let first = text.unicodeScalars.first else { return }
        if isDetached, first.properties.isAlphabetic || first.properties.numericType != nil {
            lines[lines.count - 1] += " "
        }
        isDetached = false
        lines[lines.count - 1] += text
    }

    /// Appends something that belongs to what stands before it.
    mutating func appendAttached(_ text: String) {
        lines[lines.count - 1] += text
    }

    /// Appends something that would be misread right beside a letter or a digit.
    mutating func appendDetached(_ text: String) {
        if let scalar = last.unicodeScalars.last,
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        {
            lines[lines.count - 1] += " "
        }
        isDetached = false
        append(text)
        isDetached = true
    }

    mutating func appendBlank() {
        isDetached = false
        if !last.isEmpty, last.last != " " { lines[lines.count - 1] += " " }
    }

    mutating func startLine() {
        isDetached = false
        lines.append("")
    }

    /// Appends rows one below the other.
    mutating func append(rows: [String]) {
        let indent = String(repeating: " ", count: min(60, DisplayWidth.columns(of: last)))
        for (index, row) in rows.enumerated() {
            if index > 0 { lines.append(indent) }
            lines[lines.count - 1] += row
        }
        isDetached = false
    }

    mutating func trim() {
        lines = lines.map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        .filter { !$0.isEmpty }
        if lines.isEmpty { lines = [""] }
    }
}
