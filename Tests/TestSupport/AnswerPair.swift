import Comparison
import Foundation

/// Two answers and what a comparison of them should find; Tests/Fixtures/Comparisons/README.md has
/// the format.
package struct AnswerPair: Sendable {
    package var name: String
    package var left: LabelledText
    package var right: LabelledText
    package var facts: [ExpectedFact]

    /// An answer without its labels, and where they stood.
    package struct LabelledText: Sendable {
        package var text: String
        /// In order: the label and the byte at which its passage begins.
        package var labels: [(label: String, offset: Int)]
    }

    /// A disagreement or an agreement, each side by the bytes of its text.
    package struct ExpectedFact: Sendable {
        package var left: ByteRange
        package var right: ByteRange
        package var agrees: Bool
        package var line: String
    }

    /// Reads a file's text; nil if a section is missing or a fact's text isn't in its answer.
    package init?(name: String, _ source: String) {
        let parts = source.components(separatedBy: "\n--- ")
        guard parts.count == 4, parts[1].hasPrefix("left\n"), parts[2].hasPrefix("right\n"),
            parts[3].hasPrefix("facts")
        else { return nil }
        self.name = name
        left = LabelledText(String(parts[1].dropFirst("left\n".count)))
        right = LabelledText(String(parts[2].dropFirst("right\n".count)))
        facts = []
        for line in parts[3].split(separator: "\n").dropFirst() {
            guard let fact = ExpectedFact(String(line), left.text, right.text) else { return nil }
            facts.append(fact)
        }
    }

    /// All pairs of the folder, by name. A file that can't be read is left out.
    package static func all() -> [AnswerPair] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fixtures/Comparisons")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".pair") }.sorted().compactMap { name in
            let file = folder.appendingPathComponent(name)
            guard let source = try? String(contentsOf: file, encoding: .utf8) else { return nil }
            return AnswerPair(name: name, source)
        }
    }
}

extension AnswerPair.LabelledText {
    init(_ source: String) {
        var labels: [(label: String, offset: Int)] = []
        var text = ""
        for (index, part) in source.components(separatedBy: "⟦").enumerated() {
            guard index > 0, let close = part.firstIndex(of: "⟧") else {
                text += part
                continue
            }
            labels.append((String(part[..<close]), text.utf8.count))
            text += part[part.index(after: close)...]
        }
        self.text = text
        self.labels = labels
    }
}

extension AnswerPair.ExpectedFact {
    init?(_ line: String, _ left: String, _ right: String) {
        let agrees = !line.contains(" ≠ ")
        let sides = line.components(separatedBy: agrees ? " = " : " ≠ ")
        guard sides.count == 2, let first = Self.place(sides[0], in: left),
            let second = Self.place(sides[1], in: right)
        else { return nil }
        self.init(left: first, right: second, agrees: agrees, line: line)
    }

    /// `text#2` is its second occurrence.
    private static func place(_ wanted: String, in text: String) -> ByteRange? {
        let parts = wanted.components(separatedBy: "#")
        let count = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
        var from = text.startIndex
        var found: Range<String.Index>?
        for _ in 0..<count {
            found = text.range(of: parts[0], options: .literal, range: from..<text.endIndex)
            guard let found else { return nil }
            from = found.upperBound
        }
        return found.map { text.utf8Offset($0.lowerBound)..<text.utf8Offset($0.upperBound) }
    }
}

extension String {
    fileprivate func utf8Offset(_ index: Index) -> Int {
        utf8.distance(from: utf8.startIndex, to: index)
    }
}
