/// The words that tell a person what a value is about.
enum FactKey {
    /// So many bytes are shown on either side of the value.
    private static let reach = 36

    /// The words of the value's clause, `…` in its place; more than the clause if that has none.
    static func text(_ fact: Fact, _ answer: AnswerText) -> String {
        fact.kind.isMeasured ? matter(fact, answer) : answer.text(fact.range)
    }

    /// The same of a name too, where another answer names something else in its place.
    static func matter(_ fact: Fact, _ answer: AnswerText) -> String {
        if let key = member(fact, answer) { return answer.text(key) }
        let passage = answer.passages[fact.passage]
        if passage.kind == .tableRow, let key = cell(fact, answer) { return key }
        let key = around(fact, passage.content, answer, isWithinClause: true)
        return key == "…" ? around(fact, passage.content, answer, isWithinClause: false) : key
    }

    /// The name of the member of a JSON object whose value a fact is: `"port": 8080`.
    static func member(_ fact: Fact, _ answer: AnswerText) -> ByteRange? {
        let bytes = answer.bytes
        let start = answer.passages[fact.passage].content.lowerBound
        var index = fact.range.lowerBound
        func before(_ byte: UInt8) -> Bool { index > start && bytes[index - 1] == byte }
        if before(0x22) { index -= 1 }
        while before(0x20) { index -= 1 }
        guard before(0x3A) else { return nil }
        index -= 1
        guard before(0x22) else { return nil }
        index -= 1
        let end = index
        while index > start, end - index < 60, bytes[index - 1] != 0x22 { index -= 1 }
        return before(0x22) && index < end ? index..<end : nil
    }

    private static func around(
        _ fact: Fact, _ content: ByteRange, _ answer: AnswerText, isWithinClause: Bool
    ) -> String {
        let before = content.lowerBound..<max(content.lowerBound, fact.range.lowerBound)
        let behind = min(content.upperBound, fact.range.upperBound)..<content.upperBound
        let first = words(answer.text(before).unicodeScalars.reversed(), isWithinClause)
        let second = words(Array(answer.text(behind).unicodeScalars), isWithinClause)
        return text(first.reversed()) + "…" + text(second)
    }

    /// The nearest scalars, up to the end of the clause, and no part of a Latin word.
    private static func words(
        _ scalars: [Unicode.Scalar], _ isWithinClause: Bool
    ) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var bytes = 0
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            if isWithinClause, ends.contains(scalar), !isPoint(kept.last, scalar, next) { break }
            bytes += scalar.utf8.count
            if bytes > reach {
                if isLatin(scalar), let blank = kept.lastIndex(where: { !isLatin($0) }) {
                    kept.removeSubrange(blank...)
                }
                break
            }
            kept.append(scalar)
        }
        return kept
    }

    private static func isPoint(
        _ before: Unicode.Scalar?, _ scalar: Unicode.Scalar, _ next: Unicode.Scalar
    ) -> Bool {
        (scalar == "." || scalar == ",") && before?.properties.numericType != nil
            && next.properties.numericType != nil
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ScalarClass.of(scalar.value) == .letter || ScalarClass.of(scalar.value) == .digit
    }

    private static let ends: Set<Unicode.Scalar> = [
        "，", "。", "；", "：", "、", ",", ";", ":", ".", "！", "？", "|", "（", "）", "(", ")",
    ]

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        let plain = scalars.filter { $0 != "*" && $0 != "`" && $0 != "\n" && $0 != "\r" }
        let words = String(String.UnicodeScalarView(plain)).trimmingBlanks
        return words.allSatisfy { $0.isPunctuation } ? "" : words
    }

    /// The head of the row and the head of the column.
    private static func cell(_ fact: Fact, _ answer: AnswerText) -> String? {
        let row = TableCells(answer, fact.passage)
        guard let column = row.column(of: fact.range), let head = text(row.cells.first, answer)
        else {
            return nil
        }
        let header = TableCells(answer, row.header).cells
        let title = header.indices.contains(column) ? text(header[column], answer) : nil
        return [head, title].compactMap(\.self).joined(separator: " · ")
    }

    private static func text(_ cell: ArraySlice<Token>?, _ answer: AnswerText) -> String? {
        guard let first = cell?.first, let last = cell?.last else { return nil }
        return answer.text(first.range.lowerBound..<last.range.upperBound)
    }
}

extension String {
    var trimmingBlanks: String {
        let words = drop { $0.isWhitespace }
        guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(words[...last])
    }
}
