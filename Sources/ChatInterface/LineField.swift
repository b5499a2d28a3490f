import Terminal
import UnicodeText

/// Text being edited, and the caret in it, with the habits of readline.
///
/// The caret is an offset in UTF-8 that always stands between two graphemes.
package struct LineField: Equatable, Sendable {
    package private(set) var text: String
    package private(set) var caret: Int
    /// What was cut last, for Ctrl-Y.
    private var killed: String

    package init(_ text: String = "") {
        self.text = text
        caret = text.utf8.count
        killed = ""
    }

    /// The columns that the text before the caret takes in one line.
    func columnsBeforeCaret(ambiguous: AmbiguousWidth) -> Int {
        DisplayWidth.columns(
            of: String(decoding: Array(text.utf8.prefix(caret)), as: UTF8.self),
            ambiguous: ambiguous)
    }

    /// What a row of so many columns shows of the text so that the caret is on it, and the column
    /// of the caret.
    func window(columns: Int, ambiguous: AmbiguousWidth) -> (text: String, caret: Int) {
        var caret = columnsBeforeCaret(ambiguous: ambiguous)
        var rest = text[...]
        while caret >= max(1, columns), let first = rest.popFirst() {
            caret -= DisplayWidth.columns(of: String(first), ambiguous: ambiguous)
        }
        return (String(rest), max(0, caret))
    }

    /// Puts a text in place of what was written; the caret stands behind it.
    package mutating func replace(with text: String) {
        self.text = text
        caret = text.utf8.count
    }

    /// Puts text in where the caret stands.
    package mutating func insert(_ more: String) {
        text.insert(contentsOf: more, at: index)
        caret += more.utf8.count
        settle()
    }

    /// Moves the caret to a byte of the text, or to the nearest place where it can stand.
    package mutating func moveCaret(to offset: Int) {
        caret = min(max(0, offset), text.utf8.count)
        settle()
    }

    /// Takes a key that edits or moves; false if it does neither. Keys that divide lines are not taken.
    package mutating func take(_ key: Key) -> Bool {
        switch (key.code, key.modifiers) {
        case (.character(let character), []), (.character(let character), .shift):
            insert(String(character))
        case (.character(let letter), .control): return takeControl(letter)
        case (.character("b"), .alt), (.left, .control), (.left, .alt): moveWord(back: true)
        case (.character("f"), .alt), (.right, .control), (.right, .alt): moveWord(back: false)
        case (.character("d"), .alt): kill(to: wordEnd)
        case (.backspace, []), (.backspace, .shift): delete(to: previous)
        case (.backspace, .alt): kill(to: wordStart)
        case (.delete, []): delete(to: next)
        case (.left, []): caret = offset(previous)
        case (.right, []): caret = offset(next)
        case (.home, []): caret = offset(lineStart)
        case (.end, []): caret = offset(lineEnd)
        default: return false
        }
        return true
    }

    private mutating func takeControl(_ letter: Character) -> Bool {
        switch letter {
        case "a": caret = offset(lineStart)
        case "e": caret = offset(lineEnd)
        case "b": caret = offset(previous)
        case "f": caret = offset(next)
        case "h": delete(to: previous)
        case "d": delete(to: next)
        case "k": kill(to: lineEnd == index ? next : lineEnd)
        case "u": kill(to: lineStart)
        case "w": kill(to: blankWordStart)
        case "y": insert(killed)
        default: return false
        }
        return true
    }

    // MARK: Places

    private var index: String.Index { text.utf8.index(text.startIndex, offsetBy: caret) }
    private var next: String.Index { index < text.endIndex ? text.index(after: index) : index }
    private var previous: String.Index {
        index > text.startIndex ? text.index(before: index) : index
    }
    private var lineStart: String.Index {
        text[..<index].lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    }
    private var lineEnd: String.Index { text[index...].firstIndex(of: "\n") ?? text.endIndex }

    /// The beginning of the word before the caret; a word ends where the kind of character changes,
    /// so that Chinese text, which has no blanks, isn't one long word.
    private var wordStart: String.Index {
        let before = text[..<index]
        guard let last = before.lastIndex(where: { $0.wordKind != .none }) else {
            return text.startIndex
        }
        let kind = text[last].wordKind
        let other = before[...last].lastIndex { $0.wordKind != kind }
        return other.map { text.index(after: $0) } ?? text.startIndex
    }

    private var wordEnd: String.Index {
        guard let first = text[index...].firstIndex(where: { $0.wordKind != .none }) else {
            return text.endIndex
        }
        let kind = text[first].wordKind
        return text[first...].firstIndex { $0.wordKind != kind } ?? text.endIndex
    }

    private var blankWordStart: String.Index {
        let before = text[..<index]
        guard let last = before.lastIndex(where: { !$0.isWhitespace }) else {
            return text.startIndex
        }
        // Ctrl-W cuts back to a blank; in Chinese, which has none, by runs of one kind.
        if text[last].wordKind == .wide { return wordStart }
        let stop = before[...last].lastIndex { $0.isWhitespace || $0.wordKind == .wide }
        return stop.map { text.index(after: $0) } ?? text.startIndex
    }

    // MARK: Changes

    private func offset(_ index: String.Index) -> Int {
        text.utf8.distance(from: text.startIndex, to: index)
    }

    private mutating func moveWord(back: Bool) {
        caret = offset(back ? wordStart : wordEnd)
    }

    private mutating func delete(to place: String.Index) {
        let range = min(place, index)..<max(place, index)
        let start = offset(range.lowerBound)
        text.removeSubrange(range)
        caret = start
        settle()
    }

    private mutating func kill(to place: String.Index) {
        let range = min(place, index)..<max(place, index)
        guard !range.isEmpty else { return }
        killed = String(text[range])
        delete(to: place)
    }

    /// Two pieces may have joined into one grapheme: the caret goes to its end.
    private mutating func settle() {
        let here = index
        guard here < text.endIndex, here > text.startIndex else { return }
        let whole = text.rangeOfComposedGrapheme(at: here)
        if whole.lowerBound != here { caret = offset(whole.upperBound) }
    }
}

extension String {
    /// The grapheme that an index stands in or before.
    fileprivate func rangeOfComposedGrapheme(at place: Index) -> Range<Index> {
        let start = self[...].index(before: index(after: place))
        return start..<index(after: start)
    }
}

extension Character {
    fileprivate enum WordKind { case none, letter, wide }

    /// Letters and digits make words; Han, kana and Hangul make words of their own kind.
    fileprivate var wordKind: WordKind {
        guard let scalar = unicodeScalars.first else { return .none }
        if scalar.value >= 0x2E80, isLetter { return .wide }
        return isLetter || isNumber || self == "_" ? .letter : .none
    }
}
