/// Cuts a text into lines, the lines into sentences, and each into tokens.
///
/// Blank lines, fences, rules and a table's line of dashes are no passages: they belong to the
/// passage behind them, the last ones to the last passage.
struct PassageReader {
    private let bytes: [UInt8]
    private(set) var passages: [Passage] = []
    private(set) var tokens: [Token] = []

    private var fence: Fence?
    private var isInTable = false
    private var heading: Int?
    private var line = 0
    /// Where the line's marker begins, until the first passage of the line has been read.
    private var marker: Int?
    /// Behind the last passage.
    private var covered = 0

    /// A run of at least three backticks or tildes opened a block of code.
    private struct Fence {
        var sign: UInt8
        var length: Int
    }

    /// A longer passage is cut: what compares two of them costs the product of their lengths.
    static let longestPassage = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        passages.reserveCapacity(bytes.count / 64)
        tokens.reserveCapacity(bytes.count / 4)
    }

    mutating func read() {
        var start = 0
        while start < bytes.count {
            let (end, next) = lineEnd(from: start)
            read(line: start..<end, next: next)
            line += 1
            start = next
        }
        if passages.isEmpty, !bytes.isEmpty { append(.paragraph, 0..<0, upTo: bytes.count) }
        if let last = passages.indices.last {
            let range = passages[last].range
            passages[last].range = range.lowerBound..<max(range.upperBound, bytes.count)
        }
    }

    private func lineEnd(from start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        guard index < bytes.count else { return (index, index) }
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return (index, index + (isPair ? 2 : 1))
    }

    private mutating func read(line: ByteRange, next: Int) {
        let words = bytes.trimmed(line)
        marker = words.lowerBound
        if let fence {
            if isClosing(words, of: fence) {
                self.fence = nil
            } else if !words.isEmpty {
                appendCut(.code, words, upTo: next)
            }
        } else if words.isEmpty {
            isInTable = false
        } else {
            readText(words, next: next)
        }
    }

    private mutating func readText(_ words: ByteRange, next: Int) {
        let marker = LineMarker.read(bytes, words)
        let rest = marker.end..<words.upperBound
        if let opened = opening(rest) {
            fence = opened
        } else if isTableRule(words) {
            isInTable = true
        } else if isRule(words) {
            return
        } else if isInTable || isTableRow(rest) {
            appendCut(.tableRow, rest, upTo: next)
        } else if case .heading = marker.kind {
            heading = passages.count
            appendCut(marker.kind, rest, upTo: next)
        } else {
            appendSentences(marker.kind, rest, upTo: next)
        }
    }

    private func opening(_ rest: ByteRange) -> Fence? {
        guard let sign = bytes[rest].first, sign == 0x60 || sign == 0x7E else { return nil }
        let length = bytes[rest].prefix { $0 == sign }.count
        // CommonMark 0.31 §4.5: an info string after backticks holds none.
        let info = bytes[rest].dropFirst(length)
        guard length >= 3, sign == 0x7E || !info.contains(0x60) else { return nil }
        return Fence(sign: sign, length: length)
    }

    private func isClosing(_ words: ByteRange, of fence: Fence) -> Bool {
        words.count >= fence.length && bytes[words].allSatisfy { $0 == fence.sign }
    }

    private func isTableRow(_ words: ByteRange) -> Bool {
        bytes[words].first == 0x7C && bytes[words].dropFirst().contains(0x7C)
    }

    /// `|---|:-:|`.
    private func isTableRule(_ words: ByteRange) -> Bool {
        var dashes = 0
        var bars = 0
        for byte in bytes[words] {
            switch byte {
            case 0x2D: dashes += 1
            case 0x7C: bars += 1
            case 0x3A, 0x20, 0x09: break
            default: return false
            }
        }
        return dashes > 0 && bars > 0
    }

    /// A thematic break, or the underline of a heading.
    private func isRule(_ words: ByteRange) -> Bool {
        guard words.count >= 3, let first = bytes[words].first else { return false }
        guard [0x2A, 0x2D, 0x3D, 0x5F].contains(first) else { return false }
        return bytes[words].allSatisfy { $0 == first || $0 == 0x20 }
    }

    private mutating func appendSentences(
        _ kind: Passage.Kind, _ words: ByteRange, upTo next: Int
    ) {
        var start = words.lowerBound
        for end in SentenceSplitter.ends(in: bytes, words) where end > start {
            appendCut(kind, start..<end, upTo: end == words.upperBound ? next : end)
            start = end
        }
        if start < words.upperBound || words.isEmpty {
            appendCut(kind, start..<words.upperBound, upTo: next)
        }
    }

    /// Appends a passage, or several where it is too long.
    private mutating func appendCut(_ kind: Passage.Kind, _ words: ByteRange, upTo next: Int) {
        var start = words.lowerBound
        while words.upperBound - start > Self.longestPassage {
            let end = SentenceSplitter.cut(bytes, start..<start + Self.longestPassage)
            append(kind, start..<end, upTo: end)
            start = end
        }
        append(kind, start..<words.upperBound, upTo: next)
    }

    private mutating func append(_ kind: Passage.Kind, _ words: ByteRange, upTo end: Int) {
        let content = bytes.trimmed(words)
        let first = tokens.count
        Tokenizer.append(content, of: bytes, isCode: kind == .code, to: &tokens)
        if kind == .tableRow { takeBarsForMarkup(from: first) }
        var isHeading = false
        if case .heading = kind { isHeading = true }
        let (key, mass) = sum(from: first)
        passages.append(
            Passage(
                kind: kind, range: covered..<end, content: content,
                marked: min(marker ?? content.lowerBound, content.lowerBound)..<content.upperBound,
                heading: isHeading ? nil : heading, line: line, tokens: first..<tokens.count,
                key: key, mass: mass))
        covered = end
        marker = nil
    }

    private mutating func takeBarsForMarkup(from first: Int) {
        for index in first..<tokens.count where tokens[index].key == 0x7C {
            tokens[index].kind = .markup
        }
    }

    private func sum(from first: Int) -> (key: UInt64, mass: Float) {
        var hash = KeyHash()
        var mass: Float = 0
        for token in tokens[first...] where token.kind != .markup {
            hash.combine(token.key)
            mass += token.mass
        }
        return (hash.key, mass)
    }
}
