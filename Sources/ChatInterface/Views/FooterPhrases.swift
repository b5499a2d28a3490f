/// What the keys do while something lies over the panes, as the footer says it, in one language.
struct FooterPhrases: Sendable {
    var take, open, recall, delete, close, choose, scroll, copy: String
    /// The next place that was found, and where is searched.
    var next, scope: String
    /// Two answers: how they stand, and what is shown of them.
    var arrangement, onlyDifferences, otherPane: String
    /// What the signs between two answers mean.
    var differenceSigns: String

    static let english = FooterPhrases(
        take: "take", open: "open", recall: "recall", delete: "delete", close: "close",
        choose: "choose", scroll: "scroll", copy: "copy", next: "next",
        scope: "this pane or all", arrangement: "side by side/unified",
        onlyDifferences: "only differences", otherPane: "next pane",
        differenceSigns: "~ changed  < > one side  ^ moved")

    static let chinese = FooterPhrases(
        take: "确定", open: "打开", recall: "调出", delete: "删除", close: "关闭", choose: "选择",
        scroll: "滚动", copy: "复制", next: "下一处", scope: "当前/全部窗格", arrangement: "并排/合并",
        onlyDifferences: "只看差异", otherPane: "下一窗格",
        differenceSigns: "~ 改动  < > 一边独有  ^ 移位")

    static let german = FooterPhrases(
        take: "übernehmen", open: "öffnen", recall: "holen", delete: "löschen", close: "schließen",
        choose: "wählen", scroll: "blättern", copy: "kopieren", next: "weiter",
        scope: "dieses/alle Felder", arrangement: "nebeneinander/ineinander",
        onlyDifferences: "nur Unterschiede", otherPane: "nächstes Feld",
        differenceSigns: "~ geändert  < > nur hier  ^ verschoben")
}

extension Language {
    var footerPhrases: FooterPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }

    /// How the key that deletes is called on keyboards.
    var deleteKey: String { self == .german ? "Entf" : "Del" }
}
