/// The sentences of the sheet that shows how wide characters are, in one language.
package struct WidthPhrases: Sendable {
    package var rule: String
    package var letters: String
    package var han: String
    package var marks: String
    package var tabs: String
    package var rightToLeft: String
    package var emoji: String
    package var emojiRule: String
    package var ambiguousRule: String
    package var terminalSays: @Sendable (_ columns: Int) -> String
    package var terminalIsSilent: String

    package static let english = WidthPhrases(
        rule: "Each of these lines should end at the bar below the 30:",
        letters: "letters", han: "Chinese", marks: "marks", tabs: "tab", rightToLeft: "Hebrew",
        emoji: "emoji",
        emojiRule:
            "Flags are drawn as letters, families, skin tones and keycaps as one plain sign, the same everywhere; copies and exports keep them whole.",
        ambiguousRule:
            "The characters of these lines are narrow in some fonts and wide in others. Set what stands before the line that ends at the bar:",
        terminalSays: {
            "The terminal says: ambiguous_width = \($0). \"auto\" finds that by itself."
        },
        terminalIsSilent:
            "The terminal doesn't say: put the setting into the configuration (baimo config path).")

    package static let chinese = WidthPhrases(
        rule: "下面每一行都应在 30 下方的竖线处结束：",
        letters: "字母", han: "汉字", marks: "附加符号", tabs: "制表符", rightToLeft: "希伯来文",
        emoji: "表情",
        emojiRule: "旗帜画成字母，家庭、肤色和键帽表情只画成一个简单符号，在任何终端上都一样；复制和导出保留原样。",
        ambiguousRule: "下面几行的字符在有的字体里窄、在有的字体里宽。哪一行在竖线处结束，就用它前面的设置：",
        terminalSays: { "终端回答：ambiguous_width = \($0)。设为 \"auto\" 会自动识别。" },
        terminalIsSilent: "终端没有回答：请把设置写进配置文件（baimo config path）。")

    package static let german = WidthPhrases(
        rule: "Jede dieser Zeilen soll am Strich unter der 30 enden:",
        letters: "Buchstaben", han: "Chinesisch", marks: "Zeichen", tabs: "Tabulator",
        rightToLeft: "Hebräisch", emoji: "Emoji",
        emojiRule:
            "Flaggen werden als Buchstaben gezeigt, Familien, Hauttöne und Tasten als ein einfaches Zeichen, überall gleich; Kopien und Exporte behalten sie ganz.",
        ambiguousRule:
            "Die Zeichen dieser Zeilen sind in manchen Schriften schmal, in anderen breit. Zu setzen ist, was vor der Zeile steht, die am Strich endet:",
        terminalSays: {
            "Das Terminal sagt: ambiguous_width = \($0). \"auto\" findet das von selbst."
        },
        terminalIsSilent:
            "Das Terminal sagt es nicht: die Einstellung in die Konfiguration schreiben (baimo config path)."
    )
}

extension Language {
    package var widthPhrases: WidthPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
