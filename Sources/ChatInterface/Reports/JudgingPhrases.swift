import Comparison

/// The sentences of judging and merging in one language.
package struct JudgingPhrases: Sendable {
    package var chooseJudge: String
    package var chooseMerger: String
    package var confirm: @Sendable (_ requests: Int, _ cost: String) -> String
    package var start: String
    package var anotherJudge: String
    package var lastJudgement: String
    /// What it costs is not known, as a price is missing.
    package var unknownCost: String
    package var tooMany: @Sendable (_ most: Int) -> String
    package var nothingToJudge: String
    package var title: String
    package var isOpinion: String
    package var progress: @Sendable (_ done: Int, _ total: Int) -> String
    package var judge: String
    package var consistent: String
    package var dropped: String
    package var unread: String
    package var choseFirst: String
    package var pairs: String
    package var better: String
    package var tie: String
    package var noDecision: String
    package var wins: String
    package var spent: @Sendable (_ cost: String) -> String
    package var agreesWithYou: @Sendable (_ agreeing: Int, _ count: Int, _ kappa: String?) -> String
    package var finished: String
    /// Above the composer, while its text is for something of its own.
    package var draft: @Sendable (_ purpose: String) -> String
    package var resends: String
    package var criticises: String
    package var merges: @Sendable (_ model: String) -> String
    package var askTimes: @Sendable (_ count: Int) -> String
    package var askAllTimes: @Sendable (_ count: Int) -> String
    package var chooseCount: String

    package static let english = JudgingPhrases(
        chooseJudge: "Which model judges the answers?",
        chooseMerger: "Which model merges the answers?",
        confirm: { "\($0) requests · \($1)" },
        start: "Judge",
        anotherJudge: "Add another judge",
        lastJudgement: "Show the last judgement",
        unknownCost: "cost unknown",
        tooMany: {
            "that would be more than \($0) requests: close some panes, or take fewer judges"
        },
        nothingToJudge:
            "no pair is left that this model may judge: nobody judges an answer of its own",
        title: "Judgement",
        isOpinion:
            "The opinion of models, not a measurement. Each pair was asked twice with the answers swapped and the names removed.",
        progress: { "Judging: \($0) of \($1) requests answered." },
        judge: "Judge", consistent: "Consistent", dropped: "Dropped (flipped)",
        unread: "No verdict", choseFirst: "Chose the first shown",
        pairs: "Pair by pair", better: "Better", tie: "tie",
        noDecision: "No pair was decided the same way in both orders.",
        wins: "Won · tied · lost",
        spent: { "Spent: \($0)." },
        agreesWithYou: { agreeing, count, kappa in
            "Agrees with your votes in \(agreeing) of \(count) pairs"
                + (kappa.map { " (κ = \($0))" } ?? "") + "."
        },
        finished: "the answers have been judged: J shows it",
        draft: { "\($0) · Enter sends, Esc gives it up" },
        resends: "another wording for all that were asked this",
        criticises: "to each, with the others' answers",
        merges: { "to \($0) in a new pane, with all answers" },
        askTimes: { "\($0) times more in this pane" },
        askAllTimes: { "\($0) times more in every pane" },
        chooseCount: "How often is the prompt asked again?")

    package static let chinese = JudgingPhrases(
        chooseJudge: "由哪个模型来评判？",
        chooseMerger: "由哪个模型来合并？",
        confirm: { "\($0) 次请求 · \($1)" },
        start: "开始评判",
        anotherJudge: "再加一位评判",
        lastJudgement: "查看上一次评判",
        unknownCost: "费用未知",
        tooMany: { "请求会超过 \($0) 次：请关闭一些窗格，或少用几位评判" },
        nothingToJudge: "没有这个模型可以评判的回答：谁都不评判自己的回答",
        title: "评判",
        isOpinion: "这是模型的意见，不是测量结果。每一对回答都隐去名字、交换先后各问一次。",
        progress: { "正在评判：\($1) 次请求已完成 \($0) 次。" },
        judge: "评判者", consistent: "前后一致", dropped: "作废（换序后改口）",
        unread: "没有结论", choseFirst: "选了先出现的",
        pairs: "逐对结果", better: "更好", tie: "平",
        noDecision: "没有一对回答在两种顺序下得到相同的结论。",
        wins: "胜 · 平 · 负",
        spent: { "花费：\($0)。" },
        agreesWithYou: { agreeing, count, kappa in
            "与你的投票相比，\(count) 对中有 \(agreeing) 对一致" + (kappa.map { "（κ = \($0)）" } ?? "") + "。"
        },
        finished: "评判完成：按 J 查看",
        draft: { "\($0) · 回车发送，Esc 放弃" },
        resends: "换一种问法，发给问过这个问题的所有模型",
        criticises: "发给每个模型，附上别人的回答",
        merges: { "发给新窗格里的 \($0)，附上所有回答" },
        askTimes: { "本窗格再问 \($0) 次" },
        askAllTimes: { "每个窗格再问 \($0) 次" },
        chooseCount: "这个问题再问几次？")

    package static let german = JudgingPhrases(
        chooseJudge: "Welches Modell beurteilt die Antworten?",
        chooseMerger: "Welches Modell führt die Antworten zusammen?",
        confirm: { "\($0) Anfragen · \($1)" },
        start: "Beurteilen",
        anotherJudge: "Weiteren Richter hinzunehmen",
        lastJudgement: "Letztes Urteil zeigen",
        unknownCost: "Kosten unbekannt",
        tooMany: {
            "das wären mehr als \($0) Anfragen: schließe Felder oder nimm weniger Richter"
        },
        nothingToJudge:
            "es bleibt kein Paar, das dieses Modell beurteilen darf: niemand beurteilt eine eigene Antwort",
        title: "Urteil",
        isOpinion:
            "Die Meinung von Modellen, keine Messung. Jedes Paar wurde zweimal gefragt, mit vertauschten Antworten und ohne Namen.",
        progress: { "Es wird geurteilt: \($0) von \($1) Anfragen beantwortet." },
        judge: "Richter", consistent: "Gleich in beiden Folgen", dropped: "Verworfen (umgekippt)",
        unread: "Kein Urteil", choseFirst: "Wählte das zuerst Gezeigte",
        pairs: "Paar für Paar", better: "Besser", tie: "gleich gut",
        noDecision: "Kein Paar wurde in beiden Reihenfolgen gleich entschieden.",
        wins: "Gewonnen · unentschieden · verloren",
        spent: { "Ausgegeben: \($0)." },
        agreesWithYou: { agreeing, count, kappa in
            "Stimmt in \(agreeing) von \(count) Paaren mit deinen Stimmen überein"
                + (kappa.map { " (κ = \($0))" } ?? "") + "."
        },
        finished: "die Antworten sind beurteilt: J zeigt es",
        draft: { "\($0) · Enter sendet, Esc verwirft" },
        resends: "andere Fassung an alle, die dies gefragt wurden",
        criticises: "an jedes, mit den Antworten der anderen",
        merges: { "an \($0) in einem neuen Feld, mit allen Antworten" },
        askTimes: { "noch \($0)-mal in diesem Feld" },
        askAllTimes: { "noch \($0)-mal in jedem Feld" },
        chooseCount: "Wie oft wird der Prompt noch gefragt?")
}

extension Language {
    package var judging: JudgingPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
