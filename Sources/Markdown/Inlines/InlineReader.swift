import CCmark

/// Reads the parser's tree of inlines, and finds for each text where it stands in the source.
struct InlineReader {
    let input: InlineInput
    let source: Source
    private let base: MarkdownStyle
    var text: StyledText
    private(set) var links: [Page.Link] = []
    private var strong = 0
    private var emphasised = 0
    private var struck = 0
    private var linked = 0
    private var images = 0
    /// Where the text of the links and images around this place begins.
    private var linkStarts: [Int] = []
    /// Whether the text that comes is that of `<address>`, which knows no escapes.
    private(set) var isRaw = false
    /// Behind what has been read of the input.
    var consumed = 0
    /// How many nodes have been shown already, with the one before them.
    private var skipped = 0

    init(input: InlineInput, source: Source, base: MarkdownStyle, text: StyledText) {
        self.input = input
        self.source = source
        self.base = base
        self.text = text
    }

    /// The style at this place, for text of its own role or of the role of what stands around it.
    func style(_ role: MarkdownRole? = nil) -> MarkdownStyle {
        var traits = base.traits
        if strong > 0 { traits.insert(.strong) }
        if emphasised > 0 { traits.insert(.emphasis) }
        if struck > 0 { traits.insert(.struck) }
        let outer = images > 0 ? MarkdownRole.image : linked > 0 ? .link : base.role
        return MarkdownStyle(role ?? outer, traits)
    }

    var isLinked: Bool { linked > 0 || images > 0 }

    mutating func note(_ link: Page.Link) {
        links.append(link)
    }

    // MARK: Nodes

