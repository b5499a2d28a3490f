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
