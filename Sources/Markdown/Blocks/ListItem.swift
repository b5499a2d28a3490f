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
