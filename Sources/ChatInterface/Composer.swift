import Terminal

/// Where one types: the prompt being written, and the prompts written before.
package struct Composer: Equatable, Sendable {
    package private(set) var field: LineField
    /// Earlier prompts, the newest first.
    package private(set) var history: [String]
    /// Which of the history is shown; nil while the person's own draft is.
    private var place: Int?
    /// What was being written before the history was looked at.
    private var draft: String

    package init(history: [String] = []) {
        field = LineField()
        self.history = history
        draft = ""
    }

    package var text: String { field.text }
    package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Puts older prompts behind those of this run.
    package mutating func append(history older: [String]) {
        history += older.filter { !history.contains($0) }
    }

    /// Puts text in where the caret stands.
    package mutating func insert(_ text: String) {
        field.insert(text)
        place = nil
    }

    /// Puts a text in place of what was written.
    package mutating func replace(with text: String) {
        field.replace(with: text)
        place = nil
    }

    /// Hands out what was written and begins anew.
    package mutating func take() -> String {
        let text = field.text
        history.removeAll { $0 == text }
        history.insert(text, at: 0)
        field.replace(with: "")
        place = nil
        return text
    }

    /// Takes a key that edits; false if it doesn't.
    package mutating func take(_ key: Key) -> Bool {
        let before = field.text
        guard field.take(key) else { return false }
        if field.text != before { place = nil }
        return true
    }

    /// Moves the caret to a byte of the text, or to the nearest place where it can stand.
    package mutating func moveCaret(to offset: Int) {
        field.moveCaret(to: offset)
    }

    /// One prompt back in the history.
    package mutating func earlier() {
        let next = (place ?? -1) + 1
        guard history.indices.contains(next) else { return }
        if place == nil { draft = field.text }
        place = next
        field.replace(with: history[next])
    }

    /// One prompt forward, in the end to the draft.
    package mutating func later() {
        guard let now = place else { return }
        place = now == 0 ? nil : now - 1
        field.replace(with: place.map { history[$0] } ?? draft)
    }
}
