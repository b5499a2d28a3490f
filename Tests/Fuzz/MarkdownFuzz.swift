import Markdown

/// libFuzzer's entry: a text must look the same whole, cut where its first byte says, and byte by
/// byte, and never be wider than its pane, whose width its second byte says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let cut = bytes.first.map { Int($0) % (bytes.count + 1) } ?? 0
    let columns = bytes.dropFirst().first.map { 1 + Int($0) % 90 } ?? 40
    let whole = Look([bytes], columns)
    precondition(Look([Array(bytes[..<cut]), Array(bytes[cut...])], columns) == whole)
    precondition(Look(bytes.map { [$0] }, columns) == whole)
    return 0
}

/// What is seen of a text while it grows and when it has ended.
private struct Look: Equatable {
    var lines: [MarkdownLine]
    var blocks: [MarkdownBlock]

    init(_ pieces: [[UInt8]], _ columns: Int) {
        var text = MarkdownText(columns: columns)
        for piece in pieces { piece.withUnsafeBufferPointer { text.append(utf8: $0) } }
        lines = (0..<text.lineCount).map { text.line($0) }
        blocks = text.blocks
        text.finish()
        lines += (0..<text.lineCount).map { text.line($0) }
        blocks += text.blocks
        precondition(lines.allSatisfy { $0.columns <= columns })
    }
}
