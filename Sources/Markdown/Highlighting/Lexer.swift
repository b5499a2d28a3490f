/// Finds the tokens of one line.
struct Lexer {
    struct Token {
        var range: Range<Int>
        var role: MarkdownRole
    }

    let source: Source
    let line: Range<Int>
    let language: Language
    var place: Int
    var state: LexerState
    private(set) var tokens: [Token] = []

    private static let deepestComment = 1000

    init(_ source: Source, _ line: Range<Int>, _ language: Language, _ state: LexerState) {
        self.source = source
        self.line = line
        self.language = language
        self.state = state
        place = line.lowerBound
    }

    mutating func run() {
        switch language.kind {
        case .markup: runMarkup()
        case .diff: runDiff()
        case .markdown: runMarkdown()
        case .code, .keyed, .commands: runCode()
        }
    }

    mutating func add(_ range: Range<Int>, _ role: MarkdownRole) {
        guard !range.isEmpty else { return }
        tokens.append(Token(range: range, role: role))
    }

    var isAtEnd: Bool { place >= line.upperBound }

    /// Whether a text stands here.
    func has(_ text: [UInt8]) -> Bool {
        guard place + text.count <= line.upperBound else { return false }
        for offset in text.indices where source[place + offset] != text[offset] { return false }
        return true
    }

    // MARK: Code

    private mutating func runCode() {
        finishOpen()
        while !isAtEnd {
            let byte = source[place]
            if byte.isBlank {
                place += 1
            } else if takeComment() || takeString() {
                continue
            } else if byte.isDigit {
                takeNumber()
            } else if isLetter(byte) {
                takeWord()
            } else if let role = language.sigils[byte], place + 1 < line.upperBound,
                isLetter(source[place + 1]) || source[place + 1] == UInt8(ascii: "{")
            {
                takeSigil(role)
            } else if Self.isOperator[Int(byte)] {
                takeOperator()
            } else {
                place += 1
            }
        }
    }

    /// Goes on with what the line before left open.
    private mutating func finishOpen() {
        switch state {
        case .none, .tag: break
        case .comment(let depth): finishComment(from: place, depth)
        case .string(let index): finishString(from: place, index)
        }
    }

    private mutating func takeComment() -> Bool {
        if let block = language.blockComment, has(block.opening) {
            let start = place
            place += block.opening.count
            finishComment(from: start, 1)
            return true
        }
        for sign in language.lineComments where has(sign) {
            // In shells and the like the sign also stands within words.
            if sign == [UInt8(ascii: "#")], place > line.lowerBound, !source[place - 1].isBlank {
                continue
            }
            add(place..<line.upperBound, .comment)
            place = line.upperBound
            return true
        }
        return false
    }

    private mutating func finishComment(from start: Int, _ depth: Int) {
        guard let block = language.blockComment else { return }
        var depth = depth
        while !isAtEnd, depth > 0 {
            if has(block.closing) {
                depth -= 1
                place += block.closing.count
            } else if language.nestsComments, has(block.opening) {
                depth = min(depth + 1, Self.deepestComment)
                place += block.opening.count
            } else {
                place += 1
            }
        }
        add(start..<place, .comment)
        state = depth > 0 ? .comment(depth: depth) : .none
    }

    private mutating func takeString() -> Bool {
        for (index, quote) in language.quotes.enumerated() where has(quote.opening) {
            if quote.isCharacter, !isCharacter(quote) { continue }
            let start = place
            place += quote.opening.count
            finishString(from: start, index)
            return true
        }
        return false
    }

    /// Whether a single character stands between the quotes.
    private func isCharacter(_ quote: Language.Quote) -> Bool {
        var end = place + 1
        guard end < line.upperBound else { return false }
        if source[end] == UInt8(ascii: "\\") {
            end = source.skip(end + 2..<max(end + 2, min(line.upperBound, end + 12))) {
                $0 != quote.closing[0]
            }
        } else {
            end += 1
            while end < line.upperBound, source[end] & 0xC0 == 0x80 { end += 1 }
        }
        return end < line.upperBound && source[end] == quote.closing[0]
    }

    private mutating func finishString(from start: Int, _ index: Int) {
        let quote = language.quotes[index]
        var isOpen = true
        while !isAtEnd, isOpen {
            if quote.escapes, source[place] == UInt8(ascii: "\\") {
                place = min(line.upperBound, place + 2)
            } else if has(quote.closing) {
                place += quote.closing.count
                isOpen = false
            } else {
                place += 1
            }
        }
        state = isOpen && quote.spansLines ? .string(quote: index) : .none
        add(start..<place, isKey(at: place) ? .type : .string)
    }

    private mutating func takeNumber() {
        let start = place
        while !isAtEnd {
            let byte = source[place]
            let isFraction =
                byte == UInt8(ascii: ".") && place + 1 < line.upperBound
                && source[place + 1].isDigit
            let isSigned =
                (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
                && source[place - 1] | 0x20 == UInt8(ascii: "e") && place > start
                && !source.has("0x", at: start, in: line)
            guard byte.isAlphanumeric || byte == UInt8(ascii: "_") || isFraction || isSigned else {
                break
            }
            place += 1
        }
        add(start..<place, .number)
    }

    private mutating func takeOperator() {
        let start = place
        place += 1
        while !isAtEnd, Self.isOperator[Int(source[place])], !startsComment() { place += 1 }
        add(start..<place, .operator)
    }

    private func startsComment() -> Bool {
        language.lineComments.contains { has($0) }
            || language.blockComment.map { has($0.opening) } ?? false
    }

    private static let isOperator: [Bool] = (0..<256).map {
        "+-*/%=<>!&|^~?".utf8.contains(UInt8($0))
    }
}
