import Comparison
import Terminal
import UnicodeText

/// The tags that votes get, typed in the composer's place.
extension Interface {
    mutating func openTags() {
        overlay = .tags(LineField(booth.tags.joined(separator: " ")))
    }

    mutating func take(_ key: Key, inTags field: LineField, _ now: Moment) -> [Request] {
        var field = field
        switch (key.code, key.modifiers) {
        case (.escape, _), (.character("g"), .control), (.character("c"), .control):
            overlay = nil
        case (.enter, _):
            overlay = nil
            booth.tags = VotingBooth.tags(in: field.text)
            notify(language.votePhrases.tagged(booth.tags.joined(separator: " ")), at: now)
        default:
            _ = field.take(key)
            overlay = .tags(field)
        }
        return []
    }

    /// Draws the line in which they are typed; returns the caret.
    func draw(tags field: LineField, on grid: inout Grid) -> Position? {
        let frame = ScreenFrame(size: size, composerRows: composerLayout().lines.count)
        let rect = frame.composer
        grid.fill(rect, style: theme[.composer])
        let mark = language.votePhrases.tagsField + " "
        let taken = grid.write(
            mark, row: rect.row, column: rect.column, columns: rect.columns / 2,
            style: theme[.dim], ambiguous: ambiguous)
        grid.write(
            field.text, row: rect.row, column: rect.column + taken, columns: rect.columns - taken,
            style: theme[.composer], ambiguous: ambiguous)
        let caret = taken + field.columnsBeforeCaret(ambiguous: ambiguous)
        return Position(row: rect.row, column: rect.column + min(caret, max(0, rect.columns - 1)))
    }
}

extension VotingBooth {
    /// Tags divided by blanks or commas, Chinese ones too, each once; a hash before one is dropped.
    package static func tags(in text: String) -> [String] {
        var seen: Set<String> = []
        return text.split { $0.isWhitespace || ",，、".contains($0) }
            .map { String($0.drop { $0 == "#" || $0 == "＃" }) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
