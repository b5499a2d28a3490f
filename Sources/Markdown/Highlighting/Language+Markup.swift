/// Languages of marks, which are read by lexers of their own.
extension Language {
    static let markups: [Language] = [
        Language("html xml svg xhtml vue svelte jsp htm plist", kind: .markup),
        Language("diff patch", kind: .diff),
        Language("markdown md mdx", kind: .markdown),
    ]
}
