/// A short session that shows a theme: text in every role that matters.
package struct ThemeSample: Sendable {
    package var greeting: String
    package var welcome: String
    /// What a platform withdrew, and why.
    package var withdrawn: String
    package var reason: String
    package var prompt: String
    package var reasoning: String
    /// The answer of both, in Markdown, but for a number.
    package var answer: String
    package var number: String
    package var otherNumber: String

    package static let english = ThemeSample(
        greeting: "Hello", welcome: "Hello! What shall we compare?",
        withdrawn: "An answer that had begun.", reason: "sensitive",
        prompt: "How far is the Moon?",
        reasoning: "The mean distance between the centres is meant.",
        answer: """
            # The Moon
            On average **384,400 km**, which light takes *1.28 s* for, see [NASA](https://nasa.gov).

            | Body | km |
            | --- | ---: |
            | Moon | 384400 |

            ```swift
            // seconds
            let delay = distance / 299_792.458
            ```
            > A quotation, and `inline code`.
            """,
        number: "384,400", otherNumber: "384,399")

    package static let chinese = ThemeSample(
        greeting: "你好", welcome: "你好！想比较什么？",
        withdrawn: "一段已经开始的回答。", reason: "sensitive",
        prompt: "月球离地球有多远？",
        reasoning: "这里指两个天体中心之间的平均距离。",
        answer: """
            # 月球
            平均 **384,400 千米**，光要走 *1.28 秒*，参见 [NASA](https://nasa.gov)。

            | 天体 | 千米 |
            | --- | ---: |
            | 月球 | 384400 |

            ```swift
            // 秒
            let delay = distance / 299_792.458
            ```
            > 一段引文，以及 `行内代码`。
            """,
        number: "384,400", otherNumber: "384,399")

    package static let german = ThemeSample(
        greeting: "Hallo", welcome: "Hallo! Was soll verglichen werden?",
        withdrawn: "Eine Antwort, die begonnen hatte.", reason: "sensitive",
        prompt: "Wie weit ist der Mond entfernt?",
        reasoning: "Gemeint ist der mittlere Abstand der Mittelpunkte.",
        answer: """
            # Der Mond
            Im Mittel **384.400 km**, wofür das Licht *1,28 s* braucht, siehe [NASA](https://nasa.gov).

            | Körper | km |
            | --- | ---: |
            | Mond | 384400 |

            ```swift
            // Sekunden
            let delay = distance / 299_792.458
            ```
            > Ein Zitat, und `Code im Text`.
            """,
        number: "384.400", otherNumber: "384.399")
}
