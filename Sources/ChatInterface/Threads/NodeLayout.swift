import Comparison
import Markdown
import UnicodeText

/// One node of the tree laid out for a width, growing with its reply.
///
/// Invariant: the texts hold the first `textTaken` and `reasoningTaken` bytes of what the node says
/// at `revision`; the rest is taken in at the next `update`.
struct NodeLayout {
    /// The parts that a node is drawn as, from top to bottom.
    enum Section: Int, CaseIterable, Comparable {
        case prompt, thinkingSummary, thinking, thinkingGap, text, sources, notice, gap

        static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }
    }

    let columns: Int
    private(set) var prompt: WrappedText
    private(set) var answer: MarkdownText
    private(set) var reasoning: WrappedText
    private(set) var notice: WrappedText
    private(set) var sources: WrappedText
    /// The addresses in `sources`, and where they stand there.
    private(set) var sourceAddresses: [(range: Range<Int>, address: String)] = []
    private var textTaken = 0
    private var reasoningTaken = 0
    private var revision = 0
    private var noticeText = ""
    private var sourcesTaken: [Source] = []
    private let ambiguous: AmbiguousWidth

    init(columns: Int, ambiguous: AmbiguousWidth) {
        self.columns = columns
        self.ambiguous = ambiguous
        prompt = WrappedText(columns: columns, ambiguous: ambiguous)
        answer = MarkdownText(columns: columns, ambiguous: ambiguous)
        reasoning = prompt
        notice = prompt
        sources = prompt
    }

    /// Takes in what is new in a node.
    mutating func update(_ node: Node, notice newNotice: String) {
        switch node.content {
        case .prompt(let prompt):
            if textTaken == 0 {
                Self.feed(prompt.shownText, after: &textTaken, to: &self.prompt)
            }
        case .reply(let reply):
            if reply.revision != revision { startAnew(at: reply.revision) }
            Self.feed(reply.text, after: &textTaken, to: &answer)
            Self.feed(reply.reasoning, after: &reasoningTaken, to: &reasoning)
            if !reply.isStreaming { answer.finish() }
            updateSources(reply.sources)
            if newNotice != noticeText {
                noticeText = newNotice
                notice = WrappedText(columns: columns, ambiguous: ambiguous)
                notice.append(newNotice)
            }
        }
    }

    private mutating func startAnew(at revision: Int) {
        self.revision = revision
        answer = MarkdownText(columns: columns, ambiguous: ambiguous)
        reasoning = WrappedText(columns: columns, ambiguous: ambiguous)
        textTaken = 0
        reasoningTaken = 0
    }

    private mutating func updateSources(_ list: [Source]) {
        guard list != sourcesTaken else { return }
        sourcesTaken = list
        sourceAddresses = []
        sources = WrappedText(columns: columns, ambiguous: ambiguous)
        for (index, source) in list.enumerated() {
            sources.append("\(index == 0 ? "" : "\n")[\(index + 1)] \(source.title) ")
            let start = sources.bytes.count
            sources.append(source.url)
            sourceAddresses.append((start..<sources.bytes.count, source.url))
        }
    }

    /// Hands on what follows the first `taken` bytes, without a copy where there need be none.
    private static func feed(
        _ whole: String, after taken: inout Int, to text: inout some GrowingText
    ) {
        let count = whole.utf8.count
        guard count > taken else { return }
        let from = taken
        let fed: Void? = whole.utf8.withContiguousStorageIfAvailable { bytes in
            text.append(utf8: UnsafeBufferPointer(rebasing: bytes[from...]))
        }
        if fed == nil { text.append(String(decoding: Array(whole.utf8)[from...], as: UTF8.self)) }
        taken = count
    }
}

/// What grows at its end.
private protocol GrowingText {
    mutating func append(utf8: UnsafeBufferPointer<UInt8>)
    mutating func append(_ text: String)
}

extension WrappedText: GrowingText {}
extension MarkdownText: GrowingText {}

// MARK: Rows

extension NodeLayout {
    /// How many rows a section takes, for a pane that shows thinking or not.
    func height(of section: Section, _ node: Node, showsThinking: Bool) -> Int {
        height(of: section, node.reply, showsThinking: showsThinking)
    }

    /// A reply is large: it is taken out of its node once for all sections.
    private func height(of section: Section, _ reply: Reply?, showsThinking: Bool) -> Int {
        guard let reply else {
            switch section {
            case .prompt: return max(1, prompt.lineCount)
            case .gap: return 1
            default: return 0
            }
        }
        switch section {
        case .prompt: return 0
        case .thinkingSummary: return reply.reasoning.isEmpty ? 0 : 1
        case .thinking: return thinkingHeight(reply, showsThinking: showsThinking)
        // Where thinking is open the answer must be seen to begin.
        case .thinkingGap:
            let isOpen = showsThinking && !reply.reasoning.isEmpty
            return isOpen && !reply.text.isEmpty ? 1 : 0
        case .text: return reply.text.isEmpty ? 0 : answer.lineCount
        case .sources: return sourcesTaken.isEmpty ? 0 : sources.lineCount
        case .notice: return noticeText.isEmpty ? 0 : notice.lineCount
        case .gap: return reply.isStreaming ? 0 : 1
        }
    }

