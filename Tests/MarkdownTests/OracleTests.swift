import CCmark
import Testing

@testable import Markdown

/// A leaf as both parsers tell of it: what it is, where it stands, and its text without blanks.
private struct Leaf: Equatable, CustomStringConvertible {
    var kind: String
    var quotes: Int
    var items: Int
    var text: String

    var description: String { "\(kind) \(quotes)/\(items) \(text)" }

    init(_ kind: String, _ quotes: Int, _ items: Int, _ text: String) {
        self.kind = kind
        self.quotes = quotes
        self.items = items
        self.text = text.filter { !$0.isWhitespace }
    }
}

/// The leaves that cmark-gfm finds in a document.
private func oracle(_ source: String) -> [Leaf] {
    let extensions = ["table", "strikethrough"]
    guard let document = CMark.parse(Array(source.utf8), extensions: extensions) else { return [] }
    defer { cmark_node_free(document) }
    var leaves: [Leaf] = []
    collect(document, 0, 0, &leaves)
    return leaves
}

private func collect(_ node: OpaquePointer, _ quotes: Int, _ items: Int, _ leaves: inout [Leaf]) {
    var child = cmark_node_first_child(node)
    while let current = child {
        child = cmark_node_next(current)
        let type = cmark_node_get_type(current)
        switch type {
        case CMARK_NODE_BLOCK_QUOTE: collect(current, quotes + 1, items, &leaves)
        case CMARK_NODE_LIST: collect(current, quotes, items, &leaves)
        case CMARK_NODE_ITEM: collect(current, quotes, items + 1, &leaves)
        case CMARK_NODE_CODE_BLOCK:
            leaves.append(
                Leaf("code", quotes, items, String(cString: cmark_node_get_literal(current))))
        case CMARK_NODE_HTML_BLOCK:
            leaves.append(
                Leaf("html", quotes, items, String(cString: cmark_node_get_literal(current))))
        case CMARK_NODE_HEADING:
            leaves.append(
                Leaf(
                    "heading\(cmark_node_get_heading_level(current))", quotes, items,
                    text(of: current)))
        case CMARK_NODE_THEMATIC_BREAK: leaves.append(Leaf("rule", quotes, items, ""))
        case CMARK_NODE_PARAGRAPH:
            leaves.append(Leaf("paragraph", quotes, items, text(of: current)))
        default: leaves.append(Leaf("table", quotes, items, text(of: current)))
        }
    }
}

private func text(of node: OpaquePointer) -> String {
    var text = ""
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { return text }
        if event == CMARK_EVENT_ENTER,
            let literal = cmark_node_get_literal(cmark_iter_get_node(iterator))
        {
            text += String(cString: literal)
        }
    }
}

/// The leaves that are laid out.
private func leaves(_ source: String) -> [Leaf] {
    let text = MarkdownText(source, columns: 4000)
    return text.blocks.filter { $0.kind != .emptyItem }.map { block in
        let lines = (block.firstLine..<block.firstLine + block.lineCount).map { text.line($0) }
        let drawn = lines.flatMap(\.runs)
            .filter { $0.source != nil && $0.style.role != .codeLabel }.map(\.text).joined()
        let kind =
            switch block.kind {
            case .heading(let level): "heading\(level)"
            case .code: "code"
            case .html: "html"
            case .rule: "rule"
            case .table: "table"
            case .emptyItem: "emptyItem"
            case .paragraph: "paragraph"
            case .math: "math"
            case .definition: "definition"
            }
        let content = kind == "code" ? text.code(of: block) : drawn
        return Leaf(kind, block.quoteDepth, block.itemDepth, content)
    }
}

@Suite struct `Blocks and inlines` {
    /// Only what is not read differently on purpose.
    private static let fragments = [
        "# ", "## a", "###### b #", "#", "===", "---", "***", "_ _ _", "- ", "* ", "+ ", "1. ",
        "2) ",
        "  ", "   ", "    ", "\t", "> ", ">", "```", "~~~", "````x", "| a | b |\n|---|:-:|\n\n",
        "|-|-|\n\n",
        "a | b", "**", "*", "_", "__", "~~", "`", "``", "[a](u)", "z[", "]", "(", ")", "x<b>",
        "x</b>",
        "<!--", "-->", "<div>", "<?", "?>", "<!X", "&amp;", "&copy;", "&#35;", "&x;", "\\", "\\*",
        "a",
        "b c", "word", "x  \n", "y\\\n", "1", "-", "<http://a.b>",
    ]

    @Test func `are those that cmark finds, where nothing is read differently on purpose`() {
        var random = RandomMarkdown(seed: 11)
        for _ in 0..<2000 {
            var source = ""
            for _ in 0..<1 + random.next(14) {
                source += Self.fragments[random.next(Self.fragments.count)]
                if random.next(3) == 0 { source += "\n" }
                if random.next(8) == 0 { source += "\n\n" }
            }
            if Self.hasRuleUnderSentence(source) { continue }
            #expect(leaves(source) == oracle(source), "\(source)")
        }
    }

    private static func hasRuleUnderSentence(_ source: String) -> Bool {
        let lines = source.split(separator: "\n")
        return zip(lines, lines.dropFirst()).contains { line, next in
            let end = line.last { !$0.isWhitespace }
            return next.contains("---") && end.map(".!?:".contains) ?? false
        }
    }
}
