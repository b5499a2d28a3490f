/// The beginning of an HTML block (CommonMark 0.31 §4.6): what ends it.
enum HTMLStart: Sendable {
    /// Ends with the line that contains a text.
    case until(String)
    /// Ends before a blank line.
    case untilBlank
    /// Another tag, alone on its line. The standard lets it go on to the next blank line, and not
    /// interrupt a paragraph; models put Markdown right between `<think>` and `</think>`.
    case singleLine

    init?(_ source: Source, _ line: Range<Int>, interrupting: Bool) {
        guard line.count >= 2, source[line.lowerBound] == UInt8(ascii: "<") else { return nil }
        if let end = Self.end(ofSpecial: source, line) {
            self = .until(end)
            return
        }
        let isClosing = source[line.lowerBound + 1] == UInt8(ascii: "/")
        let start = line.lowerBound + (isClosing ? 2 : 1)
        let nameEnd = source.skip(start..<line.upperBound) {
            $0.isAlphanumeric || $0 == UInt8(ascii: "-")
        }
        guard nameEnd > start, nameEnd - start <= 24, source[start].isLetter else { return nil }
        let name = source.string(start..<nameEnd).lowercased()
        if !isClosing, Self.literal.contains(name), Self.endsName(source, nameEnd, line) {
            self = .until("</" + name + ">")
        } else if Self.blocks.contains(name), Self.endsName(source, nameEnd, line) {
            self = .untilBlank
        } else if !interrupting || !Self.phrasing.contains(name),
            HTMLTag.end(source, line.lowerBound, before: line.upperBound) == line.upperBound
        {
            self = .singleLine
        } else {
            return nil
        }
    }

    private static func end(ofSpecial source: Source, _ line: Range<Int>) -> String? {
        let start = line.lowerBound
        if source.has("<!--", at: start, in: line) { return "-->" }
        if source.has("<?", at: start, in: line) { return "?>" }
        if source.has("<![CDATA[", at: start, in: line) { return "]]>" }
        if source.has("<!", at: start, in: line), line.count > 2, source[start + 2].isLetter {
            return ">"
        }
        return nil
    }

    private static func endsName(_ source: Source, _ place: Int, _ line: Range<Int>) -> Bool {
        place == line.upperBound || source[place].isBlank || source[place] == UInt8(ascii: ">")
            || source.has("/>", at: place, in: line)
    }

    /// Whether a line contains the end.
    static func contains(_ end: String, _ source: Source, _ line: Range<Int>) -> Bool {
        let end = Array(end.utf8)
        guard line.count >= end.count else { return false }
        for place in line.lowerBound...line.upperBound - end.count
        where source[place] | 0x20 == end[0] | 0x20 {
            let matches = end.indices.allSatisfy { source[place + $0].lowercase == end[$0] }
            if matches { return true }
        }
        return false
    }

    private static let literal: Set<String> = ["script", "pre", "style", "textarea"]

    /// What stands within text and doesn't interrupt it.
    private static let phrasing: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp",
        "select",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]

    private static let blocks: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption",
        "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main",
        "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
        "track", "ul",
    ]
}

extension UInt8 {
    /// The small letter of a capital one.
    var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
