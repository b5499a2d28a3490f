/// Finds brackets that refer to a definition.
///
/// The parser takes them for a link only if it knows the label. That is so for labels that were
/// defined above; and for numbers whatever comes, since models cite `[like this][1]` and give the
/// addresses at the end, when what stands here can't change any more.
struct ReferenceScanner {
    private var openings: [Int] = []
    /// The brackets just closed, if the next one may be their label.
    private var text: Range<Int>?
    private(set) var labels: Set<String> = []

    private static let mostLabels = 64

    mutating func open(at place: Int) {
        if openings.count < 1024 { openings.append(place) }
    }

    /// The place of the bracket that is closed.
    mutating func close() -> Int? {
        openings.popLast()
    }

    /// Notes brackets that are not followed by a destination; `next` is the byte behind them.
    mutating func note(
        _ brackets: Range<Int>, _ next: UInt8, _ source: Source, definitions: [String: String]
    ) {
        let inside = brackets.lowerBound + 1..<brackets.upperBound - 1
        defer { text = next == UInt8(ascii: "[") ? brackets : nil }
        guard labels.count < Self.mostLabels, inside.count <= 200 else { return }
        if let text, text.upperBound == brackets.lowerBound, cites(inside, text, source) {
            labels.insert(source.string(inside))
        } else if !definitions.isEmpty {
            let label = source.string(inside)
            if definitions[Definition.normalised(label)] != nil { labels.insert(label) }
        }
    }

    private func cites(_ label: Range<Int>, _ text: Range<Int>, _ source: Source) -> Bool {
        guard (1...3).contains(label.count), label.allSatisfy({ source[$0].isDigit }) else {
            return false
        }
        if let before = source.scalar(endingAt: text.lowerBound, after: 0),
            before.properties.isAlphabetic && !before.isCJK || before == "]" || before == ")"
        {
            return false
        }
        return text.contains { source[$0].isLetter || source[$0] >= 0x80 }
    }
}
