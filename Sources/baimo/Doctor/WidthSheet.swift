import ChatInterface
import UnicodeText

/// Ruled lines that end at one bar where the terminal gives each character the columns that this
/// program counts for it.
struct WidthSheet {
    /// What the terminal told; nil if it didn't.
    var ambiguousColumns: Int?
    var phrases: WidthPhrases

    /// The columns of a sample, filled up.
    private static let columns = 30
    private static let labelColumns = 22
    private static let ambiguousSample = "…①“”→℃§±×÷αЖ■★"

    var lines: [String] {
        let ruler = "         1         2         3"
        let blank = String(repeating: " ", count: Self.labelColumns)
        var lines = [phrases.rule, blank + ruler]
        for (label, sample) in samples { lines.append(line(label, sample, .one)) }
        lines += ["", phrases.emojiRule, "", phrases.ambiguousRule]
        lines.append(line("ambiguous_width = 1", Self.ambiguousSample, .one))
        lines.append(line("ambiguous_width = 2", Self.ambiguousSample, .two))
        lines += ["", ambiguousColumns.map(phrases.terminalSays) ?? phrases.terminalIsSilent]
        return lines
    }

    private var samples: [(label: String, text: String)] {
        [
            (phrases.letters, "abcdefghijklmnopqrstuvwxyz"), (phrases.han, "百模比较，一问多答。"),
            ("한국어 にほんご", "한국어 텍스트、ひらがなカナ"),
            (phrases.marks, "e\u{301} n\u{303} नी ก็ a\u{308}\u{323}"),
            (phrases.tabs, "a\tbc\tdef\tghij\tk"), (phrases.rightToLeft, "שלום עולם"),
            (phrases.emoji, "😀🚀🌏🐼 🇨🇳🇩🇪🇬🇧 👨‍👩‍👧‍👦👍🏽1️⃣❤️"),
        ]
    }

    private func line(_ label: String, _ sample: String, _ ambiguous: AmbiguousWidth) -> String {
        var drawn = WrappedText(columns: Self.columns, ambiguous: ambiguous)
        drawn.append(sample)
        var bytes: [UInt8] = []
        var taken = 0
        drawn.forEachCluster(ofLine: 0) { cluster, columns in
            bytes += cluster
            taken += columns
        }
        let rest = String(repeating: " ", count: max(0, Self.columns - 1 - taken))
        let text = Self.withoutFlags(String(decoding: bytes, as: UTF8.self))
        return label.padded(to: Self.labelColumns) + text + rest + "|"
    }

    /// The letters that the screen draws in place of flags.
    private static func withoutFlags(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            (0x1F1E6...0x1F1FF).contains(scalar.value)
                ? Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41)) : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
