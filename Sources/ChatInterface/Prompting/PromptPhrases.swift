import Comparison
import Prompts

/// The sentences about the library of prompts, files and pictures in one language.
package struct PromptPhrases: Sendable {
    package var choosePrompt: String
    /// Behind a prompt that didn't come with the program.
    package var own: String
    package var choosePath: String
    package var preview: String
    /// Above the text itself, in the preview.
    package var exactly: String
    package var showsIt: @Sendable (_ key: String) -> String
    package var nothingAttached: String
    package var notSent: @Sendable (_ why: String) -> String
    /// A model can't look at what was sent.
    package var takesNoPictures: @Sendable (_ model: String) -> String
    package var attachments: AttachmentPhrases

    package static let english = PromptPhrases(
        choosePrompt: "Prompt library",
        own: "(yours)",
        choosePath: "Files",
        preview: "What is sent",
        exactly: "Exactly this text is sent:",
        showsIt: { "\($0) shows it" },
        nothingAttached: "no files go with this prompt; write @ and a path",
        notSent: { "not sent: \($0)" },
        takesNoPictures: {
            "\($0) can't look at pictures; nothing was sent. Press m for a model that can."
        },
        attachments: .english)

    package static let chinese = PromptPhrases(
        choosePrompt: "提示词库",
        own: "(自建)",
        choosePath: "文件",
        preview: "发送内容预览",
        exactly: "实际发送的文字如下：",
        showsIt: { "\($0) 预览" },
        nothingAttached: "这条提示词没有附带文件；写 @ 加路径即可附带",
        notSent: { "未发送：\($0)" },
        takesNoPictures: { "\($0) 不支持图片，没有发送。请按 m 换一个能看图的模型。" },
        attachments: .chinese)

    package static let german = PromptPhrases(
        choosePrompt: "Prompt-Sammlung",
        own: "(eigene)",
        choosePath: "Dateien",
        preview: "Was gesendet wird",
        exactly: "Genau dieser Text wird gesendet:",
        showsIt: { "\($0) zeigt es" },
        nothingAttached: "zu dieser Frage gehören keine Dateien; @ und einen Pfad schreiben",
        notSent: { "nicht gesendet: \($0)" },
        takesNoPictures: {
            "\($0) kann keine Bilder ansehen; nichts wurde gesendet. Mit m ein anderes Modell wählen."
        },
        attachments: .german)
}

extension Language {
    package var promptPhrases: PromptPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
