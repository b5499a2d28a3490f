extension InlineReader {
    /// Appends what the parser took for a word.
    mutating func append(_ atom: InlineInput.Atom) {
        switch atom.kind {
        case .math(let content):
            let range = input.source(of: content)
            let written = input.bytes[content]
            let shown = TeX.inline(String(decoding: written, as: UTF8.self))
            if shown.utf8.elementsEqual(written) {
                appendLiteral(content, style(.math))
            } else {
                text.append(made: shown.utf8, for: range, style(.math))
            }
        case .address(let prefix):
            let range = input.source(of: atom.range)
            append(atom.range, style(.link))
            guard !isLinked else { return }
            let shown = String(decoding: input.bytes[atom.range], as: UTF8.self)
            note(
                Page.Link(
                    link: MarkdownLink(
                        source: range, text: shown, address: prefix + shown, isImage: false)))
        }
    }

    /// Appends what is shown for the end of a line, if one stands at a place.
    mutating func takeLineEnd(at place: Int) -> Bool {
        let index = input.stretchIndex(at: place)
        let stretch = input.stretches[index]
        guard place == stretch.start + stretch.range.count, index + 1 < input.stretches.count,
            input.stretches[index + 1].startsLine
        else { return false }
        SoftBreak(source, before: stretch.range, after: input.stretches[index + 1].range)
            .append(to: &text, style())
        return true
    }
}
