/// One thing that can be taken back.
enum Undo: Equatable {
    /// The pane closed last.
    case pane
    /// The change of the line-up.
    case lineUp
    case draft(String)
    case transcript(id: String, title: String)
    /// A line-up as it was before it was deleted, or saved anew.
    case savedLineUp(LineUp)

    /// Whether it means the present session and none other.
    var isOfSession: Bool { self == .pane || self == .lineUp }
}
