/// How the pieces of the screen look, as a file says it.
package struct ThemeFile: Equatable, Sendable {
    package var name: String
    /// What it is, in a few words, by the code of the language: `en`, `zh`, `de`.
    package var descriptions: [String: String] = [:]
    /// The background that it is made for; nil if it doesn't say.
    package var ground: ThemeColor?
    /// Whether the whole screen gets that background; else the terminal's own shows.
    package var paintsGround = false
    /// By the role's name; a role that isn't there looks as its nearest relative does.
    package var styles: [String: ThemeStyle] = [:]

    /// The roles that a theme can style.
    package static let roles = [
        "text", "dim", "border", "focusedBorder", "title", "model", "accent", "good", "warning",
        "bad", "reasoning", "prompt", "selection", "footer", "footerKey", "composer",
        "placeholder", "picker", "pickerMatch", "simulated", "error", "searchMatch",
        "searchCurrent", "changed", "unique", "heading1", "heading2", "heading3", "quote",
        "quoteBar", "listMarker", "inlineCode", "link", "math", "rule", "tableHeader",
        "tableBorder", "code", "codeLabel", "keyword", "type", "function", "constant", "string",
        "number", "comment", "operator", "added", "removed", "hunk",
    ]

    /// What it is, in that language, else in English, else in the one that there is.
    package func description(in language: String) -> String? {
        descriptions[language] ?? descriptions["en"]
            ?? descriptions.min { $0.key < $1.key }?.value
    }
}

/// How one piece of the screen looks.
package struct ThemeStyle: Equatable, Sendable {
    /// Nil for the terminal's own.
    package var foreground: ThemeColor?
    package var background: ThemeColor?
    package var bold = false
    package var dim = false
    package var italic = false
    package var underline = false
    package var strikethrough = false
    package var reverse = false

    package init() {}
}
