import UnicodeText

/// Lays blocks out on a page of a width.
struct Typesetter: Sendable {
    var page = Page()
    let columns: Int
    let ambiguous: AmbiguousWidth
    let signs: Signs
    /// Whether what is laid out is the end of a text that still grows: marks that were opened are
    /// taken as closed, so that the picture doesn't jump when they are.
    var isLive = false
    /// The bytes that have been handed to the parser of inlines, to be counted by tests.
    var parsedBytes = 0
    /// The addresses of settled definitions, by normalised label.
    private(set) var definitions: [String: String] = [:]

    /// Widths of runs are kept in sixteen bits.
    private static let mostColumns = 4096

    init(columns: Int, ambiguous: AmbiguousWidth) {
        self.columns = min(max(1, columns), Self.mostColumns)
        self.ambiguous = ambiguous
        signs = .signs(for: ambiguous)
        let rule = String(repeating: signs.horizontal, count: self.columns)
        page.pool = Array(repeating: 0x20, count: Self.mostBlanks) + Array(rule.utf8)
    }

    /// Remembers an address for the references that come after it. The first one holds.
    mutating func define(_ label: String, _ address: String) {
        guard !isLive, definitions[label] == nil else { return }
        definitions[label] = address
    }
}

extension Typesetter {
    /// The pool begins with so many blanks, of which every run of blanks is made.
    private static let mostBlanks = 64

    func blanks(_ count: Int, _ role: MarkdownRole = .text) -> [Page.Run] {
        var runs: [Page.Run] = []
        var left = count
        while left > 0 {
            let length = UInt16(min(left, Self.mostBlanks))
            runs.append(
                Page.Run(
                    start: 0, length: length, columns: length, style: MarkdownStyle(role),
                    origin: .pool))
            left -= Int(length)
        }
        return runs
    }

    /// A stroke of so many columns.
    func stroke(_ count: Int, _ role: MarkdownRole) -> Page.Run {
        let count = min(count, columns)
        return Page.Run(
            start: UInt32(Self.mostBlanks), length: UInt16(count * signs.horizontal.utf8.count),
            columns: UInt16(count), style: MarkdownStyle(role), origin: .pool)
    }
}

extension Typesetter {
    /// Begins a block: a blank line if there is to be one, its record, its margin. What is added to
    /// the page next belongs to it.
    mutating func begin(
        _ kind: MarkdownBlock.Kind, at source: Int, in place: inout BlockPlace
    ) -> Margin {
        if case .code = kind, case .code = page.blocks.last?.kind, place.gap == nil {
            // Two blocks of code would be read as one.
            place.gap = place.shared
        }
        layGap(before: source, in: place)
        place.gap = nil
        var block = MarkdownBlock(
            kind: kind, source: source..<source, firstLine: page.lines.count,
            codeLines: page.codeLines.count..<page.codeLines.count,
            links: page.links.count..<page.links.count)
        for container in place.containers {
            switch container {
            case .quote: block.quoteDepth += 1
            case .item: block.itemDepth += 1
            case .footnote(let note): block.footnote = note.label
            }
        }
        page.blocks.append(block)
        let margin = margin(in: &place)
        place.shared = place.containers.count
        return margin
    }

    /// Says where the last block ends so far.
    mutating func endBlock(at source: Int) {
        let last = page.blocks.count - 1
        let range = page.blocks[last].source
        page.blocks[last].source = range.lowerBound..<max(range.upperBound, source)
        page.blocks[last].links = page.blocks[last].links.lowerBound..<page.links.count
        page.blocks[last].codeLines = page.blocks[last].codeLines.lowerBound..<page.codeLines.count
    }

    private mutating func layGap(before source: Int, in place: BlockPlace) {
        guard let gap = place.gap, place.shared >= gap, let last = page.lines.last else { return }
        page.startLine(source: max(Int(last.source), source - 1), inBlock: false)
        let outer = place.containers.prefix(place.shared).filter(\.isQuote)
        for _ in 0..<min(outer.count, marginLimit / 2) { page.append(bar()) }
    }

    private mutating func bar() -> Page.Run {
        page.ownRun(signs.vertical + " ", columns: 2, MarkdownStyle(.quoteBar))
    }

    /// Deep nesting must not eat the width: beyond this, containers take no room.
    private var marginLimit: Int { max(columns >= 8 ? 2 : 0, min(columns / 2, columns - 12)) }

    /// The margin of a leaf; markers that had not been drawn yet are drawn now.
    private mutating func margin(in place: inout BlockPlace) -> Margin {
        var margin = Margin()
        let innermost = place.containers.lastIndex { !$0.isQuote }
        var depth = 0
        for index in place.containers.indices {
            let container = place.containers[index]
            let isMarked = place.containers[index].takeMarker()
            if container.isQuote {
                if margin.columns + 2 <= marginLimit { margin.add(bar()) }
                continue
            }
            let room = index == innermost || isMarked ? columns / 2 + 4 : marginLimit
            let width = width(of: container)
            if margin.columns + width <= min(room, columns - 2) {
                let runs = isMarked ? marker(of: container, depth: depth) : blanks(width)
                margin.add(first: runs, rest: blanks(width))
            }
            if container.isItem { depth += 1 }
        }
        return margin
    }

    private func width(of container: Container) -> Int {
        switch container {
        case .quote: 2
        case .item(let item): item.markerColumns
        case .footnote(let note):
            DisplayWidth.columns(of: note.label, ambiguous: ambiguous) + 3
        }
    }

    private mutating func marker(of container: Container, depth: Int) -> [Page.Run] {
        switch container {
        case .quote: [bar()]
        case .item(let item): marker(of: item, depth: depth)
        case .footnote(let note):
            [
                page.ownRun(
                    "[\(note.label)]", columns: width(of: container) - 1, MarkdownStyle(.footnote)),
                page.ownRun(" ", columns: 1, MarkdownStyle(.text)),
            ]
        }
    }

    private mutating func marker(of item: ListItem, depth: Int) -> [Page.Run] {
        var runs: [Page.Run] = []
        if let number = item.number {
            runs.append(
                page.ownRun(number + " ", columns: number.count + 1, MarkdownStyle(.listMarker)))
        } else if item.task == nil {
            let bullet = signs.bullets[depth % signs.bullets.count]
            runs.append(page.ownRun(bullet + " ", columns: 2, MarkdownStyle(.listMarker)))
        }
        if let isDone = item.task {
            runs.append(
                page.ownRun(isDone ? "[x] " : "[ ] ", columns: 4, MarkdownStyle(.taskBox)))
        }
        return runs
    }
}
