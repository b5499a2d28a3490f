/// The lexers of languages that are made of marks.
extension Lexer {
    // MARK: Differences

    mutating func runDiff() {
        guard let first = line.first.map({ source[$0] }) else { return }
        switch first {
        case UInt8(ascii: "+"):
            add(line, source.has("+++", at: line.lowerBound, in: line) ? .hunk : .added)
        case UInt8(ascii: "-"):
            add(line, source.has("---", at: line.lowerBound, in: line) ? .hunk : .removed)
        case UInt8(ascii: "@"): add(line, .hunk)
        case UInt8(ascii: "d"), UInt8(ascii: "i"):
            let isHeader =
                source.has("diff ", at: line.lowerBound, in: line)
                || source.has("index ", at: line.lowerBound, in: line)
            if isHeader { add(line, .comment) }
        default: break
        }
    }

    // MARK: Markdown

    mutating func runMarkdown() {
        let content = source.trimmed(line)
        guard let first = content.first.map({ source[$0] }) else { return }
        switch first {
        case UInt8(ascii: "#"): add(line, .keyword)
        case UInt8(ascii: ">"): add(line, .comment)
        case UInt8(ascii: "`") where source.has("```", at: content.lowerBound, in: line):
            add(line, .string)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            add(content.lowerBound..<content.lowerBound + 1, .operator)
        default: break
        }
    }

    // MARK: HTML and XML

    mutating func runMarkup() {
        if case .comment = state { takeMarkupComment(from: place) }
        while !isAtEnd {
            if state == .tag {
                takeInTag()
            } else if source.has("<!--", at: place, in: line) {
                takeMarkupComment(from: place)
            } else if source[place] == UInt8(ascii: "<") {
                takeTagName()
            } else if source[place] == UInt8(ascii: "&") {
                takeEntity()
            } else {
                place += 1
            }
        }
    }

    private mutating func takeMarkupComment(from start: Int) {
        let end = source.firstPlace(of: "-->", in: place..<line.upperBound)
        place = end.map { $0 + 3 } ?? line.upperBound
        state = end == nil ? .comment(depth: 1) : .none
        add(start..<place, .comment)
    }

    private mutating func takeTagName() {
        let start = place
        place = source.skip(start + 1..<line.upperBound) {
            $0.isAlphanumeric || "/!?-:_.".utf8.contains($0)
        }
        guard place > start + 1 else { return }
        add(start..<place, .keyword)
        state = .tag
    }

    private mutating func takeInTag() {
        let start = place
        let byte = source[place]
        if byte == UInt8(ascii: ">") {
            state = .none
            place += 1
            add(start..<place, .keyword)
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            place = source.skip(place + 1..<line.upperBound) { $0 != byte }
            place = min(line.upperBound, place + 1)
            add(start..<place, .string)
        } else if isLetter(byte) || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") {
            place = source.skip(place + 1..<line.upperBound) {
                isLetter($0) || $0.isDigit || "-:.@".utf8.contains($0)
            }
            add(start..<place, .type)
        } else {
            place += 1
        }
    }

    private mutating func takeEntity() {
        let end = source.skip(place + 1..<min(line.upperBound, place + 12)) {
            $0.isAlphanumeric || $0 == UInt8(ascii: "#")
        }
        if end < line.upperBound, source[end] == UInt8(ascii: ";") {
            add(place..<end + 1, .constant)
            place = end + 1
        } else {
            place += 1
        }
    }
}
