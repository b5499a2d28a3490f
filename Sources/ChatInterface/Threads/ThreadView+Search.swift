import Comparison

/// Finding text in a thread.
extension ThreadView {
    private static let searched: [NodeLayout.Section] = [.prompt, .thinking, .text]

    /// The next match behind a spot, or the last one before it; from the thread's beginning, or its
    /// end, if there is none to begin at.
    mutating func match(
        of pattern: TextPattern, after spot: Spot?, backwards: Bool = false
    ) -> (spot: Spot, range: Range<Int>)? {
        let start = spot.flatMap { spot in path.lastIndex(of: spot.node).map { (spot, $0) } }
        let nodes = backwards ? Array(path.indices.reversed()) : Array(path.indices)
        for index in nodes {
            if let start, backwards ? index > start.1 : index < start.1 { continue }
            let layout = layout(index)
            for section in backwards ? Self.searched.reversed() : Self.searched {
                guard isShown(section, index) else { continue }
                let bytes = layout.bytes(of: section)
                var place = backwards ? bytes.count : 0
                if let start, index == start.1 {
                    let isPast =
                        backwards ? section > start.0.section : section < start.0.section
                    if isPast { continue }
                    if section == start.0.section {
                        place = backwards ? start.0.byte : start.0.byte + 1
                    }
                }
                let range =
                    backwards
                    ? pattern.last(in: bytes, before: place)
                    : pattern.first(in: bytes, from: place)
                if let range {
                    let spot = Spot(node: path[index], section: section, byte: range.lowerBound)
                    return (spot, range)
                }
            }
        }
        return nil
    }

    /// How many matches there are, and how many of them begin before a spot or at it.
    mutating func count(of pattern: TextPattern, upTo spot: Spot?) -> (all: Int, before: Int) {
        var all = 0
        var before = 0
        let end = spot.flatMap { path.lastIndex(of: $0.node) } ?? -1
        for index in path.indices {
            let layout = layout(index)
            for section in Self.searched where isShown(section, index) {
                let bytes = layout.bytes(of: section)
                for match in pattern.matches(in: bytes, from: 0..<bytes.count) {
                    all += 1
                    guard let spot else { continue }
                    let place = (index, section.rawValue, match.lowerBound)
                    if place <= (end, spot.section.rawValue, spot.byte) { before += 1 }
                }
            }
        }
        return (all, before)
    }

    private mutating func isShown(_ section: NodeLayout.Section, _ index: Int) -> Bool {
        layout(index).height(of: section, node(index), showsThinking: showsThinking) > 0
    }
}

extension NodeLayout {
    /// The matches of which a line may show something.
    func matches(
        of pattern: TextPattern, nearLine line: Int, in section: Section
    ) -> [Range<Int>] {
        let bytes = bytes(of: section)
        let range = bytesNear(line: line, in: section)
        let from = max(0, range.lowerBound - pattern.count + 1)
        return pattern.matches(in: bytes, from: from..<max(from, range.upperBound))
    }

    /// The bytes of which a line may show something: its own; in a table, whose cells share lines,
    /// those of the table.
    func bytesNear(line: Int, in section: Section) -> Range<Int> {
        if section == .text, line < answer.lineCount, let block = answer.block(ofLine: line),
            case .table = answer.blocks[block].kind
        {
            return answer.blocks[block].source
        }
        let start = byte(ofLine: line, in: section)
        let count = section == .text ? answer.lineCount : plain(section)?.lineCount ?? 0
        let end = line + 1 < count ? byte(ofLine: line + 1, in: section) : bytes(of: section).count
        return start..<max(start, end)
    }
}
