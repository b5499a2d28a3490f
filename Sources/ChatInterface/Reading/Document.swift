import Markdown
import Terminal
import UnicodeText

/// Text in Markdown that lies over the panes, scrolled: a report, the key table.
struct Document {
    /// What it tells of; a report is written anew while its subject changes.
    enum Subject: Equatable {
        /// About a provider.
        case findings(String)
        case comparison
        case judgement
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
        switch key.code {
        case .up, .character("k"): scroll(by: -1)
        case .down, .character("j"): scroll(by: 1)
        case .pageUp, .character("b"): scroll(by: 1 - rows)
        case .pageDown, .character(" "): scroll(by: rows - 1)
        case .character("u") where key.modifiers == .control: scroll(by: -rows / 2)
        case .character("d") where key.modifiers == .control: scroll(by: rows / 2)
        case .home: scroll(by: -text.lineCount)
        case .end, .character("G"): scroll(by: text.lineCount)
        default: return false
        }
        return true
    }
}