    mutating func enter(_ node: OpaquePointer) {
        if skipped > 0, cmark_node_first_child(node) == nil {
            skipped -= 1
            return
        }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: takeText(node)
        case CMARK_NODE_CODE: takeCode(node)
        case CMARK_NODE_HTML_INLINE: takeHTML(node)
        case CMARK_NODE_STRONG: strong += 1
        case CMARK_NODE_EMPH: emphasised += 1
        case CMARK_NODE_LINK: enterLink(node)
        case CMARK_NODE_IMAGE: enterImage(node)
        default: if Self.isStrike(node) { struck += 1 }
        }
    }

    mutating func leave(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_STRONG: strong -= 1
        case CMARK_NODE_EMPH: emphasised -= 1
        case CMARK_NODE_LINK: leaveLink(node)
        case CMARK_NODE_IMAGE: leaveImage(node)
        default: if Self.isStrike(node) { struck -= 1 }
        }
    }

    private static func isStrike(_ node: OpaquePointer) -> Bool {
        cmark_node_get_type(node).rawValue & UInt32(CMARK_NODE_TYPE_MASK)
            == UInt32(CMARK_NODE_TYPE_INLINE)
            && String(cString: cmark_node_get_type_string(node)) == "strikethrough"
    }

    private mutating func takeText(_ node: OpaquePointer) {
        guard let literal = cmark_node_get_literal(node) else { return }
        var reader = InlineTextReader(
            start: Int(cmark_node_get_start_column(node)) - 1,
            literal: UnsafeBufferPointer(start: literal, count: Self.length(of: literal)))
        reader.read(into: &self)
    }

    private static func length(of string: UnsafePointer<CChar>) -> Int {
        var length = 0
        while string[length] != 0 { length += 1 }
        return length
    }

    private mutating func takeCode(_ node: OpaquePointer) {
        guard let literal = cmark_node_get_literal(node) else { return }
        var range = range(of: node)
        consumed = range.upperBound
        while consumed < input.bytes.count, input.bytes[consumed] == UInt8(ascii: "`") {
            consumed += 1
        }
        // One blank at each end belongs to the marks.
        if Self.length(of: literal) + 2 == range.count, range.count > 2 {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        appendLiteral(range, style(.inlineCode))
    }

    private mutating func takeHTML(_ node: OpaquePointer) {
        let range = range(of: node)
        consumed = range.upperBound
        let tag = String(decoding: input.bytes[range], as: UTF8.self).lowercased()
        if HTMLScript.isLineBreak(tag) {
            text.trimEnd()
            text.append(made: [0x0A], for: input.source(of: range), style())
        } else if let script = HTMLScript(tag: tag, node) {
            let text = self.range(of: script.text)
            self.text.append(made: script.converted.utf8, for: input.source(of: text), style())
            skipped = 2
        } else {
            appendLiteral(range, style(.html))
        }
    }

    /// The places in the input that a node covers.
    func range(of node: OpaquePointer) -> Range<Int> {
        let start = input.place(
            ofParserPlace: Int(cmark_node_get_start_column(node)) - 1
        ).place
        let end = input.place(ofParserPlace: Int(cmark_node_get_end_column(node))).place
        return start..<max(start, end)
    }

    /// Appends a stretch of the input as it is; line ends in it are blanks.
    mutating func appendLiteral(_ range: Range<Int>, _ style: MarkdownStyle) {
        var place = range.lowerBound
        while place < range.upperBound {
            let index = input.stretchIndex(at: place)
            let stretch = input.stretches[index]
            let end = min(range.upperBound, stretch.start + stretch.range.count)
            if place < end {
                append(place..<end, style)
                place = end
            } else {
                let feed = stretch.range.upperBound
                text.append(made: [0x20], for: feed..<feed + 1, style)
                place += 1
            }
        }
    }

    /// Appends a stretch of the input that stands in one piece of the source.
    mutating func append(_ range: Range<Int>, _ style: MarkdownStyle) {
        guard !range.isEmpty else { return }
        let start = input.source(of: range.lowerBound)
        text.append(source, start..<start + range.count, style)
    }

    // MARK: Links

    private mutating func enterLink(_ node: OpaquePointer) {
        linked += 1
        linkStarts.append(text.bytes.count)
        let range = range(of: node)
        isRaw =
            range.lowerBound < input.bytes.count
            && input.bytes[range.lowerBound] == UInt8(ascii: "<")
    }

    private mutating func leaveLink(_ node: OpaquePointer) {
        linked -= 1
        isRaw = false
        noteLink(node, isImage: false)
    }

    private mutating func noteLink(_ node: OpaquePointer, isImage: Bool) {
        let range = range(of: node)
        consumed = range.upperBound
        let reference = label(in: range)
        let address = reference == nil ? cmark_node_get_url(node).map { String(cString: $0) } : nil
        let shown = text.bytes.dropFirst(linkStarts.popLast() ?? text.bytes.count)
        links.append(
            Page.Link(
                link: MarkdownLink(
                    source: input.source(of: range), text: String(decoding: shown, as: UTF8.self),
                    address: address ?? "", isImage: isImage),
                label: reference.map {
                    Definition.normalised(String(decoding: input.bytes[$0.label], as: UTF8.self))
                }))
        if let reference, reference.isShown, !isImage {
            appendLiteral(
                reference.label.lowerBound - 1..<reference.label.upperBound + 1, style(.footnote))
        }
    }

    /// The label of a link that refers to a definition, and whether it is more than the link's text.
    private func label(in range: Range<Int>) -> (label: Range<Int>, isShown: Bool)? {
        let bytes = input.bytes
        guard range.count >= 3, bytes[range.upperBound - 1] == UInt8(ascii: "]"),
            let opening = bytes[range.lowerBound..<range.upperBound - 1].lastIndex(
                of: UInt8(ascii: "["))
        else { return nil }
        let label = opening + 1..<range.upperBound - 1
        guard label.isEmpty else { return (label, opening > range.lowerBound + 1) }
        // `[text][]`: the text is the label.
        let start = bytes[range.lowerBound] == UInt8(ascii: "!") ? 2 : 1
        return (range.lowerBound + start..<max(range.lowerBound + start, opening - 1), false)
    }

    private mutating func enterImage(_ node: OpaquePointer) {
        images += 1
        linkStarts.append(text.bytes.count)
        let start = input.source(of: range(of: node).lowerBound)
        let opening = cmark_node_first_child(node) == nil ? "[image" : "[image: "
        text.append(made: opening.utf8, for: start..<start, style())
    }

    private mutating func leaveImage(_ node: OpaquePointer) {
        let end = input.source(of: range(of: node)).upperBound
        text.append(made: [UInt8(ascii: "]")], for: end..<end, style())
        images -= 1
        noteLink(node, isImage: true)
    }
}
