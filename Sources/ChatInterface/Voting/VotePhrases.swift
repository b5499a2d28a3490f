import Comparison

/// The sentences of voting in one language.
package struct VotePhrases: Sendable {
    package var namesHidden: String
    /// Names are hidden too late: the answers were on the screen with them.
    package var namesWereSeen: String
    package var namesShown: String
    package var askBlind: String
    package var whichIsBest: String
    package var focusToVote: String
    package var hasVoted: String
    package var voted: @Sendable (_ model: String) -> String
    package var votedTie: String
    package var votedBad: String
    /// Behind one of the three, why it doesn't count.
    package var voidSeen: String
    package var voidNaming: @Sendable (_ letter: String, _ brand: String) -> String
    package var takenBack: String
    package var noAnswer: @Sendable (_ letter: String) -> String
    package var tagsField: String
    package var tagged: @Sendable (_ tags: String) -> String
    /// Behind a pane's name.
    package var best: String
    package var tie: String
    package var bad: String
    /// What a key of voting does, in a word; nil for the digits.
    package var footer: @Sendable (Command?) -> String
    package var command: @Sendable (Command) -> String
    package var obstacle: @Sendable (Obstacle) -> String

    package static let english = VotePhrases(
        namesHidden: "names are hidden and the panes shuffled",
        namesWereSeen:
            "names are hidden, but these answers were seen with them: a vote on them won't count",
        namesShown: "names are shown again",
        askBlind: "names are hidden: ask something",
        whichIsBest: "which answer is best?",
        focusToVote: "all have answered: Tab, then vote",
        hasVoted: "voted · u takes it back · the next prompt is blind again · v ends it",
        voted: { "best: \($0)" },
        votedTie: "all equally good",
        votedBad: "all bad",
        voidSeen: " – doesn't count: the names had been seen",
        voidNaming: { " – doesn't count: \($0) says whose it is (\($1))" },
        takenBack: "vote taken back; as names have been seen, another on these answers won't count",
        noAnswer: { "\($0) has no answer to this prompt" },
        tagsField: "Tags of votes:",
        tagged: { $0.isEmpty ? "votes have no tags" : "votes are tagged: \($0)" },
        best: "best",
        tie: "equal",
        bad: "bad",
        footer: { command in
            switch command {
            case .voteBest: "this is best"
            case .voteTie: "equal"
            case .voteAllBad: "all bad"
            case .vote: "show names"
            default: "best"
            }
        },
        command: { command in
            switch command {
            case .voteBest: "vote: this answer is best (1–9: that one)"
            case .voteTie: "vote: all equally good"
            case .voteAllBad: "vote: all bad"
            case .voteTags: "tags of votes"
            case .ranking: "ranking"
            default: "blind vote"
            }
        },
        obstacle: { obstacle in
            switch obstacle {
            case .alreadyVoted: "you have voted: u takes it back"
            case .stillAnswering: "wait until all have answered"
            case .nothingToVote: "two answers are needed for a vote"
            case .namesHidden: "not while a blind vote is on: v ends it"
            default: "no vote is on: v hides the names"
            }
        })

    package static let chinese = VotePhrases(
        namesHidden: "已隐藏模型名称，窗格顺序已打乱",
        namesWereSeen: "已隐藏名称，但这一轮回答已带名称显示过，投票不计入排名",
        namesShown: "已恢复显示模型名称",
        askBlind: "名称已隐藏：请提问",
        whichIsBest: "哪个回答最好？",
        focusToVote: "全部答完：按 Tab 后投票",
        hasVoted: "已投票 · u 撤回 · 下一个提问仍为盲评 · v 结束",
        voted: { "最佳：\($0)" },
        votedTie: "不分上下",
        votedBad: "都不好",
        voidSeen: "（不计入排名：名称已显示过）",
        voidNaming: { "（不计入排名：\($0) 自报身份 \($1)）" },
        takenBack: "已撤回投票；名称已显示过，再对这些回答投票不计入排名",
        noAnswer: { "\($0) 没有回答这个提问" },
        tagsField: "投票标签：",
        tagged: { $0.isEmpty ? "投票不带标签" : "投票标签：\($0)" },
        best: "最佳",
        tie: "不分上下",
        bad: "不好",
        footer: { command in
            switch command {
            case .voteBest: "这个最好"
            case .voteTie: "不分上下"
            case .voteAllBad: "都不好"
            case .vote: "显示名称"
            default: "最好"
            }
        },
        command: { command in
            switch command {
            case .voteBest: "投票：这个回答最好（1–9：第几个）"
            case .voteTie: "投票：不分上下"
            case .voteAllBad: "投票：都不好"
            case .voteTags: "投票标签"
            case .ranking: "排名"
            default: "盲评"
            }
        },
        obstacle: { obstacle in
            switch obstacle {
            case .alreadyVoted: "已经投过票：按 u 撤回"
            case .stillAnswering: "请等全部答完"
            case .nothingToVote: "至少要有两个回答才能投票"
            case .namesHidden: "盲评时不可用：按 v 结束盲评"
            default: "还没有开始盲评：按 v 隐藏名称"
            }
        })

    package static let german = VotePhrases(
        namesHidden: "Namen verborgen, Felder gemischt",
        namesWereSeen:
            "Namen verborgen; diese Antworten waren aber mit Namen zu sehen: eine Stimme darüber zählt nicht",
        namesShown: "die Namen stehen wieder da",
        askBlind: "Namen verborgen: etwas fragen",
        whichIsBest: "welche Antwort ist die beste?",
        focusToVote: "alle haben geantwortet: Tab, dann abstimmen",
        hasVoted: "abgestimmt · u nimmt es zurück · die nächste Frage ist wieder blind · v beendet",
        voted: { "die beste: \($0)" },
        votedTie: "alle gleich gut",
        votedBad: "alle schlecht",
        voidSeen: " – zählt nicht: die Namen waren zu sehen",
        voidNaming: { " – zählt nicht: \($0) sagt, von wem sie ist (\($1))" },
        takenBack:
            "Stimme zurückgenommen; die Namen sind bekannt, eine neue über diese Antworten zählt nicht",
        noAnswer: { "\($0) hat hierauf keine Antwort" },
        tagsField: "Marken der Stimmen:",
        tagged: { $0.isEmpty ? "Stimmen ohne Marken" : "Marken der Stimmen: \($0)" },
        best: "beste",
        tie: "gleich gut",
        bad: "schlecht",
        footer: { command in
            switch command {
            case .voteBest: "diese ist die beste"
            case .voteTie: "gleich gut"
            case .voteAllBad: "alle schlecht"
            case .vote: "Namen zeigen"
            default: "beste"
            }
        },
        command: { command in
            switch command {
            case .voteBest: "Stimme: diese Antwort ist die beste (1–9: jene)"
            case .voteTie: "Stimme: alle gleich gut"
            case .voteAllBad: "Stimme: alle schlecht"
            case .voteTags: "Marken der Stimmen"
            case .ranking: "Rangliste"
            default: "blind abstimmen"
            }
        },
        obstacle: { obstacle in
            switch obstacle {
            case .alreadyVoted: "schon abgestimmt: u nimmt es zurück"
            case .stillAnswering: "warten, bis alle geantwortet haben"
            case .nothingToVote: "zum Abstimmen braucht es zwei Antworten"
            case .namesHidden: "nicht während blind abgestimmt wird: v beendet es"
            default: "keine Abstimmung im Gang: v verbirgt die Namen"
            }
        })
}

extension Language {
    package var votePhrases: VotePhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
