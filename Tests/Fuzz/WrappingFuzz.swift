import UnicodeText

/// libFuzzer's entry: a text must be wrapped the same whole, cut where its first byte says, and byte
/// by byte, at a width that its second byte says, and no line may be wider.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let cut = bytes.first.map { Int($0) % (bytes.count + 1) } ?? 0
    let columns = bytes.dropFirst().first.map { 1 + Int($0) % 90 } ?? 40
    let whole = wrapped([bytes], columns)
    for pieces in [[Array(bytes[..<cut]), Array(bytes[cut...])], bytes.map { [$0] }] {
        let other = wrapped(pieces, columns)
        precondition(other.bytes == whole.bytes && other.lines == whole.lines)
    }
    edit(String(decoding: whole.bytes, as: UTF8.self), columns)
    return 0
}

private func wrapped(_ pieces: [[UInt8]], _ columns: Int) -> WrappedText {
    var text = WrappedText(columns: columns)
    for piece in pieces { piece.withUnsafeBufferPointer { text.append(utf8: $0) } }
    for index in text.lines.indices {
        var taken = 0
        text.forEachCluster(ofLine: index) { taken += $1 }
        precondition(taken <= columns)
    }
    return text
}

/// A place found on the screen is found again in the text.
private func edit(_ text: String, _ columns: Int) {
    let layout = EditLayout(text: text, columns: columns)
    for offset in 0...text.utf8.count {
        let place = layout.position(ofUTF8Offset: offset)
        precondition(place.row < layout.lines.count && 0...columns ~= place.column)
        precondition(0...text.utf8.count ~= layout.offset(atRow: place.row, column: place.column))
    }
}