    /// While a model thinks, its last lines are shown; afterwards all or nothing.
    private func thinkingHeight(_ reply: Reply, showsThinking: Bool) -> Int {
        if showsThinking { return reasoning.lineCount }
        return reply.isStreaming && reply.text.isEmpty ? min(reasoning.lineCount, 4) : 0
    }

    func height(_ node: Node, showsThinking: Bool) -> Int {
        let reply = node.reply
        return Section.allCases.reduce(0) {
            $0 + height(of: $1, reply, showsThinking: showsThinking)
        }
    }

    /// The section and the line of its text that stand so many rows below the top of the node.
    func place(
        ofRow row: Int, _ node: Node, showsThinking: Bool
    ) -> (section: Section, line: Int) {
        var left = row
        let reply = node.reply
        for section in Section.allCases {
            let height = height(of: section, reply, showsThinking: showsThinking)
            if left < height {
                return (
                    section, left + firstLine(of: section, node, showsThinking: showsThinking)
                )
            }
            left -= height
        }
        return (.gap, 0)
    }

    /// The row at which a line of a section stands.
    func row(
        ofLine line: Int, in section: Section, _ node: Node, showsThinking: Bool
    ) -> Int {
        let above = Section.allCases.lazy.filter { $0 < section }.reduce(0) {
            $0 + height(of: $1, node, showsThinking: showsThinking)
        }
        return above + max(0, line - firstLine(of: section, node, showsThinking: showsThinking))
    }

    /// Of thinking under way only the end is shown.
    private func firstLine(of section: Section, _ node: Node, showsThinking: Bool) -> Int {
        guard section == .thinking else { return 0 }
        return reasoning.lineCount - height(of: .thinking, node, showsThinking: showsThinking)
    }
}

// MARK: Bytes

extension NodeLayout {
    /// The text of a section that is wrapped and not Markdown; nil for the others.
    func plain(_ section: Section) -> WrappedText? {
        switch section {
        case .prompt: prompt
        case .thinking: reasoning
        case .sources: sources
        case .notice: notice
        case .thinkingSummary, .thinkingGap, .text, .gap: nil
        }
    }

    /// The bytes of a section, sanitised: what is searched and copied.
    func bytes(of section: Section) -> [UInt8] {
        section == .text ? answer.bytes : plain(section)?.bytes ?? []
    }

    /// The byte of a section's text with which a line begins.
    func byte(ofLine line: Int, in section: Section) -> Int {
        if section == .text {
            return line < answer.lineCount ? answer.source(ofLine: line) : answer.bytes.count
        }
        guard let text = plain(section) else { return 0 }
        return text.lines.indices.contains(line) ? text.lines[line].start : text.bytes.count
    }

    /// The line of a section's text in which a byte stands.
    func line(ofByte byte: Int, in section: Section) -> Int {
        section == .text ? answer.line(ofByte: byte) : plain(section)?.line(ofByte: byte) ?? 0
    }

    /// The columns in which a line shows something of a range of its section's bytes.
    func columns(ofLine line: Int, in section: Section, showing range: Range<Int>) -> [Range<Int>] {
        if section == .text {
            return line < answer.lineCount ? answer.columns(ofLine: line, showing: range) : []
        }
        return plain(section)?.columns(ofLine: line, showing: range) ?? []
    }

    /// The byte that stands in a column of a line; that behind the line's last for what is to the
    /// right of it.
    func byte(atColumn column: Int, ofLine line: Int, in section: Section) -> Int {
        if section == .text { return answer.byte(atColumn: column, ofLine: line) }
        return plain(section)?.byte(atColumn: column, ofLine: line) ?? 0
    }
}

extension MarkdownText {
    /// As in `NodeLayout`; what the layout has added counts as the byte before it.
    fileprivate func byte(atColumn column: Int, ofLine index: Int) -> Int {
        guard index < lineCount else { return bytes.count }
        let line = line(index)
        var byte = line.source
        var left = column
        for run in line.runs {
            if let source = run.source {
                if left < run.columns {
                    return source.lowerBound + (run.isVerbatim ? offset(in: run, left) : 0)
                }
                byte = source.upperBound
            } else if left < run.columns {
                return byte
            }
            left -= run.columns
        }
        return byte
    }

    private func offset(in run: MarkdownRun, _ column: Int) -> Int {
        var (left, offset) = (column, 0)
        var text = run.text
        text.withUTF8 { text in
            UnicodeText.forEachCluster(in: text, ambiguous: ambiguous) { _, width, place in
                if left >= width { offset = place.upperBound }
                left -= width
            }
        }
        return offset
    }
}

extension WrappedText {
    /// Lines that are worth a row: an empty last line, after a final line feed, is not.
    var lineCount: Int {
        guard let last = lines.last else { return 0 }
        return last.start == last.end && lines.count > 1 ? lines.count - 1 : lines.count
    }

    /// The line that holds a byte.
    func line(ofByte byte: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= byte { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
