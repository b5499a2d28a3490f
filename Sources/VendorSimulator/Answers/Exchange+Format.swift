extension Exchange {
    private enum Part { case header, thinking, sources, answer }

    /// Reads all exchanges of a file.
    package static func parse(_ text: String) throws(FormatError) -> [Exchange] {
        var exchanges: [Exchange] = []
        var current = Exchange()
        var part = Part.header
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            switch line {
            case "--- thinking": part = .thinking
            case "--- sources": part = .sources
            case "--- answer": part = .answer
            case "===":
                exchanges.append(try current.finished(atLine: index + 1))
                current = Exchange()
                part = .header
            default: try current.take(line, index + 1, part)
            }
        }
        guard part == .header else {
            throw FormatError(
                line: text.count { $0 == "\n" } + 1, message: "=== is missing at the end")
        }
        return exchanges
    }

    private mutating func take(_ line: Substring, _ number: Int, _ part: Part) throws(FormatError) {
        switch part {
        case .header: try takeHeader(line, number)
        case .thinking: thinking += line + "\n"
        case .sources: try takeSource(line, number)
        case .answer: answer += line + "\n"
        }
    }

    private mutating func takeHeader(_ line: Substring, _ number: Int) throws(FormatError) {
        let words = line.split(separator: " ", omittingEmptySubsequences: true)
        guard let first = words.first, !first.hasPrefix("#") else { return }
        switch first {
        case "provenance": provenance = words.dropFirst().joined(separator: " ")
        case "match":
            match = words.dropFirst().map { $0.lowercased().replacing("_", with: " ") }
        case "language":
            guard words.count == 2, let language = Language(rawValue: String(words[1])) else {
                throw FormatError(line: number, message: "language wants zh or en")
            }
            self.language = language
        case "pace":
            guard words.count == 3, let first = Int(words[1]), let rate = Int(words[2]), rate > 0
            else {
                throw FormatError(
                    line: number, message: "pace wants milliseconds and tokens a second")
            }
            firstToken = first
            tokensPerSecond = rate
        default: throw FormatError(line: number, message: "unknown word \(first)")
        }
    }

    private mutating func takeSource(_ line: Substring, _ number: Int) throws(FormatError) {
        guard !line.allSatisfy({ $0 == " " }) else { return }
        let parts = line.split(separator: " | ", maxSplits: 1)
        guard parts.count == 2 else {
            throw FormatError(line: number, message: "a source wants a title, a bar, an address")
        }
        sources.append(Source(title: String(parts[0]), url: String(parts[1])))
    }

    private func finished(atLine line: Int) throws(FormatError) -> Exchange {
        var copy = self
        copy.thinking = Self.trimmed(thinking)
        copy.answer = Self.trimmed(answer)
        guard !copy.answer.isEmpty else {
            throw FormatError(line: line, message: "--- answer is missing")
        }
        guard !provenance.isEmpty else {
            throw FormatError(line: line, message: "provenance is missing")
        }
        return copy
    }

    private static func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
