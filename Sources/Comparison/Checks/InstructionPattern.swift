/// A pattern of the table of instructions.
///
/// Elements are divided by blanks: `(a|b)` one of several words, `(a|b)?` perhaps one of them, `#` a
/// number, `"` something in quotes, `~8` up to eight characters of anything. Blanks in the prompt
/// don't matter, but where a Latin word would begin or end in the middle of another.
struct InstructionPattern: Sendable {
    enum Element: Sendable {
        case words([[UInt32]], isOptional: Bool)
        case number
        case quote
        case gap(Int)
    }

    let kind: String
    private let elements: [Element]

    /// The scalars that it can begin with; nil if with a number or with what may be missing.
    let beginnings: Set<UInt32>?
    /// Whether a number comes first.
    let beginsWithNumber: Bool

    /// Reads a line of the table: a kind, a colon, the elements.
    init?(_ line: Substring) {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        kind = String(line[..<colon.lowerBound])
        elements = line[colon.upperBound...].split(separator: " ").compactMap(Self.element)
        switch elements.first {
        case .words(let words, isOptional: false):
            beginnings = Set(words.compactMap(\.first))
            beginsWithNumber = false
        case .number:
            beginnings = nil
            beginsWithNumber = true
        default:
            beginnings = nil
            beginsWithNumber = false
        }
    }

    private static func element(_ text: Substring) -> Element? {
        if text == "#" { return .number }
        if text == "\"" { return .quote }
        if text.first == "~" { return Int(text.dropFirst()).map { .gap($0) } }
        let isOptional = text.last == "?"
        let inner = text.dropFirst().dropLast(isOptional ? 2 : 1)
        let words = inner.split(separator: "|").map { word in
            word.unicodeScalars.map { $0 == "_" ? 0x20 : HanVariant.simplified($0.value) }
        }
        return .words(words.sorted { $0.count > $1.count }, isOptional: isOptional)
    }

    struct Match {
        var end: Int
        var numbers: [Int] = []
        var quotes: [String] = []
        /// The last word that was chosen among several, for patterns that name a language.
        var word = ""
    }

    /// Matches from a place on; nil if it doesn't fit.
    func match(_ prompt: PromptText, at start: Int) -> Match? {
        match(prompt, elements[...], Match(end: start), isFirst: true)
    }

    private func match(
        _ prompt: PromptText, _ elements: ArraySlice<Element>, _ match: Match, isFirst: Bool = false
    ) -> Match? {
        guard let element = elements.first else { return match }
        let rest = elements.dropFirst()
        let place = isFirst ? match.end : prompt.skipBlanks(match.end)
        switch element {
        case .words(let words, let isOptional):
            return matchWords(prompt, words, isOptional, rest, match, place)
        case .number:
            guard let (value, end) = prompt.number(at: place) else { return nil }
            var next = match
            next.numbers.append(value)
            next.end = end
            return self.match(prompt, rest, next)
        case .quote:
            guard let (text, end) = prompt.quote(at: place) else { return nil }
            var next = match
            next.quotes.append(text)
            next.end = end
            return self.match(prompt, rest, next)
        case .gap(let most):
            return matchGap(prompt, most, rest, match)
        }
    }

    private func matchWords(
        _ prompt: PromptText, _ words: [[UInt32]], _ isOptional: Bool,
        _ rest: ArraySlice<Element>, _ match: Match, _ place: Int
    ) -> Match? {
        for word in words where prompt.has(word, at: place) {
            var next = match
            next.end = place + word.count
            next.word = String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
            if let found = self.match(prompt, rest, next) { return found }
        }
        return isOptional ? self.match(prompt, rest, match) : nil
    }

    /// Gaps don't reach over the end of a sentence.
    private func matchGap(
        _ prompt: PromptText, _ most: Int, _ rest: ArraySlice<Element>, _ match: Match
    ) -> Match? {
        for length in 0...most {
            let end = match.end + length
            guard end <= prompt.count, length == 0 || !prompt.isSentenceEnd(end - 1) else {
                return nil
            }
            var next = match
            next.end = end
            if let found = self.match(prompt, rest, next) { return found }
        }
        return nil
    }
}
