/// An answer cut into passages and tokens, once, to be compared as often as wanted.
///
/// Any text is one, Markdown or not, finished or not. Cutting is linear in its length.
package struct AnswerText: Equatable, Sendable {
    package let bytes: [UInt8]
    package let passages: [Passage]
    let tokens: [Token]

    package init(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8))
    }

    /// The same of bytes that need not be UTF-8.
    package init(bytes: [UInt8]) {
        var reader = PassageReader(bytes)
        reader.read()
        self.bytes = bytes
        passages = reader.passages
        tokens = reader.tokens
    }

    /// A piece of the answer; the range is cut to what there is.
    package func text(_ range: ByteRange) -> String {
        bytes.text(range.clamped(to: 0..<bytes.count))
    }

    /// The words of passages that stand together.
    package func text(of passages: Range<Int>) -> String {
        text(content(of: passages))
    }

    /// From the first word of passages to behind the last.
    func content(of range: Range<Int>) -> ByteRange {
        guard let first = passages[range].first, let last = passages[range].last else {
            return 0..<0
        }
        return first.content.lowerBound..<max(first.content.lowerBound, last.content.upperBound)
    }

    /// The same with the marker before it.
    func marked(of range: Range<Int>) -> ByteRange {
        guard let first = passages[range].first, let last = passages[range].last else {
            return 0..<0
        }
        return first.marked.lowerBound..<max(first.marked.lowerBound, last.marked.upperBound)
    }

    /// All bytes of passages that stand together.
    func bytes(of range: Range<Int>) -> ByteRange {
        guard let first = passages[range].first, let last = passages[range].last else {
            return 0..<0
        }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The tokens of passages that stand together.
    func tokens(of range: Range<Int>) -> ArraySlice<Token> {
        guard let first = passages[range].first, let last = passages[range].last else { return [] }
        return tokens[first.tokens.lowerBound..<last.tokens.upperBound]
    }
}
