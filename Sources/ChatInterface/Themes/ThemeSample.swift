/// A short session that shows a theme: text in every role that matters.
package struct ThemeSample: Sendable {
    package var prompt: String
    package var reasoning: String
    /// The answers to compare, in Markdown.
    package var answer: String
    package var other: String
    /// What a platform withdrew, and why.
    package var withdrawn: String
    package var reason: String

    package static let english = ThemeSample(
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
        other:
            "## The Moon\nOn average **384,399 km**; its distance varies.\n\n- perigee\n- apogee\n",
        withdrawn: "An answer that had begun.", reason: "sensitive")

    package static let chinese = ThemeSample(
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
        other: "## 月球\n平均 **384,399 千米**，距离会变化。\n\n- 近地点\n- 远地点\n",
        withdrawn: "一段已经开始的回答。", reason: "sensitive")

    package static let german = ThemeSample(
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
        other:
            "## Der Mond\nIm Mittel **384.399 km**; der Abstand schwankt.\n\n- Perigäum\n- Apogäum\n",
        withdrawn: "Eine Antwort, die begonnen hatte.", reason: "sensitive")
}
