import Comparison
import Terminal
import UnicodeText

/// One pane's view of its thread: what is scrolled to, and the laid-out nodes.
struct ThreadView {
    /// A place in the thread's text that stays put when the width changes.
    struct Spot: Equatable {
        var node: NodeID
        var section: NodeLayout.Section
        /// Offset into the section's bytes.
        var byte: Int
    }

    /// A row of the thread: which of the path's nodes, and the row within it.
    struct Row: Equatable, Comparable {
        var node: Int
        var row: Int

        static func < (a: Row, b: Row) -> Bool { (a.node, a.row) < (b.node, b.row) }
    }

    var showsThinking = false
    /// What stands at the top; nil while the view follows the end.
    private(set) var anchor: Spot?
    private var layouts: [NodeID: NodeLayout] = [:]
    private(set) var area = Size(columns: 0, rows: 0)
    /// The nodes from the beginning to `head`: found once a head, since threads grow long.
    private(set) var path: [NodeID] = []
    private var head: NodeID?
    /// The session's tree while the view looks at it, and no longer: its texts must stay unshared.
    private(set) var tree = MessageTree()
    private var ambiguous = AmbiguousWidth.one
    private var notices: (Node) -> String = { _ in "" }

    /// Whether only the newest turn is shown, without its thinking: the rest tells who answers.
    var isVeiled = false {
        didSet { if isVeiled != oldValue { (head, path, layouts) = (nil, [], [:]) } }
    }

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
            if isVeiled { path = path.suffix(2) }
        }
        if let anchor, !path.contains(anchor.node) { self.anchor = nil }
    }

    /// Lets go of the session, and of what `notices` holds: texts that are shared when they grow
    /// are copied.
    mutating func lookAway() {
        tree = MessageTree()
        notices = { _ in "" }
    }

    /// One of the path's nodes, as far as it may be seen.
    func node(_ index: Int) -> Node {
        let node = tree[path[index]]
        guard isVeiled, case .reply(var reply) = node.content else { return node }
        reply.reasoning = ""
        return Node(id: node.id, parent: node.parent, content: .reply(reply))
    }

    /// One of the path's nodes, laid out as it is now.
    mutating func layout(_ index: Int) -> NodeLayout {
        let node = self.node(index)
        // Taken out while it changes, so that its buffers are not copied.
        var layout =
            layouts.removeValue(forKey: node.id)
            ?? NodeLayout(columns: area.columns, ambiguous: ambiguous)
        layout.update(node, notice: notices(node))
        layouts[node.id] = layout
        return layout
    }

    /// How many rows one of the path's nodes takes.
    mutating func height(_ index: Int) -> Int {
        layout(index).height(node(index), showsThinking: showsThinking)
    }

    // MARK: Rows

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
        guard let anchor, let top = row(of: anchor) else { return tail }
        return min(top, tail)
    }

    /// The row in which a spot stands; nil if it isn't in this thread.
    mutating func row(of spot: Spot) -> Row? {
        guard let index = path.lastIndex(of: spot.node) else { return nil }
        let layout = layout(index)
        let line = layout.line(ofByte: spot.byte, in: spot.section)
        let row = layout.row(
            ofLine: line, in: spot.section, node(index), showsThinking: showsThinking)
        return Row(node: index, row: row)
    }

    /// The spot at the beginning of a row.
    mutating func spot(at row: Row) -> Spot {
        let layout = layout(row.node)
        let node = self.node(row.node)
        let place = layout.place(ofRow: row.row, node, showsThinking: showsThinking)
        return Spot(
            node: node.id, section: place.section,
            byte: layout.byte(ofLine: place.line, in: place.section))
    }

    /// The row so many below (or above) another; nil beyond the thread.
    mutating func row(_ offset: Int, below start: Row) -> Row? {
        var row = start
        row.row += offset
        while row.row < 0 {
            guard row.node > 0 else { return nil }
            row.node -= 1
            row.row += height(row.node)
        }
        while row.node < path.count {
            let height = height(row.node)
            if row.row < height { return row }
            row = Row(node: row.node + 1, row: row.row - height)
        }
        return nil
    }

    // MARK: Scrolling

    /// Scrolls by so many rows; down to the end makes the view follow again.
    mutating func scroll(by rows: Int) {
        guard !path.isEmpty else { return }
        if let row = row(rows, below: top()) {
            setTop(row)
        } else if rows < 0 {
            scrollToStart()
        } else {
            scrollToEnd()
        }
    }

    mutating func scrollToStart() {
        guard !path.isEmpty else { return }
        setTop(Row(node: 0, row: 0))
    }

    mutating func scrollToEnd() {
        anchor = nil
    }

    /// Puts a row at the top, or the end at the bottom if there is no more than that.
    mutating func setTop(_ row: Row) {
        anchor = row.node < path.count && row < tail() ? spot(at: row) : nil
    }

    /// Scrolls only if a spot isn't on the screen, and then so that it stands a third down.
    mutating func reveal(_ spot: Spot) {
        guard let row = row(of: spot) else { return }
        let top = top()
        if let last = self.row(area.rows - 1, below: top) ?? self.row(0, below: row),
            top <= row, row <= last
        {
            return
        }
        setTop(self.row(-(area.rows / 3), below: row) ?? Row(node: 0, row: 0))
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
            let node = self.node(place.node)
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
