/// Finds names of people, firms, places and works. It would rather miss one than invent one.
struct NameReader {
    let tokens: FactTokens

    struct Found: Equatable {
        var name: String
        var range: ByteRange
    }

    func names(in kind: Passage.Kind) -> [Found] {
        // In a heading every word may have a capital.
        (kind.isHeading ? [] : latin()) + quoted() + organisations() + titled()
    }

    /// Two capitalised words or more; one alone only if it can't be an ordinary word.
    private func latin() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            let end = capitalisedRun(from: index)
            if let name = name(index..<end) { found.append(name) }
            index = max(end, index + 1)
        }
        return found
    }

    private func capitalisedRun(from start: Int) -> Int {
        var end = start
        while end - start < 5, isCapitalised(end), end == start || isSpaced(end) { end += 1 }
        return end
    }

    private func isCapitalised(_ index: Int) -> Bool {
        guard tokens.kind(index) == .word else { return false }
        let word = tokens.text(index)
        return word.first?.isUppercase == true && !word.contains("_")
            && !Self.noNames.contains(word.folded)
    }

    private func isSpaced(_ index: Int) -> Bool {
        let gap = tokens.tokens[index - 1].range.upperBound..<tokens.tokens[index].range.lowerBound
        return gap.count == 1
    }

    private func name(_ range: Range<Int>) -> Found? {
        guard !range.isEmpty else { return nil }
        if range.count == 1 {
            let word = tokens.text(range.lowerBound)
            let capitals = word.filter(\.isUppercase).count
            let isWithinSentence =
                tokens.kind(range.lowerBound - 1) == .word && isSpaced(range.lowerBound)
            guard capitals >= 2 ? word.utf8.count >= 3 : isWithinSentence && word.utf8.count >= 4
            else { return nil }
        }
        return Found(name: tokens.joined(range).folded, range: tokens.bytes(range))
    }

    /// Capitalised for other reasons, or said of anything.
    private static let noNames: Set<String> = [
        "the", "a", "an", "i", "it", "its", "in", "on", "at", "by", "of", "to", "and", "or", "but",
        "this", "that", "these", "those", "there", "here", "he", "she", "they", "we", "you", "my",
        "your", "our", "his", "her", "if", "when", "where", "while", "who", "what", "why", "how",
        "for", "from", "with", "without", "no", "not", "yes", "so", "as", "is", "are", "was",
        "were", "be", "do", "does", "did", "has", "have", "had", "can", "may", "must", "should",
        "use", "using", "run", "note", "please", "dear", "kind", "best", "first", "second", "third",
        "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays",
        "sundays", "ms", "mr", "mrs", "dr", "regards", "after", "before", "since", "until", "all",
        "some", "each", "most", "many", "both", "only", "also", "then", "than", "because", "though",
        "however", "although", "under", "over", "never", "always", "once", "every", "step", "part",
        "ok", "below", "above", "near", "between", "behind", "within", "during", "around", "about",
        "like", "unlike", "see", "section", "chapter", "figure", "table", "appendix", "todo", "faq",
        "usa", "pdf", "bc", "bce", "ad", "am", "pm", "usd", "cny", "rmb", "eur", "gbp", "jpy",
        "hkd", "hi", "hello", "hey", "thanks", "thank", "sincerely", "cheers", "room", "day",
        "week",
        "subject",
    ]

    /// 《…》 is a work; “…” and 「…」 name something if they hold no sentence.
    private func quoted() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if let closing = closingQuote(at: index), let end = end(from: index + 1, closing) {
                let inner = index + 1..<end
                if isNameLike(inner) {
                    found.append(
                        Found(name: tokens.joined(inner).folded, range: tokens.bytes(inner)))
                }
                index = end
            }
            index += 1
        }
        return found
    }

    private func closingQuote(at index: Int) -> UInt32? {
        guard tokens.kind(index) == .mark else { return nil }
        switch tokens.answer.bytes.scalar(at: tokens.tokens[index].range.lowerBound).value {
        case 0x300A: return 0x300B
        case 0x201C: return 0x201D
        case 0x300C: return 0x300D
        case 0x300E: return 0x300F
        default: return nil
        }
    }

    private func end(from start: Int, _ closing: UInt32) -> Int? {
        for index in start..<min(tokens.count, start + 24) where tokens.kind(index) == .mark {
            let sign = tokens.answer.bytes.scalar(at: tokens.tokens[index].range.lowerBound).value
            if sign == closing { return index }
        }
        return nil
    }

    private func isNameLike(_ range: Range<Int>) -> Bool {
        guard (2...16).contains(range.count) else { return false }
        return !range.contains { index in
            [0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x3A].contains(tokens.sign(index))
        }
    }
}
