import CCmark

/// `<sub>…</sub>` and `<sup>…</sup>`, where Unicode has small characters for what they enclose.
struct HTMLScript {
    /// The node of the text within.
    let text: OpaquePointer
    let converted: String

    /// Looks at an opening tag and at the two nodes that follow it.
    init?(tag: String, _ node: OpaquePointer) {
        guard tag == "<sub>" || tag == "<sup>",
            let text = cmark_node_next(node), cmark_node_get_type(text) == CMARK_NODE_TEXT,
            let closing = cmark_node_next(text),
            cmark_node_get_type(closing) == CMARK_NODE_HTML_INLINE,
            let literal = cmark_node_get_literal(text),
            let end = cmark_node_get_literal(closing),
            String(cString: end).lowercased() == "</" + tag.dropFirst()
        else { return nil }
        let content = String(cString: literal)
        let small =
            tag == "<sub>" ? TeXScripts.subscripted(content) : TeXScripts.superscripted(content)
        guard let small else { return nil }
        self.text = text
        converted = small
    }

    static func isLineBreak(_ tag: String) -> Bool {
        guard tag.hasPrefix("<br"), tag.hasSuffix(">") else { return false }
        return tag.dropFirst(3).dropLast().allSatisfy { $0 == " " || $0 == "/" }
    }
}
