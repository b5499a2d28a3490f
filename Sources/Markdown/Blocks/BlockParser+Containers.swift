extension BlockParser {
    /// Takes the beginnings of the line by which it belongs to open containers; returns how many
    /// do.
    mutating func matchContainers(_ cursor: inout LineCursor) -> Int {
        for (index, container) in place.containers.enumerated() {
            let matches =
                switch container {
                case .quote: Self.takeQuoteMark(&cursor)
                case .item(let item): Self.takeIndent(of: item, &cursor)
                case .footnote: Self.takeFootnoteIndent(&cursor)
                }
            if !matches { return index }
        }
        return place.containers.count
    }

    /// `>` and a blank (CommonMark 0.31 §5.1).
    static func takeQuoteMark(_ cursor: inout LineCursor) -> Bool {
        guard cursor.indent < 4, cursor.byte == UInt8(ascii: ">") else { return false }
        cursor.skip(bytes: 1)
        cursor.skip(columns: 1)
        return true
    }

    private static func takeIndent(of item: ListItem, _ cursor: inout LineCursor) -> Bool {
        if cursor.indent >= item.contentOffset {
            cursor.skip(columns: item.contentOffset)
            return true
        }
        if cursor.isBlank { return item.hasContent }
        guard belongsAllTheSame(to: item, cursor) else { return false }
        cursor.skip(columns: cursor.indent)
        return true
    }

    /// Models indent the content of an item by three columns whatever its marker takes, and bullets
    /// under a number by two.
    private static func belongsAllTheSame(to item: ListItem, _ cursor: LineCursor) -> Bool {
        let indent = cursor.indent - item.markerOffset
        guard indent >= 2, cursor.byte?.isDigit == false else { return false }
        if indent >= 3 { return true }
        return item.ordinal != nil
            && LineStart.listMarker(cursor.source, cursor.content, interrupting: false) != nil
    }

    private static func takeFootnoteIndent(_ cursor: inout LineCursor) -> Bool {
        if cursor.isBlank { return true }
        guard cursor.indent >= 4 else { return false }
        cursor.skip(columns: 4)
        return true
    }

    /// Opens a list item or a footnote if the line begins one at this depth.
    mutating func openMarked(
        _ cursor: inout LineCursor, depth: Int, interrupting: Bool, _ sheet: inout Typesetter
    ) -> Bool {
        let (source, line) = (cursor.source, cursor.content)
        if let note = Definition.footnote(source, line) {
            close(to: depth, source, &sheet)
            push(.footnote(Container.Footnote(label: note.label, place: line.lowerBound)))
            cursor.skip(bytes: note.end - line.lowerBound)
            cursor.skip(columns: cursor.indent)
            return true
        }
        guard let marker = LineStart.listMarker(source, line, interrupting: interrupting) else {
            return false
        }
        var item = marker.item
        item.markerOffset = cursor.indent
        if depth < place.containers.count, case .item(let sibling) = place.containers[depth],
            sibling.isFollowed(by: item)
        {
            item.ordinal = sibling.ordinal.map { min($0, 999_999_998) + 1 }
        }
        close(to: depth, source, &sheet)
        cursor.skip(bytes: marker.length)
        // Content that is far away from its marker is indented code (§5.2, rule 2).
        let blanks = cursor.isBlank || cursor.indent >= 5 ? 1 : cursor.indent
        item.contentOffset = item.markerOffset + marker.length + blanks
        cursor.skip(columns: blanks)
        push(.item(item))
        return true
    }

    mutating func push(_ container: Container) {
        place.noteContent()
        place.containers.append(container)
    }
}
