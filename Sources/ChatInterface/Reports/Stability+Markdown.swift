import Comparison

/// How much one model's answers to one prompt differ, as a section of a report.
extension Stability {
    init(of runs: [ComparedAnswer]) {
        self.init(
            runs.map { run in
                Run(
                    text: String(decoding: run.text.bytes, as: UTF8.self),
                    duration: run.reply.timings.duration,
                    tokens: run.reply.tokens.count > 0 ? run.reply.tokens.count : nil,
                    cost: run.reply.cost?.amount)
            })
    }

    private static let mostRows = 24

    /// `runs` are what it was made of; the first of them lends its words.
    func markdown(_ name: String, _ runs: [ComparedAnswer], _ language: Language, level: Int)
        -> String
    {
        let writer = ReportWriter(language: language, level: level)
        let phrases = writer.phrases
        var parts = [writer.heading(phrases.stability(Markup.plain(name), runs.count), 0)]
        parts.append(spreads(writer, runs))
        if let similarity {
            parts.append(
                phrases.alike(Int((similarity * 100).rounded())) + " "
                    + phrases.clusters(clusters.map(\.count)))
        }
        parts += values(writer, runs) + sentences(writer, runs)
        return parts.joined(separator: "\n\n")
    }

    private func spreads(_ writer: ReportWriter, _ runs: [ComparedAnswer]) -> String {
        let phrases = writer.phrases
        func row(_ name: String, _ spread: Spread?, _ text: (Double) -> String) -> [String]? {
            spread.map { [name] + [$0.least, $0.median, $0.most, $0.deviation].map(text) }
        }
        func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
        let price = runs.lazy.compactMap(\.reply.cost).first
        let rows = [
            row(phrases.length, length, whole),
            row(phrases.time, duration) { writer.language.seconds(Int($0)) },
            row(phrases.tokens, tokens, whole),
            row(phrases.cost, cost) { amount in
                guard var cost = price else { return "–" }
                cost.amount = amount
                return Markup.plain(
                    writer.language.money(cost, at: runs[0].reply.timings.startedAt))
            },
        ].compactMap { $0 }
        return Markup.table(
            [phrases.measure, phrases.least, phrases.median, phrases.most, phrases.deviation], rows)
    }

    private func values(_ writer: ReportWriter, _ runs: [ComparedAnswer]) -> [String] {
        let shown = survivors.prefix(Self.mostRows)
        guard !shown.isEmpty else { return [] }
        let lines = shown.map { survivor in
            let text = runs[survivor.runs[0]].text.text(survivor.fact.range)
            return "- **\(Markup.plain(text))** "
                + writer.phrases.byHowMany(survivor.runs.count, runs.count)
                + (survivor.matter.isEmpty ? "" : " (\(Markup.plain(survivor.matter)))")
        }
        return [writer.heading(writer.phrases.survivingFacts, 1), lines.joined(separator: "\n")]
            + writer.rest(survivors.count - shown.count)
    }

    private func sentences(_ writer: ReportWriter, _ runs: [ComparedAnswer]) -> [String] {
        guard runs.count > 1 else { return [] }
        let phrases = writer.phrases
        let all = agreement.statements(said: .all).filter { $0.mass >= 5 }
        let lines = all.prefix(Self.mostRows).map { statement in
            let member = statement.representative
            return "- \(Markup.quoted(runs[member.answer].text.text(member.range)))"
        }
        return [
            writer.heading(phrases.survivingSentences, 1),
            lines.isEmpty ? phrases.nothingInCommon : lines.joined(separator: "\n"),
            phrases.passingSentences(agreement.minorityReport.count),
        ]
    }
}
