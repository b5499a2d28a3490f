/// A block that holds other blocks and is still open.
enum Container: Sendable {
    case quote
    case item(ListItem)
    case footnote(Footnote)

    struct Footnote: Sendable {
        var label: String
        /// Where its mark stands in the source.
        var place: Int
        /// Whether its mark has still to be drawn.
        var hasMarkerLeft = true
    }

    var isQuote: Bool {
        if case .quote = self { true } else { false }
    }

    var isItem: Bool {
        if case .item = self { true } else { false }
    }

    /// Whether a marker has still to be drawn.
    var hasMarkerLeft: Bool {
        switch self {
        case .quote: false
        case .item(let item): item.hasMarkerLeft
        case .footnote(let note): note.hasMarkerLeft
        }
    }

    /// Where a marker stands in the source that has still to be drawn.
    var markerPlace: Int? {
        guard hasMarkerLeft else { return nil }
        return switch self {
        case .quote: nil
        case .item(let item): item.place
        case .footnote(let note): note.place
        }
    }

    /// Whether its marker has still to be drawn; from now on it has not.
    mutating func takeMarker() -> Bool {
        switch self {
        case .quote: return false
        case .item(var item):
            defer {
                item.hasMarkerLeft = false
                self = .item(item)
            }
            return item.hasMarkerLeft
        case .footnote(var note):
            defer {
                note.hasMarkerLeft = false
                self = .footnote(note)
            }
            return note.hasMarkerLeft
        }
    }
}

/// An item of a list (CommonMark 0.31 §5.2). There are no lists: an item knows its own number.
struct ListItem: Sendable {
    /// `-`, `+`, `*`, or what follows the number.
    var delimiter: UInt8
    /// Nil for a bullet.
    var ordinal: Int?
    /// Where the marker stands in the source.
    var place: Int
    /// How far the marker is indented, and how far the content must be.
    var markerOffset: Int
    var contentOffset: Int
    /// Nil if it is no task.
    var task: Bool?
    /// Whether a block has begun in it.
    var hasContent = false
    var hasMarkerLeft = true

    /// The number as it is drawn: right-aligned in two columns, since how many items will come
    /// isn't known.
    var number: String? {
        guard let ordinal else { return nil }
        let sign = delimiter == UInt8(ascii: ")") ? ")" : "."
        return (ordinal < 10 ? " " : "") + String(ordinal) + sign
    }

    var markerColumns: Int {
        let box = task == nil ? 0 : 4
        guard let ordinal else { return task == nil ? 2 : box }
        return max(2, String(ordinal).count) + 2 + box
    }

    /// Whether the other marker goes on with the same list.
    func isFollowed(by other: ListItem) -> Bool {
        delimiter == other.delimiter && (ordinal == nil) == (other.ordinal == nil)
    }
}

/// Where the next leaf will stand.
struct BlockPlace: Sendable {
    /// From the outermost to the innermost.
    var containers: [Container] = []
    /// Set if a blank line has to stand before the next leaf: how many containers that leaf must
    /// share with the last one, since a blank line at the end of a quote belongs to the quote.
    var gap: Int?
    /// How many containers have been open since the last leaf began.
    var shared = 0

    /// Closes containers from the inside until so many are left.
    mutating func close(to count: Int) {
        guard count < containers.count else { return }
        containers.removeLast(containers.count - count)
        shared = min(shared, count)
    }

    /// Notes a blank line that belongs to the first so many containers.
    mutating func noteBlankLine(in depth: Int) {
        let quotes = containers.prefix(depth).lastIndex(where: \.isQuote).map { $0 + 1 } ?? 0
        gap = min(gap ?? quotes, quotes)
    }

    /// Tells the innermost container that a block begins in it.
    mutating func noteContent() {
        guard case .item(var item) = containers.last else { return }
        item.hasContent = true
        containers[containers.count - 1] = .item(item)
    }
}
