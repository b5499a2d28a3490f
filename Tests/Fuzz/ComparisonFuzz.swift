import Comparison

/// libFuzzer's entry: a prompt and two answers, divided at bytes that no text has, are compared in
/// every way there is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
    let texts = parts.map { String(decoding: $0, as: UTF8.self) } + ["", ""]
    let answers = texts[1...2].map { AnswerText($0) }
    for isStrict in [false, true] { diff(answers[0], answers[1], isStrict) }
    for row in FactTable(answers).rows { _ = row.status }
    for statement in Agreement(answers).statements { check(statement, answers) }
    for check in InstructionCheck.all(in: texts[0]) { _ = check.result(for: answers[0]) }
    read(texts[1])
    return 0
}

private func diff(_ left: AnswerText, _ right: AnswerText, _ isStrict: Bool) {
    let difference = Difference(left, right, isStrict: isStrict)
    precondition(0...1 ~= difference.summary.similarity)
    precondition(Difference(left, left, isStrict: isStrict).isEmpty)
    for (side, answer) in [(Side.left, left), (.right, right)] {
        for mark in difference.marks(side) { _ = answer.text(mark.range) }
    }
    for stretch in difference.onlyDifferences() { _ = difference.rows[stretch.rows] }
}

private func check(_ statement: Statement, _ answers: [AnswerText]) {
    for member in statement.members { _ = answers[member.answer].text(member.range) }
}

private func read(_ text: String) {
    _ = VerdictParser.verdict(in: text)
    let naming = SelfNaming(brands: [SelfNaming.Brand(id: "openai", names: ["GPT", "通义千问"])])
    _ = naming.neutral(text, placeholder: "…")
    precondition(TokenEstimate.count(text) >= 0)
    for most in [0, 1, 7, 100] { _ = Excerpt(text, most: most, language: .chinese) }
}
