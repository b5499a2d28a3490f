/// The sentences about themes in one language.
package struct ThemePhrases: Sendable {
    /// The title of the box.
    package var choose: String
    package var taken: @Sendable (_ name: String) -> String
    /// It was chosen for now; how to have it always.
    package var kept: @Sendable (_ name: String) -> String
    package var unknown: @Sendable (_ name: String, _ nearest: String?) -> String
    /// After the name of the theme in use.
    package var inUse: String
    package var passes: @Sendable (_ lowest: String?) -> String
    package var fails: @Sendable (_ count: Int) -> String
    /// Of a contrast that the terminal's own colours decide.
    package var terminals: String
    package var tooLow: @Sendable (_ least: String) -> String
    /// The role stands on another one's ground.
    package var on: @Sendable (_ role: String, _ ground: String) -> String
    package var noGround: String
    /// The prompt and the answers of the preview.
    package var sample: ThemeSample

    package static let english = ThemePhrases(
        choose: "Theme: Enter keeps it, Esc goes back",
        taken: { "theme \($0)" },
        kept: { "theme \($0); to have it always: theme = \"\($0)\" in the configuration" },
        unknown: { name, nearest in
            "there is no theme \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
                + "; baimo themes list shows them all"
        },
        inUse: "in use",
        passes: { lowest in
            "passes WCAG AA" + (lowest.map { ": the lowest contrast of text is \($0):1" } ?? "")
        },
        fails: { $0 == 1 ? "1 role is below WCAG AA" : "\($0) roles are below WCAG AA" },
        terminals: "up to the terminal", tooLow: { "below \($0):1" },
        on: { "\($0) on \($1)" },
        noGround:
            "\"ground\" isn't set: what stands on the terminal's own background can't be judged",
        sample: .english)

    package static let chinese = ThemePhrases(
        choose: "主题：回车保留，Esc 还原",
        taken: { "主题：\($0)" },
        kept: { "已换用主题 \($0)；想一直使用，请在配置文件中写 theme = \"\($0)\"" },
        unknown: { name, nearest in
            "没有名为“\(name)”的主题" + (nearest.map { "，是不是“\($0)”？" } ?? "。")
                + "用 baimo themes list 查看全部"
        },
        inUse: "当前使用",
        passes: { lowest in
            "符合 WCAG AA" + (lowest.map { "：文字对比度最低 \($0):1" } ?? "")
        },
        fails: { "有 \($0) 个角色未达到 WCAG AA" },
        terminals: "取决于终端配色", tooLow: { "低于 \($0):1" },
        on: { "\($0)（在 \($1) 底色上）" },
        noGround: "没有设置 \"ground\"：直接写在终端背景上的文字无法评判",
        sample: .chinese)

    package static let german = ThemePhrases(
        choose: "Farbschema: Enter behält es, Esc geht zurück",
        taken: { "Farbschema \($0)" },
        kept: { "Farbschema \($0); für immer: theme = \"\($0)\" in der Konfiguration" },
        unknown: { name, nearest in
            "es gibt kein Farbschema „\(name)“" + (nearest.map { "; „\($0)“ vielleicht?" } ?? "")
                + "; baimo themes list zeigt alle"
        },
        inUse: "in Gebrauch",
        passes: { lowest in
            "erfüllt WCAG AA" + (lowest.map { ": kleinster Kontrast von Text \($0):1" } ?? "")
        },
        fails: { $0 == 1 ? "1 Rolle verfehlt WCAG AA" : "\($0) Rollen verfehlen WCAG AA" },
        terminals: "Sache des Terminals", tooLow: { "unter \($0):1" },
        on: { "\($0) auf \($1)" },
        noGround:
            "„ground“ fehlt: was auf dem Hintergrund des Terminals steht, lässt sich nicht beurteilen",
        sample: .german)
}

extension Language {
    package var themePhrases: ThemePhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
