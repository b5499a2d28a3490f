/// The sentences about panes, line-ups, keys and what is undone, in one language.
package struct LayoutPhrases: Sendable {
    package var style: @Sendable (PaneLayout.Style) -> String
    package var layout: @Sendable (_ style: String) -> String
    package var page: @Sendable (_ number: Int, _ count: Int) -> String
    package var even: String
    /// More panes were wanted than there can be.
    package var tooMany: @Sendable (_ count: Int, _ most: Int) -> String
    /// In the title of a pane that has nothing for the section at the top of the scrolled one.
    package var noCounterpart: String
    package var lineUps: String
    package var saveLineUp: String
    package var nameOfLineUp: String
    package var fromConfiguration: String
    package var panes: @Sendable (_ count: Int) -> String
    package var lineUpSaved: @Sendable (_ name: String) -> String
    package var lineUpNotSaved: @Sendable (_ reason: String) -> String
    package var lineUpRecalled: @Sendable (_ name: String, _ undo: String) -> String
    /// A line-up of the configuration is neither overwritten nor deleted from here.
    package var isConfigured: @Sendable (_ name: String) -> String
    package var needsName: String
    package var noLineUp: @Sendable (_ name: String, _ known: String) -> String
    package var none: String
    package var deleted: @Sendable (_ name: String, _ undo: String) -> String
    package var isOpen: String
    package var back: @Sendable (_ name: String) -> String
    package var cleared: @Sendable (_ undo: String) -> String
    package var draft: String
    package var helpSearch: String
    package var conflict: @Sendable (Keymap.Conflict.Kind, _ key: String, _ new: String) -> String
    package var moreConflicts: @Sendable (_ count: Int) -> String

    package static let english = LayoutPhrases(
        style: { style in
            switch style {
            case .automatic: "automatic"
            case .columns: "columns"
            case .grid: "grid"
            case .rows: "rows"
            case .tabs: "tabs"
            }
        },
        layout: { "layout: \($0)" },
        page: { "page \($0)/\($1)" },
        even: "all panes are of one size again",
        tooMany: { "\($0) panes are too many: \($1) are the most" },
        noCounterpart: "no counterpart",
        lineUps: "Line-ups",
        saveLineUp: "save these panes as a line-up…",
        nameOfLineUp: "Name of the line-up",
        fromConfiguration: "configuration",
        panes: { $0 == 1 ? "1 pane" : "\($0) panes" },
        lineUpSaved: { "saved as line-up \"\($0)\"" },
        lineUpNotSaved: { "the line-ups can't be written: \($0)" },
        lineUpRecalled: { "line-up \"\($0)\" — \($1) takes it back" },
        isConfigured: { "\"\($0)\" stands in the configuration: change it there" },
        needsName: "a line-up needs a name",
        noLineUp: { "there is no line-up '\($0)'; known: \($1)" },
        none: "none",
        deleted: { "deleted \"\($0)\" — \($1) brings it back" },
        isOpen: "this transcript is open: go to another one first",
        back: { "\($0) is back" },
        cleared: { "the prompt was cleared — \($0) brings it back" },
        draft: "the prompt",
        helpSearch: "type to search",
        conflict: { kind, key, new in
            switch kind {
            case .taken(let old, let isLast):
                "\(key) is now \"\(new)\" and no longer \"\(old)\""
                    + (isLast ? ", which has no key left" : "")
            case .twice(let old):
                "\(key) is bound twice: to \"\(old)\" and to \"\(new)\", which holds"
            case .beginning(let old, let command):
                "\(key) can't be \"\(new)\": it begins \(old), which is \"\(command)\""
            case .panes: "\(key) can't be \"\(new)\": it focuses a pane"
            }
        },
        moreConflicts: { $0 == 1 ? "1 more: baimo keys" : "\($0) more: baimo keys" })

    package static let chinese = LayoutPhrases(
        style: { style in
            switch style {
            case .automatic: "自动"
            case .columns: "分栏"
            case .grid: "网格"
            case .rows: "上下排列"
            case .tabs: "标签页"
            }
        },
        layout: { "布局：\($0)" },
        page: { "第 \($0)/\($1) 页" },
        even: "所有窗格恢复等大",
        tooMany: { "\($0) 个窗格太多，最多 \($1) 个" },
        noCounterpart: "无对应段落",
        lineUps: "模型组合",
        saveLineUp: "把当前窗格存为组合…",
        nameOfLineUp: "组合名称",
        fromConfiguration: "配置文件",
        panes: { "\($0) 个窗格" },
        lineUpSaved: { "已存为组合“\($0)”" },
        lineUpNotSaved: { "组合无法写入：\($0)" },
        lineUpRecalled: { "已调出组合“\($0)”，按 \($1) 撤销" },
        isConfigured: { "“\($0)”写在配置文件里，请在那里修改" },
        needsName: "组合需要一个名称",
        noLineUp: { "没有组合“\($0)”，已有：\($1)" },
        none: "无",
        deleted: { "已删除“\($0)”，按 \($1) 恢复" },
        isOpen: "这份记录正打开着，请先切换到别的记录",
        back: { "\($0)已恢复" },
        cleared: { "提示词已清空，按 \($0) 恢复" },
        draft: "提示词",
        helpSearch: "输入文字即可查找",
        conflict: { kind, key, new in
            switch kind {
            case .taken(let old, let isLast):
                "\(key) 现在是“\(new)”，不再是“\(old)”" + (isLast ? "，后者已没有按键" : "")
            case .twice(let old): "\(key) 绑定了两次：“\(old)”和“\(new)”，以后者为准"
            case .beginning(let old, let command):
                "\(key) 不能用于“\(new)”：它是 \(old)（“\(command)”）的开头"
            case .panes: "\(key) 不能用于“\(new)”：它用来聚焦窗格"
            }
        },
        moreConflicts: { "另有 \($0) 处，见 baimo keys" })

    package static let german = LayoutPhrases(
        style: { style in
            switch style {
            case .automatic: "automatisch"
            case .columns: "Spalten"
            case .grid: "Raster"
            case .rows: "Zeilen"
            case .tabs: "Reiter"
            }
        },
        layout: { "Anordnung: \($0)" },
        page: { "Seite \($0)/\($1)" },
        even: "alle Felder sind wieder gleich groß",
        tooMany: { "\($0) Felder sind zu viele: höchstens \($1)" },
        noCounterpart: "kein Gegenstück",
        lineUps: "Aufstellungen",
        saveLineUp: "diese Felder als Aufstellung speichern…",
        nameOfLineUp: "Name der Aufstellung",
        fromConfiguration: "Konfiguration",
        panes: { $0 == 1 ? "1 Feld" : "\($0) Felder" },
        lineUpSaved: { "als Aufstellung „\($0)“ gespeichert" },
        lineUpNotSaved: { "die Aufstellungen lassen sich nicht schreiben: \($0)" },
        lineUpRecalled: { "Aufstellung „\($0)“ – \($1) nimmt das zurück" },
        isConfigured: { "„\($0)“ steht in der Konfiguration: dort ändern" },
        needsName: "eine Aufstellung braucht einen Namen",
        noLineUp: { "es gibt keine Aufstellung „\($0)“; bekannt: \($1)" },
        none: "keine",
        deleted: { "„\($0)“ gelöscht – \($1) holt es zurück" },
        isOpen: "diese Mitschrift ist offen: erst zu einer anderen wechseln",
        back: { "\($0) ist wieder da" },
        cleared: { "die Eingabe wurde geleert – \($0) holt sie zurück" },
        draft: "die Eingabe",
        helpSearch: "tippen, um zu suchen",
        conflict: { kind, key, new in
            switch kind {
            case .taken(let old, let isLast):
                "\(key) ist jetzt „\(new)“ und nicht mehr „\(old)“"
                    + (isLast ? ", wofür es keine Taste mehr gibt" : "")
            case .twice(let old):
                "\(key) ist doppelt belegt: mit „\(old)“ und mit „\(new)“, das gilt"
            case .beginning(let old, let command):
                "\(key) kann nicht „\(new)“ sein: damit beginnt \(old), also „\(command)“"
            case .panes: "\(key) kann nicht „\(new)“ sein: die Taste wählt ein Feld"
            }
        },
        moreConflicts: { $0 == 1 ? "1 weiterer: baimo keys" : "\($0) weitere: baimo keys" })
}

extension Language {
    package var layoutPhrases: LayoutPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}

extension Interface {
    var layoutPhrases: LayoutPhrases { language.layoutPhrases }
}
