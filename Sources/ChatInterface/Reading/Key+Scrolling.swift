import Terminal

extension Key {
    /// By how many rows the key scrolls a text of so many rows, of which a page is shown; nil if it
    /// does something else.
    func scroll(page: Int, of rows: Int) -> Int? {
        switch code {
        case .up, .character("k"): -1
        case .down, .character("j"): 1
        case .pageUp, .character("b"): 1 - page
        case .pageDown, .character(" "): page - 1
        case .character("u") where modifiers == .control: -page / 2
        case .character("d") where modifiers == .control: page / 2
        case .home: -rows
        case .end, .character("G"): rows
        default: nil
        }
    }
}
