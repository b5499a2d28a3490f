import Terminal

/// The one box in which things are chosen by typing a part of their name.
package struct FuzzyBox: Equatable, Sendable {
    /// One thing that can be chosen.
    package struct Item: Equatable, Sendable {
        /// What the choice is called in the program.
        package var id: String
        package var label: String
        /// Shown dim at the right.
        package var detail: String
        /// Searched beside the label: other names, pinyin, initials.
        package var keywords: [String]
        /// Why it can't be chosen now; nil if it can.
        package var obstacle: String?
        /// Whether it stands for several others: those come first where they fit as well.
        package var isGroup: Bool

        package init(
            id: String, label: String, detail: String = "", keywords: [String] = [],
            obstacle: String? = nil, isGroup: Bool = false
        ) {
            self.id = id
            self.label = label
            self.detail = detail
            self.keywords = keywords
            self.obstacle = obstacle
            self.isGroup = isGroup
        }
    }

    /// An item that fits the query, and which characters of its label did.
    package struct Hit: Equatable, Sendable {
        package var item: Item
        package var positions: [Int]
    }

    package var title: String
    package private(set) var field: LineField
    package private(set) var hits: [Hit]
    package private(set) var selection: Int
    private var items: [Item]

    package init(title: String, items: [Item], selecting id: String? = nil) {
        self.title = title
        self.items = items
        field = LineField()
        hits = items.map { Hit(item: $0, positions: []) }
        selection = items.firstIndex { $0.id == id } ?? 0
    }

    package var selected: Item? { hits.indices.contains(selection) ? hits[selection].item : nil }

    /// More items have become known: the query and, where it still stands, the selection stay.
    package mutating func replace(_ items: [Item]) {
        let id = selected?.id
        self.items = items
        search()
        selection = hits.firstIndex { $0.item.id == id } ?? 0
    }

    /// Takes an item away; the selection goes to the one that follows.
    mutating func remove(_ id: String) {
        let place = selection
        items.removeAll { $0.id == id }
        search()
        selection = min(place, max(0, hits.count - 1))
    }

    /// Puts text in where the caret stands, and searches anew.
    package mutating func insert(_ text: String) {
        field.insert(text)
        search()
    }

    /// Takes a key that edits the query or moves the selection; false if it is neither.
    package mutating func take(_ key: Key, pageSize: Int) -> Bool {
        switch key.code {
        case .up where key.modifiers.isEmpty: move(-1)
        case .down where key.modifiers.isEmpty: move(1)
        case .pageUp: move(-pageSize)
        case .pageDown: move(pageSize)
        case .character("p") where key.modifiers == .control: move(-1)
        case .character("n") where key.modifiers == .control: move(1)
        default:
            guard field.take(key) else { return false }
            search()
        }
        return true
    }

    private mutating func move(_ offset: Int) {
        guard !hits.isEmpty else { return }
        if abs(offset) == 1 {
            selection = (selection + offset + hits.count) % hits.count
        } else {
            selection = min(max(0, selection + offset), hits.count - 1)
        }
    }

    private mutating func search() {
        selection = 0
        guard !field.text.isEmpty else {
            hits = items.map { Hit(item: $0, positions: []) }
            return
        }
        let scored = items.enumerated().compactMap { index, item -> (Int, Int, Hit)? in
            guard let best = Self.best(query: field.text, item) else { return nil }
            return (
                best.score - (item.isGroup ? 4 : 0), index,
                Hit(item: item, positions: best.positions)
            )
        }
        hits = scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }

    private static func best(query: String, _ item: Item) -> FuzzyMatch? {
        var best = FuzzyMatch(query: query, candidate: item.label)
        if best == nil {
            best =
                PinyinInitials.of(item.label).lazy.compactMap {
                    FuzzyMatch(query: query, candidate: $0)
                }.first
            // What is written in these letters goes before what is only read so.
            best?.score -= 1
        }
        for keyword in item.keywords {
            guard let match = FuzzyMatch(query: query, candidate: keyword),
                match.score > best?.score ?? Int.min
            else { continue }
            best = match
            best?.positions = []
        }
        return best
    }
}
