/// The block that lines are being added to, if any.
enum Leaf: Sendable {
    case none
    case text(TextLeaf)
    case code(CodeLeaf)
    case html(HTMLLeaf)
    case table(TableLeaf)
    case math(MathLeaf)

    /// Whether it is text that the next line may go on with.
    var isParagraph: Bool {
        if case .text(let leaf) = self { leaf.heading == nil } else { false }
    }

    var isHeading: Bool {
        if case .text(let leaf) = self { leaf.heading != nil } else { false }
    }
}
