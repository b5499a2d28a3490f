import UnicodeText

extension String {
    /// Filled up with blanks to so many columns of a terminal; at least one follows the text.
    func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(1, columns - DisplayWidth.columns(of: self)))
    }
}
