import Comparison

/// Takes a message apart as nearly all dialects write it: its text, and its thinking in any of the
/// fields in which vendors send that.
struct MessageScanner {
    /// Thinking, by the kind of field that it stands in: the most specific one counts, since some
    /// servers send the same thinking twice.
    private var structured: [UInt8] = []
    private var details: [UInt8] = []
    private var plain: [UInt8] = []
    private var isUnusual = false

    /// Takes one message, or what is new of it.
    mutating func take(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterObject() else { return scanner.skipValue() }
        while let key = scanner.nextKey() {
            switch key {
            case "content", "Content": takeContent(&scanner, &chunk)
            case "reasoning_content", "ReasoningContent": scanner.takeString(into: &structured)
            case "reasoning": takeReasoning(&scanner)
            case "reasoning_details": Self.takeBlocks(&scanner, into: &details)
            case "thinking": scanner.takeString(into: &plain)
            case "refusal": scanner.takeString(into: &chunk.content)
            case "role": chunk.isTool = scanner.isNextString("tool")
            case "search_results", "annotations", "tool_calls":
                guard !scanner.takeNull() else { continue }
                isUnusual = true
                scanner.skipValue()
            default: scanner.skipValue()
            }
        }
    }

    /// A string, or an array of blocks or strings.
    @inline(__always)
    private mutating func takeContent(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        guard scanner.enterArray() else {
            scanner.takeString(into: &chunk.content)
            return
        }
        takeContentBlocks(&scanner, &chunk)
    }

    private mutating func takeContentBlocks(_ scanner: inout JSONScanner, _ chunk: inout Chunk) {
        while scanner.nextElement() {
            guard scanner.enterObject() else {
                scanner.takeString(into: &chunk.content)
                continue
            }
            while let key = scanner.nextKey() {
                switch key {
                case "text": scanner.takeString(into: &chunk.content)
                case "thinking": Self.takeBlocks(&scanner, into: &plain)
                default: scanner.skipValue()
                }
            }
        }
    }

    private mutating func takeReasoning(_ scanner: inout JSONScanner) {
        guard scanner.enterObject() else {
            scanner.takeString(into: &plain)
            return
        }
        while let key = scanner.nextKey() {
            switch key {
            case "content", "text": scanner.takeString(into: &plain)
            default: scanner.skipValue()
            }
        }
    }

    /// The `text` (or `summary`) of each block of an array, or a plain string.
    private static func takeBlocks(_ scanner: inout JSONScanner, into place: inout [UInt8]) {
        guard scanner.enterArray() else {
            scanner.takeString(into: &place)
            return
        }
        while scanner.nextElement() {
            guard scanner.enterObject() else {
                scanner.takeString(into: &place)
                continue
            }
            while let key = scanner.nextKey() {
                switch key {
                case "text", "summary": scanner.takeString(into: &place)
                default: scanner.skipValue()
                }
            }
        }
    }

    /// Hands on one field's thinking, the most specific one's, when the payload is over. True if
    /// there was more in it than the usual: the payload must then be looked at whole.
    @inline(__always)
    mutating func finish(_ chunk: inout Chunk) -> Bool {
        let wasUnusual = isUnusual
        isUnusual = false
        if structured.isEmpty, details.isEmpty, plain.isEmpty { return wasUnusual }
        chunk.reasoning += !structured.isEmpty ? structured : !details.isEmpty ? details : plain
        clear()
        return wasUnusual
    }

    /// Forgets what was taken of a payload that is none.
    mutating func clear() {
        isUnusual = false
        structured.removeAll(keepingCapacity: true)
        details.removeAll(keepingCapacity: true)
        plain.removeAll(keepingCapacity: true)
    }
}
