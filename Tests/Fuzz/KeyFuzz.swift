import Terminal

/// libFuzzer's entry: whatever a terminal sends, nothing waits for ever; and what is ASCII comes to
/// the same keys whole and byte by byte.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = typed([bytes])
    let single = typed(bytes.map { [$0] })
    // Of other scalars those that arrive together are one key.
    if bytes.allSatisfy({ $0 < 0x80 }) { precondition(whole == single) }
    return 0
}

private func typed(_ pieces: [[UInt8]]) -> [InputEvent] {
    var decoder = KeyDecoder(mostPasted: 100)
    var events: [InputEvent] = []
    for piece in pieces { events += decoder.feed(piece, now: 0) }
    while let deadline = decoder.deadline { events += decoder.expire(now: deadline) }
    return events
}
