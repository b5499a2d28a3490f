import Comparison

/// The sentences of a ranking in one language.
package struct RankingPhrases: Sendable {
    package var title: String
    package var simulated: String
    /// The heads of the table's columns.
    package var columns: Columns
    package var scale: String
    package var counted: @Sendable (_ votes: Int) -> String
    package var namesShown: @Sendable (_ votes: Int) -> String
    package var namedItself: @Sendable (_ votes: Int) -> String
    package var openCount: String
    package var noVotes: String
    package var few: @Sendable (_ votes: Int, _ points: Int) -> String
    package var provisional: @Sendable (_ models: String) -> String
    package var needed: @Sendable (_ votes: Int, _ a: String, _ b: String) -> String
    package var tooClose: @Sendable (_ a: String, _ b: String) -> String
    package var otherGroup: String
    package var unrated: @Sendable (_ models: String) -> String
    package var length: @Sendable (_ odds: String) -> String
    package var percent: @Sendable (Int) -> String

    /// The heads of the table's columns.
    package struct Columns: Sendable {
        package var rank: String
        package var model: String
        package var rating: String
        package var interval: String
        package var votes: String
        package var winRate: String
        package var badRate: String
    }

    package static let english = RankingPhrases(
        title: "Ranking by your votes",
        simulated: "These votes are on simulated vendors: they say nothing of real models.",
        columns: Columns(
            rank: "Rank", model: "Model", rating: "Strength", interval: "95 % interval",
            votes: "Votes", winRate: "Won", badRate: "All bad"),
        scale:
            "1000 is the average; 400 points more are odds of ten to one. Models whose ranks overlap can't be told apart yet.",
        counted: { $0 == 1 ? "1 vote counts." : "\($0) votes count." },
        namesShown: {
            $0 == 1
                ? "1 doesn't: the names had been seen."
                : "\($0) don't: the names had been seen."
        },
        namedItself: {
            $0 == 1
                ? "1 doesn't: an answer said whose it was."
                : "\($0) don't: an answer said whose it was."
        },
        openCount: "Votes for which the names could be seen count too.",
        noVotes:
            "No vote counts yet. v in a pane (or baimo --blind) hides the names; then ask, and vote.",
        few: { votes, points in
            "\(votes == 1 ? "One vote says" : "\(votes) votes say") little: the strengths are uncertain by about ±\(points) points, and smaller differences may be chance."
        },
        provisional: { "Judged fewer than ten times: \($0)." },
        needed: {
            $0 == 1
                ? "About 1 more vote to tell \($1) from \($2)."
                : "About \($0) more votes to tell \($1) from \($2)."
        },
        tooClose: { "\($0) and \($1) are so close that votes won't tell them apart." },
        otherGroup: "Never compared with those above, hence with a thousand of their own:",
        unrated: { "So far only found bad: \($0)." },
        length: {
            "For its length alone an answer twice as long has odds of \($0) to 1; that is taken out."
        },
        percent: { "\($0) %" })

    package static let chinese = RankingPhrases(
        title: "按你的投票排名",
        simulated: "这些是对模拟厂商的投票，不代表真实模型。",
        columns: Columns(
            rank: "名次", model: "模型", rating: "强度", interval: "95% 区间", votes: "票数", winRate: "胜率",
            badRate: "都不好"),
        scale: "1000 为平均水平；高 400 分表示胜负比为十比一。名次范围重叠的模型目前无法区分。",
        counted: { "计入 \($0) 票。" },
        namesShown: { "\($0) 票不计：名称已显示过。" },
        namedItself: { "\($0) 票不计：有回答自报身份。" },
        openCount: "名称可见时的投票也计入。",
        noVotes: "还没有计入的投票。在窗格中按 v（或运行 baimo --blind）隐藏名称，再提问、投票。",
        few: { votes, points in "\(votes) 票还说明不了什么：强度的误差约为 ±\(points) 分，更小的差距可能只是偶然。" },
        provisional: { "评判不足十次：\($0)。" },
        needed: { "大约还需 \($0) 票才能区分 \($1) 与 \($2)。" },
        tooClose: { "\($0) 与 \($1) 十分接近，靠投票难以区分。" },
        otherGroup: "以下模型从未与上面的比较过，各以 1000 为平均：",
        unrated: { "目前只被评为“都不好”：\($0)。" },
        length: { "仅因篇幅，长一倍的回答胜负比就有 \($0) 比 1；这一影响已扣除。" },
        percent: { "\($0)%" })

    package static let german = RankingPhrases(
        title: "Rangliste nach deinen Stimmen",
        simulated:
            "Das sind Stimmen über simulierte Anbieter: über echte Modelle sagen sie nichts.",
        columns: Columns(
            rank: "Rang", model: "Modell", rating: "Stärke", interval: "95-%-Intervall",
            votes: "Stimmen", winRate: "Gewonnen", badRate: "Alle schlecht"),
        scale:
            "1000 ist der Durchschnitt; 400 Punkte mehr sind Chancen von zehn zu eins. Modelle, deren Ränge sich überschneiden, sind noch nicht zu unterscheiden.",
        counted: { $0 == 1 ? "1 Stimme zählt." : "\($0) Stimmen zählen." },
        namesShown: {
            $0 == 1
                ? "1 zählt nicht: die Namen waren zu sehen."
                : "\($0) zählen nicht: die Namen waren zu sehen."
        },
        namedItself: {
            $0 == 1
                ? "1 zählt nicht: eine Antwort sagte, von wem sie ist."
                : "\($0) zählen nicht: eine Antwort sagte, von wem sie ist."
        },
        openCount: "Stimmen, bei denen die Namen zu sehen waren, zählen mit.",
        noVotes:
            "Noch zählt keine Stimme. v in einem Feld (oder baimo --blind) verbirgt die Namen; dann fragen und abstimmen.",
        few: { votes, points in
            "\(votes == 1 ? "Eine Stimme sagt" : "\(votes) Stimmen sagen") wenig: die Stärken sind um etwa ±\(points) Punkte ungewiss, kleinere Unterschiede können Zufall sein."
        },
        provisional: { "Weniger als zehnmal beurteilt: \($0)." },
        needed: {
            $0 == 1
                ? "Etwa 1 Stimme mehr, um \($1) von \($2) zu unterscheiden."
                : "Etwa \($0) Stimmen mehr, um \($1) von \($2) zu unterscheiden."
        },
        tooClose: { "\($0) und \($1) liegen so nah beieinander, dass Stimmen sie nicht trennen." },
        otherGroup:
            "Nie mit den obigen verglichen, daher mit einem eigenen Tausender:",
        unrated: { "Bisher nur schlecht gefunden: \($0)." },
        length: {
            "Allein ihrer Länge wegen hat eine doppelt so lange Antwort Chancen von \($0) zu 1; das ist herausgerechnet."
        },
        percent: { "\($0) %" })
}

extension Language {
    package var rankingPhrases: RankingPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
