/// What can be counted in an answer, each count as the least and the most that it may be taken for.
struct AnswerMeasure {
    private let answer: AnswerText
    /// Prose: everything but code.
    private let passages: [Passage]

    init(_ answer: AnswerText) {
        self.answer = answer
        passages = answer.passages.filter { $0.kind != .code && !$0.content.isEmpty }
    }

    func count(_ unit: LengthLimit.Unit) -> ClosedRange<Int> {
        switch unit {
        case .han: han()
        case .words: words()
        case .characters: characters()
        case .sentences: sentences()
        case .paragraphs: paragraphs()
        case .lines: lines()
        }
    }

    private func tokens() -> [Token] { passages.flatMap { answer.tokens[$0.tokens] } }

    /// 字: whether punctuation counts, people don't agree.
    private func han() -> ClosedRange<Int> {
        let tokens = tokens()
        let words = tokens.count { $0.kind != .mark && $0.kind != .markup }
        return words...words + tokens.count { $0.kind == .mark }
    }

    /// Words joined by a hyphen are one or several.
    private func words() -> ClosedRange<Int> {
        let tokens = tokens()
        var count = 0
        var joined = 0
        for (index, token) in tokens.enumerated() where token.kind != .mark && token.kind != .markup
        {
            count += 1
            if index >= 2, tokens[index - 1].kind == .mark,
                tokens[index - 1].range.upperBound == token.range.lowerBound,
                tokens[index - 2].range.upperBound == tokens[index - 1].range.lowerBound
            {
                joined += 1
            }
        }
        return count - joined...count
    }

    /// With blanks and markup, or without.
    private func characters() -> ClosedRange<Int> {
        let all = answer.bytes.count { $0 & 0xC0 != 0x80 }
        let solid = tokens().reduce(0) { sum, token in
            sum + answer.bytes[token.range].count { $0 & 0xC0 != 0x80 }
        }
        return min(solid, all)...all
    }

    /// A semicolon may or may not end one; a heading or an item without an end may or may not be.
    private func sentences() -> ClosedRange<Int> {
        let ended = passages.count { endsLikeSentence($0) }
        return min(ended, passages.count)...passages.count
    }

    private func endsLikeSentence(_ passage: Passage) -> Bool {
        guard !passage.kind.isHeading, passage.kind != .tableRow else { return false }
        let text = answer.tokens[passage.tokens].last { $0.kind != .markup }
        guard let text else { return false }
        return [0x2E, 0x21, 0x3F, 0x2026, 0x22, 0x29].contains(text.key)
    }

    /// Blocks of lines; headings and lists may count or not.
    private func paragraphs() -> ClosedRange<Int> {
        var plain = 0
        var all = 0
        var line = -2
        var kind: Passage.Kind?
        for passage in passages where passage.line != line {
            let isNew = passage.line > line + 1 || passage.kind != kind
            if isNew { all += 1 }
            if isNew, passage.kind == .paragraph || passage.kind == .quote { plain += 1 }
            line = passage.line
            kind = passage.kind
        }
        return plain...max(plain, all)
    }

    private func lines() -> ClosedRange<Int> {
        let count = Set(passages.map(\.line)).count
        return count...count
    }
}

extension AnswerMeasure {
    /// The numbers of items that the answer may be said to have: list items, those at the margin,
    /// headings of one level, numbered lines.
    func itemCounts() -> Set<Int> {
        var counts: Set<Int> = []
        let items = lines(where: { $0.kind == .listItem })
        if !items.isEmpty {
            counts.insert(items.count)
            let margin = items.map(indent).min() ?? 0
            counts.insert(items.count { indent($0) == margin })
            counts.insert(items.count { indent($0) == margin && isNumbered($0) })
        }
        counts.insert(lines(where: { isNumbered($0) }).count)
        for level in 1...6 { counts.insert(lines(where: { $0.kind == .heading(level) }).count) }
        counts.remove(0)
        return counts
    }

    private func lines(where condition: (Passage) -> Bool) -> [Passage] {
        var line = -1
        return answer.passages.filter { passage in
            defer { line = passage.line }
            return passage.line != line && condition(passage)
        }
    }

    private func indent(_ passage: Passage) -> Int {
        var start = passage.marked.lowerBound
        while start > 0, answer.bytes[start - 1] != 0x0A, answer.bytes[start - 1] != 0x0D {
            start -= 1
        }
        return passage.marked.lowerBound - start
    }

    private func isNumbered(_ passage: Passage) -> Bool {
        let marker = answer.bytes[passage.marked.lowerBound..<passage.content.lowerBound]
        return marker.contains { $0.isDigit }
    }
}

extension AnswerText {
    /// Han characters, Latin words and numbers outside code, punctuation left out.
    package var wordCount: Int { AnswerMeasure(self).count(.han).lowerBound }
}
