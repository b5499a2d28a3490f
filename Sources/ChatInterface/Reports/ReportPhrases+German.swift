import Comparison

extension ReportPhrases {
    package static let german = ReportPhrases(
        title: "Vergleich",
        method: {
            "\($0) Antworten, nur anhand ihrer Texte verglichen; kein Modell wurde gefragt."
        },
        stillStreams: { "Antworten noch: \($0)." },
        figures: "Zahlen",
        model: "Modell",
        firstText: "Erster Text",
        time: "Dauer",
        speed: "Tok/s",
        tokens: "Token",
        words: "Wörter",
        cost: "Kosten",
        ended: "Ende",
        checks: "Was der Prompt verlangt",
        demand: DemandPhrases.german.text,
        facts: "Wo sie einander widersprechen",
        matter: "Sache",
        noFacts: "Es fanden sich keine Zahlen, Daten oder Versionen, die einander widersprechen.",
        gaps: "Was nur manche angeben",
        mentions: "Namen, Links und Code, die nur manche nennen",
        similarity: "Wie ähnlich sie sind",
        said: {
            switch $0 {
            case .all: "Was alle sagen"
            case .most: "Was die meisten sagen"
            case .some: "Was manche sagen"
            case .one: "Was nur eine sagt"
            }
        },
        byHowMany: { "\($0) von \($1)" },
        nothingInCommon: "Es fand sich kein Satz, den alle Antworten sagen.",
        more: { "… und \($0) weitere" },
        stability: { "\($1)-mal gefragt: \($0)" },
        measure: "Größe",
        least: "Kleinster Wert",
        median: "Median",
        most: "Größter Wert",
        deviation: "Übliche Abweichung",
        length: "Länge (Wörter)",
        alike: { "Zwei der Antworten haben im Mittel \($0) % ihrer Wörter gemeinsam." },
        clusters: { sizes in
            sizes.count == 1
                ? "Alle sagen ungefähr dasselbe."
                : "Sie bilden \(sizes.count) Gruppen zu "
                    + sizes.map(String.init).joined(separator: ", ") + "."
        },
        survivingFacts: "Werte, und in wie vielen Antworten sie stehen",
        survivingSentences: "Was jede von ihnen sagt",
        passingSentences: {
            $0 == 1
                ? "1 Satz steht nur in einer Antwort." : "\($0) Sätze stehen nur in einer Antwort."
        },
        phase: {
            switch $0 {
            case .retrying: "wiederholt"
            case .connecting: "verbindet"
            case .queue: "wartet"
            case .thinking: "denkt"
            case .answer: "antwortet"
            case .stalled: "schweigt"
            }
        },
        race: "Rennen",
        history: { "p50 / p95 von \($0) früheren Antwort\($0 == 1 ? "" : "en")" },
        noHistory: "keine früheren Antworten",
        stuck: { "hängt seit \($0) s" })
}

extension DemandPhrases {
    static let german = DemandPhrases(
        limit: { least, most, isApproximate, unit in
            switch (least, most) {
            case (let least?, let most?) where isApproximate: "etwa \((least + most) / 2) \(unit)"
            case (1, 1): "genau 1 " + (["Sätze": "Satz", "Absätze": "Absatz"][unit] ?? unit)
            case (let least?, let most?) where least == most: "genau \(least) \(unit)"
            case (let least?, let most?): "\(least) bis \(most) \(unit)"
            case (let least?, nil): "mindestens \(least) \(unit)"
            case (nil, let most?): "höchstens \(most) \(unit)"
            case (nil, nil): unit
            }
        },
        unit: {
            switch $0 {
            case .han: "Wörter oder chinesische Zeichen"
            case .words: "Wörter"
            case .characters: "Zeichen"
            case .sentences: "Sätze"
            case .paragraphs: "Absätze"
            case .lines: "Zeilen"
            }
        },
        language: {
            switch $0 {
            case .english: "auf Englisch"
            case .chinese: "auf Chinesisch"
            case .simplified: "in Kurzzeichen"
            case .traditional: "in Langzeichen"
            case .japanese: "auf Japanisch"
            case .korean: "auf Koreanisch"
            case .french: "auf Französisch"
            case .german: "auf Deutsch"
            case .spanish: "auf Spanisch"
            }
        },
        json: "gültiges JSON",
        onlyJSON: "nur gültiges JSON",
        items: { "\($0) Punkte" },
        table: "eine Tabelle",
        code: { $0.map { "Code in \($0)" } ?? "Code" },
        headings: "Überschriften",
        noMarkdown: "kein Markdown",
        noList: "keine Listen",
        contains: { "enthält „\($0)“" },
        excludes: { "ohne „\($0)“" },
        begins: { "beginnt mit „\($0)“" },
        ends: { "endet mit „\($0)“" })
}
