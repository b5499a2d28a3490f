import Markdown
import Terminal
import UnicodeText

/// Text in Markdown that lies over the panes, scrolled: a report, the key table.
struct Document {
    /// What it tells of; a report is written anew while its subject changes.
    enum Subject: Equatable {
        case ranking
        /// About a provider.
        case findings(String)
        case comparison
        case judgement
        case attachments
    }

    var title: String
    var subject: Subject
    private(set) var source: String
    private(set) var text: MarkdownText
    /// The line at the top.
    private(set) var top = 0
    private var rows = 1

    init(title: String, subject: Subject, source: String) {
        self.title = title
        self.subject = subject
        self.source = source
        text = MarkdownText(columns: 80)
        text.append(Self.sanitized(source))
        text.finish()
    }

    /// Changes the text, keeping the place.
    mutating func replace(_ source: String) {
        guard source != self.source else { return }
        self.source = source
        let (columns, ambiguous) = (text.columns, text.ambiguous)
        text = MarkdownText(columns: columns, ambiguous: ambiguous)
        text.append(Self.sanitized(source))
        text.finish()
        scroll(by: 0)
    }

    /// Reports quote what models and vendors say.
    private static func sanitized(_ source: String) -> String {
        String(decoding: TextSanitizer.sanitized(source), as: UTF8.self)
    }

    /// Adapts to the area that it is drawn in.
    mutating func fit(columns: Int, rows: Int, ambiguous: AmbiguousWidth) {
        self.rows = max(1, rows)
        if columns != text.columns || ambiguous != text.ambiguous {
            let byte = top < text.lineCount ? text.source(ofLine: top) : 0
            text.rewrap(columns: columns, ambiguous: ambiguous)
            top = text.line(ofByte: byte)
        }
        scroll(by: 0)
    }

    mutating func scroll(by lines: Int) {
        top = min(max(0, top + lines), max(0, text.lineCount - rows))
    }

    /// Takes a key that scrolls; false if it does something else.
    mutating func take(_ key: Key) -> Bool {
        guard let count = key.scroll(page: rows, of: text.lineCount) else { return false }
        scroll(by: count)
        return true
    }
}
