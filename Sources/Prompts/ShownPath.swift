/// A path as it can be shown and sent.
enum ShownPath {
    /// Without what could break out of its line or turn the text around: controls, separators and
    /// characters that format, each replaced.
    static func clean(_ path: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in path.unicodeScalars {
            clean.append(isPlain(scalar) ? scalar : "\u{FFFD}")
        }
        return String(clean)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            false
        default: true
        }
    }
}
