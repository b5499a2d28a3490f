import Comparison

/// What judges said, as a document; labelled as the opinion that it is.
extension JudgeRun {
    /// `person` is how the person voted on the same answers, by their places.
    package func markdown(
        _ language: Language, person: [JudgeTally.Decision] = [], level: Int = 1
    ) -> String {
        let writer = ReportWriter(language: language, level: level)
        let phrases = language.judging
        let tally = tally
        var parts = [writer.heading(phrases.title, 0), "*\(phrases.isOpinion)*"]
        if !isOver { parts.append(phrases.progress(done, tasks.count)) }
        parts.append(standing(tally, writer))
        parts.append(judges(tally, writer))
        let troubles = troubles(tally)
        if !troubles.isEmpty { parts.append(troubles) }
        parts.append(writer.heading(phrases.pairs, 1))
        parts.append(tally.jury.isEmpty ? phrases.noDecision : pairs(tally, writer))
        let concordance = Concordance(tally.jury, person)
        if concordance.count > 0 {
            parts.append(
                phrases.agreesWithYou(
                    concordance.agreeing, concordance.count,
                    concordance.kappa.map { Self.decimal($0, language) }))
        }
        parts.append(phrases.spent(Markup.plain(costText(language))))
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// How each answer fared in the jury's pairs.
    private func standing(_ tally: JudgeTally, _ writer: ReportWriter) -> String {
        let rows = contenders.enumerated().map { place, contender in
            var (won, tied, lost) = (0, 0, 0)
            for decision in tally.jury where [decision.first, decision.second].contains(place) {
                switch decision.winner {
                case .tie: tied += 1
                case .first: decision.first == place ? (won += 1) : (lost += 1)
                case .second: decision.second == place ? (won += 1) : (lost += 1)
                }
            }
            return (
                won * 2 + tied,
                ["\(place + 1)", Markup.plain(contender.name), "\(won) · \(tied) · \(lost)"]
            )
        }
        return Markup.table(
            ["", writer.phrases.model, writer.language.judging.wins],
            rows.sorted { $0.0 > $1.0 }.map(\.1))
    }

    private func judges(_ tally: JudgeTally, _ writer: ReportWriter) -> String {
        let phrases = writer.language.judging
        let header = [
            phrases.judge, phrases.consistent, phrases.dropped, phrases.unread, phrases.choseFirst,
        ]
        let rows = tally.judges.map { judge in
            [
                Markup.plain(judge.model.description), "\(judge.consistent)",
                "\(judge.inconsistent)",
                "\(judge.unread)", writer.phrases.byHowMany(judge.choseFirst, judge.chose),
            ]
        }
        return Markup.table(header, rows)
    }

    /// Why requests failed, so that nobody takes an empty table for the judges' indifference.
    private func troubles(_ tally: JudgeTally) -> String {
        tally.judges.flatMap { judge in
            troubles(of: judge.model).prefix(3).map {
                "- \(Markup.plain(judge.model.description)): \(Markup.plain($0))"
            }
        }.joined(separator: "\n")
    }

    private func pairs(_ tally: JudgeTally, _ writer: ReportWriter) -> String {
        let phrases = writer.language.judging
        return tally.jury.map { decision in
            let names = [decision.first, decision.second].map {
                "\($0 + 1) \(Markup.plain(contenders[$0].name))"
            }
            let verdict =
                switch decision.winner {
                case .first: "**\(names[0])** > \(names[1])"
                case .second: "**\(names[1])** > \(names[0])"
                case .tie: "\(names[0]) = \(names[1]) (\(phrases.tie))"
                }
            return "- \(verdict)" + (reason(for: decision).map { ": \(Markup.quoted($0))" } ?? "")
        }.joined(separator: "\n")
    }

    /// What was spent; `?` behind it if a part is unknown.
    package func costText(_ language: Language) -> String {
        let (costs, isWhole) = spent
        guard !costs.isEmpty else { return language.judging.unknownCost }
        let text = costs.map { language.money($0, at: session.createdAt) }.joined(separator: " + ")
        return isWhole ? text : text + " + ?"
    }

    private static func decimal(_ value: Double, _ language: Language) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let digits = hundredths % 100
        return (value < 0 ? "−" : "")
            + "\(hundredths / 100)\(language.decimalPoint)\(digits < 10 ? "0" : "")\(digits)"
    }
}
