import CCmark

/// Turns the inline content of a leaf into styled text (CommonMark 0.31 §6, with GitHub's
/// extensions). The parsing is cmark-gfm's; what is looked at once is bounded by the caller.
enum InlineParser {
    /// Appends the content of pieces to a text. `isOpen` says that nothing of the leaf follows: if
    /// the text still grows, marks that were opened in it are closed.
    static func parse(
        _ pieces: [Piece], of source: Source, _ style: MarkdownStyle, isOpen: Bool = false,
        into text: inout StyledText, _ sheet: inout Typesetter
    ) {
        let isLive = isOpen && sheet.isLive
        var input = InlineInput(pieces, of: source, isLive: isLive)
        let isPlain = input.bytes.withUnsafeBufferPointer { bytes in
            InlineScanner.isPlain(bytes, from: input.contentStart)
        }
        if isPlain { return appendPlain(input, source, style, &text) }
        let definitions = sheet.definitions
        let found = input.bytes.withUnsafeBufferPointer { bytes in
            var scanner = InlineScanner(
                bytes, from: input.contentStart, isLive: isLive, definitions: definitions)
            scanner.scan()
            return (scanner.atoms, scanner.emphasis.insertions, scanner.ending)
        }
        input.set(atoms: found.0, insertions: found.1, ending: found.2)
        var reader = InlineReader(input: input, source: source, base: style, text: text)
        text = StyledText()
        read(input.parserBytes, &reader, &sheet)
        text = reader.text
        sheet.page.links += reader.links
    }

    private static func appendPlain(
        _ input: InlineInput, _ source: Source, _ style: MarkdownStyle, _ text: inout StyledText
    ) {
        for (index, stretch) in input.stretches.enumerated() {
            if stretch.startsLine {
                SoftBreak(source, before: input.stretches[index - 1].range, after: stretch.range)
                    .append(to: &text, style)
            }
            text.append(source, stretch.range, style)
        }
    }

    private static let extensions = ["strikethrough"]

    private static func read(
        _ bytes: [UInt8], _ reader: inout InlineReader, _ sheet: inout Typesetter
    ) {
        sheet.parsedBytes += bytes.count
        guard let document = CMark.parse(bytes, extensions: extensions) else { return }
        defer { cmark_node_free(document) }
        guard let paragraph = cmark_node_first_child(document) else { return }
        walk(paragraph, &reader)
    }

    private static func walk(_ paragraph: OpaquePointer, _ reader: inout InlineReader) {
        guard let iterator = cmark_iter_new(paragraph) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
                return
            }
            if event == CMARK_EVENT_ENTER { reader.enter(node) } else { reader.leave(node) }
        }
    }
}
