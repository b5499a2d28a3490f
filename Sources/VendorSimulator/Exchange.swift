/// One recorded-style exchange: the prompt that it fits, and what the vendor's model says to it.
///
/// The text format: lines `provenance`, `match` (words, one of which must be in the prompt) and
/// `pace` (milliseconds to the first token, then tokens a second) come first; `--- thinking` and
/// `--- answer` begin texts, `===` ends the exchange. Blank lines at either end of a text and lines
/// that begin with `#` before the first text are left out.
package struct Exchange: Equatable, Sendable {
    package var provenance = ""
    /// Words of the prompt that choose this exchange, in lower case; empty for the general one.
    package var match: [String] = []
    /// Milliseconds from the request to the first token.
    package var firstToken = 400
    package var tokensPerSecond = 60
    package var thinking = ""
    package var answer = ""

    /// What is wrong with a file, and in which of its lines, counted from 1.
    package struct FormatError: Error, Equatable, Sendable {
        package var line: Int
        package var message: String
    }

    private enum Part { case header, thinking, answer }

    /// Reads all exchanges of a file.
    package static func parse(_ text: String) throws(FormatError) -> [Exchange] {
        var exchanges: [Exchange] = []
        var current = Exchange()
        var part = Part.header
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let number = index + 1
            switch line {
            case "--- thinking": part = .thinking
            case "--- answer": part = .answer
            case "===":
                exchanges.append(try current.finished(atLine: number))
                current = Exchange()
                part = .header
            default:
                switch part {
                case .header: try current.takeHeader(line, number)
                case .thinking: current.thinking += line + "\n"
                case .answer: current.answer += line + "\n"
                }
            }
        }
        guard part == .header else {
            throw FormatError(
                line: text.count { $0 == "\n" } + 1, message: "=== is missing at the end")
        }
        return exchanges
    }

    private mutating func takeHeader(_ line: Substring, _ number: Int) throws(FormatError) {
        let words = line.split(separator: " ", omittingEmptySubsequences: true)
        guard let first = words.first, !first.hasPrefix("#") else { return }
        switch first {
        case "provenance": provenance = words.dropFirst().joined(separator: " ")
        case "match": match = words.dropFirst().map { $0.lowercased() }
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
