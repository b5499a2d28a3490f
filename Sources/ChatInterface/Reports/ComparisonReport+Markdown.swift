import Comparison
import UnicodeText

/// The report as a document in Markdown: the same on the screen, on standard output and in exports.
extension ComparisonReport {
    /// So many rows or sentences a section; what is left out is counted.
    private static let mostRows = 24
    /// With more answers than this a table of them would be too wide.
    private static let mostColumns = 5
    /// Every two of more answers than this would be a long list and long to reckon.
    private static let mostPairs = 28

    /// `level` is that of its topmost heading.
    package func markdown(_ language: Language, level: Int = 1) -> String {
        let writer = ReportWriter(language: language, level: level)
        var parts = [writer.heading(writer.phrases.title, 0), writer.phrases.method(answers.count)]
        let streaming = answers.filter(\.reply.isStreaming).map { Markup.plain($0.name) }
        if !streaming.isEmpty {
            parts.append(writer.phrases.stillStreams(streaming.joined(separator: ", ")))
        }
        parts += figures(writer) + checks(writer) + contradictions(writer) + sayings(writer)
        parts += gaps(writer) + mentions(writer) + likeness(writer) + stabilities(language, level)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func figures(_ writer: ReportWriter) -> [String] {
        let phrases = writer.phrases
        let header = [
            "", phrases.model, phrases.firstText, phrases.time, phrases.speed, phrases.tokens,
            phrases.words, phrases.cost, phrases.ended,
        ]
        let rows = answers.enumerated().map { place, answer in
            ["\(place + 1)", Markup.plain(answer.name)] + writer.figures(answer)
        }
        return [writer.heading(phrases.figures, 1), Markup.table(header, rows)]
    }

    private func checks(_ writer: ReportWriter) -> [String] {
        guard !checks.isEmpty else { return [] }
        let rows = zip(checks, results).map { check, results in
            [Markup.plain(writer.phrases.demand(check.demand))]
                + results.map { writer.sign($0, of: check) }
        }
        return [
            writer.heading(writer.phrases.checks, 1),
            Markup.table([""] + writer.columns(answers), rows),
        ]
    }

    private func contradictions(_ writer: ReportWriter) -> [String] {
        let rows = facts.disagreements
        let heading = writer.heading(writer.phrases.facts, 1)
        guard !rows.isEmpty else { return [heading, writer.phrases.noFacts] }
        return [heading] + table(of: rows, writer)
    }

    private func gaps(_ writer: ReportWriter) -> [String] {
        let rows = facts.gaps.filter(\.kind.isMeasured)
        guard !rows.isEmpty else { return [] }
        return [writer.heading(writer.phrases.gaps, 1)] + table(of: rows, writer)
    }

    /// Names, links and code that some mention and others don't: either there or not.
    private func mentions(_ writer: ReportWriter) -> [String] {
        let rows = facts.gaps.filter { !$0.kind.isMeasured }
        guard !rows.isEmpty else { return [] }
        let shown = rows.prefix(Self.mostRows * 2)
        let lines = shown.map { row in
            let panes = row.cells.indices.filter { !row.cells[$0].isEmpty }.map { "\($0 + 1)" }
            return "- \(Markup.plain(row.key)) (\(panes.joined(separator: ", ")))"
        }
        return [
            writer.heading(writer.phrases.mentions, 1), lines.joined(separator: "\n"),
        ] + writer.rest(rows.count - shown.count)
    }

    private func table(of rows: [FactRow], _ writer: ReportWriter) -> [String] {
        let shown = rows.prefix(Self.mostRows)
        let text =
            answers.count <= Self.mostColumns
            ? Markup.table(
                [writer.phrases.matter] + writer.columns(answers),
                shown.map { row in
                    [Markup.plain(row.key)] + row.cells.enumerated().map { cell($0, $1) }
                })
            : shown.map { row in "- \(Markup.plain(row.key)): \(values(of: row))" }
                .joined(separator: "\n")
        return [text] + writer.rest(rows.count - shown.count)
    }

    private func cell(_ answer: Int, _ facts: [Fact]) -> String {
        facts.first.map { Markup.plain(answers[answer].text.text($0.range)) } ?? "–"
    }

    /// Each value once, with who states it.
    private func values(of row: FactRow) -> String {
        var values: [(text: String, answers: [String])] = []
        for (answer, facts) in row.cells.enumerated() where !facts.isEmpty {
            let text = cell(answer, facts)
            if let known = values.firstIndex(where: { $0.text == text }) {
                values[known].answers.append("\(answer + 1)")
            } else {
                values.append((text, ["\(answer + 1)"]))
            }
        }
        return values.map { "**\($0.text)** (\($0.answers.joined(separator: ", ")))" }
            .joined(separator: " · ")
    }

    private func sayings(_ writer: ReportWriter) -> [String] {
        guard agreement.answerCount > 1 else { return [] }
        let phrases = writer.phrases
        let all = agreement.statements(said: .all).filter { $0.mass >= 5 }
        var parts = [writer.heading(phrases.said(.all), 1)]
        parts += all.isEmpty ? [phrases.nothingInCommon] : list(all, writer) { _ in nil }
        for support in [Agreement.Support.most, .some] {
            let statements = agreement.statements(said: support).filter { $0.mass >= 5 }
            guard !statements.isEmpty else { continue }
            parts.append(writer.heading(phrases.said(support), 1))
            parts += list(statements, writer) { statement in
                let names = statement.answers.map { "\($0 + 1)" }.joined(separator: ", ")
                return "\(phrases.byHowMany(statement.answers.count, answers.count)): \(names)"
            }
        }
        return parts + minorities(writer)
    }

    private func minorities(_ writer: ReportWriter) -> [String] {
        let report = Dictionary(grouping: agreement.minorityReport) { $0.answers[0] }
        guard !report.isEmpty else { return [] }
        var parts = [writer.heading(writer.phrases.said(.one), 1)]
        for answer in answers.indices {
            guard let statements = report[answer] else { continue }
            parts.append("**\(answer + 1) \(Markup.plain(answers[answer].name))**")
            parts += list(statements, writer) { _ in nil }
        }
        return parts
    }

    private func list(
        _ statements: [Statement], _ writer: ReportWriter, note: (Statement) -> String?
    ) -> [String] {
        let shown = statements.prefix(Self.mostRows)
        let lines = shown.map { statement in
            "- \(Markup.quoted(text(statement)))" + (note(statement).map { " (\($0))" } ?? "")
        }
        return [lines.joined(separator: "\n")] + writer.rest(statements.count - shown.count)
    }

    /// A section for each model that answered more than once.
    private func stabilities(_ language: Language, _ level: Int) -> [String] {
        repeated.filter { $0.count > 1 }.map { runs in
            Stability(of: runs).markdown(
                runs[0].reply.model.description, runs, language, level: level + 1)
        }
    }

    private func likeness(_ writer: ReportWriter) -> [String] {
        guard answers.count > 1, answers.count * (answers.count - 1) / 2 <= Self.mostPairs else {
            return []
        }
        let lines = similarities().sorted { $0.value > $1.value }.map { pair in
            let names = [pair.first, pair.second].map { Markup.plain(answers[$0].name) }
            return "- \(names[0]) ↔ \(names[1]): \(Int((pair.value * 100).rounded())) %"
        }
        return [writer.heading(writer.phrases.similarity, 1), lines.joined(separator: "\n")]
    }
}
