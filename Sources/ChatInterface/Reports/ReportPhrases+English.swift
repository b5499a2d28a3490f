import Comparison

extension ReportPhrases {
    package static let english = ReportPhrases(
        title: "Comparison",
        method: { "\($0) answers, compared by their texts alone; no model was asked." },
        stillStreams: { "Still answering: \($0)." },
        figures: "Figures",
        model: "Model",
        firstText: "First text",
        time: "Time",
        speed: "tok/s",
        tokens: "Tokens",
        words: "Words",
        cost: "Cost",
        ended: "Ended",
        checks: "What the prompt asks for",
        demand: DemandPhrases.english.text,
        facts: "Where they contradict each other",
        matter: "Matter",
        noFacts: "No numbers, dates or versions were found that contradict each other.",
        gaps: "What only some state",
        mentions: "Names, links and code that only some mention",
        similarity: "How alike they are",
        said: {
            switch $0 {
            case .all: "What all say"
            case .most: "What most say"
            case .some: "What some say"
            case .one: "What only one says"
            }
        },
        byHowMany: { "\($0) of \($1)" },
        nothingInCommon: "No sentence was found that says the same in all answers.",
        more: { "… and \($0) more" },
        stability: { "Asked \($1) times: \($0)" },
        measure: "Measure",
        least: "Least",
        median: "Median",
        most: "Most",
        deviation: "Typically off by",
        length: "Length (words)",
        alike: { "Two of the answers have \($0) % of their words in common, on the average." },
        clusters: { sizes in
            sizes.count == 1
                ? "All say much the same."
                : "They fall into \(sizes.count) groups of "
                    + sizes.map(String.init).joined(separator: ", ") + "."
        },
        survivingFacts: "Values, and in how many of the answers they stand",
        survivingSentences: "What every one of them says",
        passingSentences: {
            $0 == 1
                ? "1 sentence stands in one answer only."
                : "\($0) sentences stand in one answer only."
        },
        phase: {
            switch $0 {
            case .retrying: "retrying"
            case .connecting: "connecting"
            case .queue: "waiting"
            case .thinking: "thinking"
            case .answer: "answering"
            case .stalled: "silent"
            }
        },
        race: "Race",
        history: { "p50 / p95 of \($0) earlier \($0 == 1 ? "reply" : "replies")" },
        noHistory: "no earlier replies",
        stuck: { "stuck for \($0) s" })
}

extension DemandPhrases {
    static let english = DemandPhrases(
        limit: { least, most, isApproximate, unit in
            switch (least, most) {
            case (let least?, let most?) where isApproximate: "about \((least + most) / 2) \(unit)"
            case (1, 1): "exactly 1 \(unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
            case (let least?, let most?) where least == most: "exactly \(least) \(unit)"
            case (let least?, let most?): "\(least) to \(most) \(unit)"
            case (let least?, nil): "at least \(least) \(unit)"
            case (nil, let most?): "at most \(most) \(unit)"
            case (nil, nil): unit
            }
        },
        unit: {
            switch $0 {
            case .han: "words or Chinese characters"
            case .words: "words"
            case .characters: "characters"
            case .sentences: "sentences"
            case .paragraphs: "paragraphs"
            case .lines: "lines"
            }
        },
        language: {
            switch $0 {
            case .english: "in English"
            case .chinese: "in Chinese"
            case .simplified: "in simplified Chinese"
            case .traditional: "in traditional Chinese"
            case .japanese: "in Japanese"
            case .korean: "in Korean"
            case .french: "in French"
            case .german: "in German"
            case .spanish: "in Spanish"
            }
        },
        json: "valid JSON",
        onlyJSON: "nothing but valid JSON",
        items: { "\($0) points" },
        table: "a table",
        code: { $0.map { "code in \($0)" } ?? "code" },
        headings: "headings",
        noMarkdown: "no Markdown",
        noList: "no lists",
        contains: { "contains “\($0)”" },
        excludes: { "without “\($0)”" },
        begins: { "begins with “\($0)”" },
        ends: { "ends with “\($0)”" })
}
