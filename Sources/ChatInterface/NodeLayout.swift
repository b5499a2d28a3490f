import Comparison
import UnicodeText

/// One node of the tree wrapped to a width, growing with its reply.
///
/// Invariant: `text` and `reasoning` hold the first `textTaken` and `reasoningTaken` bytes of what
/// the node says at `revision`; the rest is taken in at the next `update`.
struct NodeLayout {
    /// The parts that a node is drawn as, from top to bottom.
    enum Section: Int, CaseIterable, Comparable {
        case prompt, thinkingSummary, thinking, text, sources, notice, gap

        static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }
    }

    let columns: Int
    private(set) var text: WrappedText
    private(set) var reasoning: WrappedText
    private(set) var notice: WrappedText
    private(set) var sources: WrappedText
    private var textTaken = 0
    private var reasoningTaken = 0
    private var revision = 0
    private var noticeText = ""
    private var sourcesText = ""
    private let ambiguous: AmbiguousWidth

    init(columns: Int, ambiguous: AmbiguousWidth) {
        self.columns = columns
        self.ambiguous = ambiguous
        text = WrappedText(columns: columns, ambiguous: ambiguous)
        reasoning = text
        notice = text
        sources = text
    }

    /// Takes in what is new in a node.
    mutating func update(_ node: Node, notice newNotice: String) {
        switch node.content {
        case .prompt(let prompt):
            if textTaken == 0 { Self.take(prompt.text, after: &textTaken, into: &text) }
        case .reply(let reply):
            if reply.revision != revision { startAnew(at: reply.revision) }
            Self.take(reply.text, after: &textTaken, into: &text)
            Self.take(reply.reasoning, after: &reasoningTaken, into: &reasoning)
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
        text = WrappedText(columns: columns, ambiguous: ambiguous)
        reasoning = text
        textTaken = 0
        reasoningTaken = 0
    }

    private mutating func updateSources(_ list: [Source]) {
        let all = list.enumerated().map {
            "[\($0.offset + 1)] \($0.element.title) \($0.element.url)"
        }
        .joined(separator: "\n")
        guard all != sourcesText else { return }
        sourcesText = all
        sources = WrappedText(columns: columns, ambiguous: ambiguous)
        sources.append(all)
    }

    private static func take(_ whole: String, after taken: inout Int, into text: inout WrappedText)
    {
        let count = whole.utf8.count
        guard count > taken else { return }
        let from = taken
        var fed = false
        whole.utf8.withContiguousStorageIfAvailable { bytes in
            text.append(utf8: UnsafeBufferPointer(rebasing: bytes[from...]))
            fed = true
        }
        if !fed { text.append(String(decoding: Array(whole.utf8)[from...], as: UTF8.self)) }
        taken = count
    }

    /// How many rows a section takes, for a pane that shows thinking or not.
    func height(of section: Section, _ node: Node, showsThinking: Bool) -> Int {
        guard let reply = node.reply else {
            switch section {
            case .prompt: return max(1, text.lineCount)
            case .gap: return 1
            default: return 0
            }
        }
        switch section {
        case .prompt: return 0
        case .thinkingSummary: return reply.reasoning.isEmpty ? 0 : 1
        case .thinking: return thinkingHeight(reply, showsThinking: showsThinking)
        case .text: return reply.text.isEmpty ? 0 : text.lineCount
        case .sources: return sourcesText.isEmpty ? 0 : sources.lineCount
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
        Section.allCases.reduce(0) {
            $0 + height(of: $1, node, showsThinking: showsThinking)
        }
    }

    /// The section and the line within it that stand so many rows below the top of the node.
    func place(
        ofRow row: Int, _ node: Node, showsThinking: Bool
    ) -> (section: Section, line: Int) {
        var left = row
        for section in Section.allCases {
            let height = height(of: section, node, showsThinking: showsThinking)
            if left < height { return (section, left) }
            left -= height
        }
        return (.gap, 0)
    }

    /// The lines of a section that is wrapped text, and the index of its first visible line.
    func wrapped(_ section: Section, _ node: Node, showsThinking: Bool) -> (WrappedText, Int)? {
        switch section {
        case .prompt, .text: return (text, 0)
        case .thinking:
            let shown = height(of: .thinking, node, showsThinking: showsThinking)
            return (reasoning, reasoning.lineCount - shown)
        case .sources: return (sources, 0)
        case .notice: return (notice, 0)
        case .thinkingSummary, .gap: return nil
        }
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
