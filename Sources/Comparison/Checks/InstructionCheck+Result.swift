extension InstructionCheck {
    /// Checks an answer, which should be complete: an unfinished one may fail what it would pass.
    package func result(for answer: AnswerText) -> CheckResult {
        switch demand {
        case .length(let limit): limit.result(AnswerMeasure(answer).count(limit.unit))
        case .language(let language): LanguageCheck(answer).result(language)
        case .json(let only): Self.json(answer, only: only)
        case .items(let count): Self.items(answer, count)
        case .table: Self.table(answer)
        case .code(let language): Self.code(answer, language)
        case .headings: Self.headings(answer)
        case .noMarkdown: Self.noMarkdown(answer)
        case .noList: Self.noList(answer)
        case .contains(let words): Self.words(answer, words, mustBeThere: true)
        case .excludes(let words): Self.words(answer, words, mustBeThere: false)
        case .begins(let words): Self.edge(answer, words, isBeginning: true)
        case .ends(let words): Self.edge(answer, words, isBeginning: false)
        }
    }

    private static func json(_ answer: AnswerText, only: Bool) -> CheckResult {
        let whole = answer.bytes.trimmed(0..<answer.bytes.count)
        if JSONText.isValid(answer.bytes[whole]) { return CheckResult(.passed) }
        let blocks = FencedBlock.all(in: answer.bytes)
        let valid = blocks.count { JSONText.isValid(answer.bytes[$0.content]) }
        guard valid > 0 else { return CheckResult(.failed) }
        let hasProse = answer.passages.contains { $0.kind != .code && !$0.content.isEmpty }
        if only, hasProse || blocks.count > 1 { return CheckResult(.failed, found: "```") }
        return CheckResult(.passed, found: "```")
    }

    private static func items(_ answer: AnswerText, _ count: Int) -> CheckResult {
        let counts = AnswerMeasure(answer).itemCounts()
        if counts.contains(count) { return CheckResult(.passed, measured: count) }
        return counts.isEmpty ? CheckResult(.unknown) : CheckResult(.failed, measured: counts.max())
    }

    private static func table(_ answer: AnswerText) -> CheckResult {
        let rows = answer.passages.count { $0.kind == .tableRow }
        return CheckResult(rows >= 2 ? .passed : .failed, measured: rows)
    }

    private static func code(_ answer: AnswerText, _ language: String?) -> CheckResult {
        let blocks = FencedBlock.all(in: answer.bytes)
        guard let language else {
            return CheckResult(blocks.isEmpty ? .failed : .passed, measured: blocks.count)
        }
        let names = InstructionTable.programLanguages[language] ?? [language]
        if blocks.contains(where: { names.contains($0.language) }) {
            return CheckResult(.passed, found: language)
        }
        // A block without a name may well be in that language.
        let known = InstructionTable.programLanguages.values.joined()
        guard let other = blocks.map(\.language).first(where: { known.contains($0) }),
            !blocks.contains(where: \.language.isEmpty)
        else { return CheckResult(.unknown) }
        return CheckResult(.failed, found: other)
    }

    private static func headings(_ answer: AnswerText) -> CheckResult {
        let count = answer.passages.count { $0.kind.isHeading }
        return CheckResult(count > 0 ? .passed : .failed, measured: count)
    }

    /// Numbers and hyphens at the beginning of lines are plain text too.
    private static func noMarkdown(_ answer: AnswerText) -> CheckResult {
        if answer.passages.contains(where: \.kind.isHeading) {
            return CheckResult(.failed, found: "#")
        }
        if !FencedBlock.all(in: answer.bytes).isEmpty { return CheckResult(.failed, found: "```") }
        if answer.passages.contains(where: { $0.kind == .tableRow }) {
            return CheckResult(.failed, found: "|")
        }
        let isBold = answer.tokens.contains { $0.kind == .markup && $0.range.count >= 2 }
        return isBold ? CheckResult(.failed, found: "**") : CheckResult(.passed)
    }

    /// A single item may be an aside.
    private static func noList(_ answer: AnswerText) -> CheckResult {
        let lines = Set(answer.passages.filter { $0.kind == .listItem }.map(\.line)).count
        return CheckResult(
            lines > 1 ? .failed : lines == 1 ? .unknown : .passed,
            measured: lines > 0 ? lines : nil)
    }

    private static func words(
        _ answer: AnswerText, _ words: String, mustBeThere: Bool
    ) -> CheckResult {
        let wanted = words.folded
        let count = answer.text(0..<answer.bytes.count).folded.ranges(of: wanted).count
        return CheckResult(
            (count > 0) == mustBeThere ? .passed : .failed, measured: count, found: words)
    }

    private static func edge(
        _ answer: AnswerText, _ words: String, isBeginning: Bool
    ) -> CheckResult {
        let wanted = bare(words)
        let text = bare(answer.text(0..<answer.bytes.count))
        guard !wanted.isEmpty else { return CheckResult(.unknown) }
        let isThere = isBeginning ? text.hasPrefix(wanted) : text.hasSuffix(wanted)
        return CheckResult(isThere ? .passed : .failed, found: words)
    }

    /// Letters, digits and Han only: neither markup nor the last full stop decides.
    private static func bare(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.folded.unicodeScalars {
            switch ScalarClass.of(scalar.value) {
            case .han, .letter, .digit: result.append(scalar)
            case .blank, .other: break
            }
        }
        return String(result)
    }
}

extension LengthLimit {
    /// How far an approximate length may be missed: surely kept, surely not.
    private static let near = 0.15
    private static let far = 0.4

    /// Passed if every way of counting keeps the limit, failed if none does.
    func result(_ count: ClosedRange<Int>) -> CheckResult {
        let sure = bounds(isApproximate ? Self.near : 0)
        let possible = bounds(isApproximate ? Self.far : 0)
        let (lower, upper) = (Double(count.lowerBound), Double(count.upperBound))
        if sure.contains(lower), sure.contains(upper) {
            return CheckResult(.passed, measured: count.lowerBound)
        }
        let isMissed = upper < possible.lowerBound || lower > possible.upperBound
        let isShort = upper < sure.lowerBound
        return CheckResult(
            isMissed ? .failed : .unknown, measured: isShort ? count.upperBound : count.lowerBound)
    }

    private func bounds(_ slack: Double) -> ClosedRange<Double> {
        let lower = least.map { Double($0) * (1 - slack) } ?? 0
        let upper = most.map { Double($0) * (1 + slack) } ?? .infinity
        return lower...max(lower, upper)
    }
}
