/// Mathematics in TeX's notation as text that can be read: Greek letters, signs, small digits where
/// Unicode has them. What isn't known stays as it was written.
enum TeX {
    /// In one line.
    static func inline(_ source: String) -> String {
        var reader = TeXReader(source, isDisplay: false)
        return reader.read().joined(separator: " ")
    }

    /// In as many lines as its rows take; at least one.
    static func lines(_ source: String) -> [String] {
        var reader = TeXReader(source, isDisplay: true)
        return reader.read()
    }
}
