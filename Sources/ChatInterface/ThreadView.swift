import Comparison
import Terminal
import UnicodeText

/// One pane's view of its thread: what is scrolled to, and the wrapped nodes.
struct ThreadView {
    /// A place in the text that stays put when the width changes.
    struct Anchor: Equatable {
        var node: NodeID
        var section: NodeLayout.Section
        /// Offset into the section's wrapped bytes.
        var byte: Int
    }

    /// A row of the thread: which of the path's nodes, and the row within it.
    struct Row: Equatable {
        var node: Int
        var row: Int
    }

    var showsThinking = false
    /// What stands at the top; nil while the view follows the end.
    private(set) var anchor: Anchor?
    private var layouts: [NodeID: NodeLayout] = [:]
    private(set) var area = Size(columns: 0, rows: 0)
    /// The nodes from the beginning to `head`: found once a head, since threads grow long.
    private var path: [NodeID] = []
    private var head: NodeID?
    /// The session's tree while the view looks at it, and no longer: its texts must stay unshared.
    private var tree = MessageTree()
    private var ambiguous = AmbiguousWidth.one
    private var notices: (Node) -> String = { _ in "" }

    var isFollowing: Bool { anchor == nil }

    /// Looks at the thread that ends at a head, in an area of a size.
    mutating func look(
        at session: Session, head: NodeID?, in area: Size, ambiguous: AmbiguousWidth,
        notices: @escaping (Node) -> String
    ) {
        if area.columns != self.area.columns || ambiguous != self.ambiguous { layouts = [:] }
        self.area = area
        self.ambiguous = ambiguous
        self.notices = notices
        tree = session.tree
        if head != self.head {
            self.head = head
            path = tree.path(to: head).map(\.id)
        }
        if let anchor, !path.contains(anchor.node) { self.anchor = nil }
    }

    /// Lets go of the session, and of what `notices` holds: texts that are shared when they grow
    /// are copied.
    mutating func lookAway() {
        tree = MessageTree()
        notices = { _ in "" }
    }

    private mutating func layout(_ index: Int) -> NodeLayout {
        let node = tree[path[index]]
        // Taken out while it changes, so that its buffers are not copied.
        var layout =
            layouts.removeValue(forKey: node.id)
            ?? NodeLayout(columns: area.columns, ambiguous: ambiguous)
        layout.update(node, notice: notices(node))
        layouts[node.id] = layout
        return layout
    }

    private mutating func height(_ index: Int) -> Int {
        layout(index).height(tree[path[index]], showsThinking: showsThinking)
    }

    /// The row at the top when the view follows the end.
    private mutating func tail() -> Row {
        var left = area.rows
        for index in path.indices.reversed() {
            let height = height(index)
            if height >= left { return Row(node: index, row: height - left) }
            left -= height
        }
        return Row(node: 0, row: 0)
    }

    /// The row at the top now.
    mutating func top() -> Row {
        let tail = tail()
        guard let anchor, let index = path.lastIndex(of: anchor.node) else {
            return tail
        }
        let layout = layout(index)
        let node = tree[path[index]]
        var row = 0
        for section in NodeLayout.Section.allCases where section < anchor.section {
            row += layout.height(of: section, node, showsThinking: showsThinking)
        }
        if let (text, first) = layout.wrapped(anchor.section, node, showsThinking: showsThinking) {
            row += max(0, text.line(ofByte: anchor.byte) - first)
        }
        let top = Row(node: index, row: row)
        return Self.isBefore(top, tail) ? top : tail
    }

    private static func isBefore(_ a: Row, _ b: Row) -> Bool {
        (a.node, a.row) < (b.node, b.row)
    }

    /// Scrolls by so many rows; down to the end makes the view follow again.
    mutating func scroll(by rows: Int) {
        guard !path.isEmpty else { return }
        var row = top()
        var left = rows
        while left < 0 {
            if row.row > 0 {
                let step = min(-left, row.row)
                row.row -= step
                left += step
            } else if row.node > 0 {
                row.node -= 1
                row.row = height(row.node)
            } else {
                break
            }
        }
        while left > 0, row.node < path.count {
            let rest = height(row.node) - row.row
            if left < rest {
                row.row += left
                left = 0
            } else {
                left -= rest
                row = Row(node: row.node + 1, row: 0)
            }
        }
        fix(row)
    }

    mutating func scrollToStart() {
        guard !path.isEmpty else { return }
        fix(Row(node: 0, row: 0))
    }

    mutating func scrollToEnd() {
        anchor = nil
    }

    private mutating func fix(_ row: Row) {
        guard row.node < path.count, Self.isBefore(row, tail()) else {
            anchor = nil
            return
        }
        let layout = layout(row.node)
        let node = tree[path[row.node]]
        let place = layout.place(ofRow: row.row, node, showsThinking: showsThinking)
        var byte = 0
        if let (text, first) = layout.wrapped(place.section, node, showsThinking: showsThinking),
            text.lines.indices.contains(first + place.line)
        {
            byte = text.lines[first + place.line].start
        }
        anchor = Anchor(node: node.id, section: place.section, byte: byte)
    }

    /// Calls `body` for each row that is on the screen, from the top.
    mutating func forEachVisibleRow(
        _ body: (
            _ row: Int, _ node: Node, _ layout: NodeLayout, _ section: NodeLayout.Section,
            _ line: Int
        ) -> Void
    ) {
        var place = top()
        var screenRow = 0
        while screenRow < area.rows, place.node < path.count {
            let layout = layout(place.node)
            let node = tree[path[place.node]]
            let height = layout.height(node, showsThinking: showsThinking)
            while screenRow < area.rows, place.row < height {
                let (section, line) = layout.place(
                    ofRow: place.row, node, showsThinking: showsThinking)
                body(screenRow, node, layout, section, line)
                screenRow += 1
                place.row += 1
            }
            place = Row(node: place.node + 1, row: 0)
        }
    }

    /// How many rows stand below the screen, counted up to `limit`.
    mutating func rowsBelow(limit: Int) -> Int {
        guard anchor != nil else { return 0 }
        let top = top()
        var rows = -top.row - area.rows
        for index in top.node..<path.count {
            rows += height(index)
            if rows > limit { return limit }
        }
        return max(0, rows)
    }
}
