import ServerSentEvents

/// libFuzzer's entry: a stream must say the same whole, cut where its first byte says, and byte by
/// byte.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = hear([bytes])
    let cut = bytes.first.map { Int($0) % (bytes.count + 1) } ?? 0
    precondition(hear([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
    precondition(hear(bytes.map { [$0] }) == whole)
    return 0
}

private func hear(_ pieces: [[UInt8]]) -> [String] {
    var parser = EventStreamParser(lineLimit: 200)
    var heard: [String] = []
    for piece in pieces { heard += parser.feed(piece).map { "\($0)" } }
    heard.append("\(String(describing: parser.finish())) \(String(describing: parser.failure))")
    return heard
}
