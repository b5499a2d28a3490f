/// What can be done to a stream's bytes without changing what it says, or by changing it badly.
enum FrameTricks {
    /// The frames as the faults want them; `isEventStream` is false for lines of JSON.
    static func apply(_ faults: Set<Fault>, to frames: [Frame], isEventStream: Bool) -> [Frame] {
        var frames = frames
        if faults.contains(.garbage) { frames = garbage(isEventStream) }
        if isEventStream {
            if faults.contains(.emptyData) { frames = mixed(frames, "data:\n\n") }
            if faults.contains(.wrappedComment) { frames = mixed(frames, "data: : PROCESSING\n\n") }
            if faults.contains(.multiLine) { frames = frames.map(spread) }
            if faults.contains(.glued) { frames = glued(frames) }
        }
        if faults.contains(.unknownObjects) {
            let object = #"{"type":"keepalive","sequence_number":59}"#
            frames = mixed(frames, isEventStream ? "data: \(object)\n\n" : "\(object)\n")
        }
        if faults.contains(.noBlankLine), let last = frames.popLast() {
            frames.append(Frame(last.kind, Array(last.bytes.trimmingLineFeeds)))
        }
        if faults.contains(.crlf) { frames = lines(frames, end: [0x0D, 0x0A]) }
        if faults.contains(.cr), isEventStream { frames = lines(frames, end: [0x0D]) }
        if faults.contains(.bom), !frames.isEmpty {
            frames[0].bytes = [0xEF, 0xBB, 0xBF] + frames[0].bytes
        }
        return frames
    }

    private static func garbage(_ isEventStream: Bool) -> [Frame] {
        let broken = Array(repeating: #"{"this is": no JSON"#, count: 5)
        guard isEventStream else { return broken.map { Frame(.token, $0 + "\n") } }
        return (broken + ["[DONE]"]).map { Frame(.token, "data: \($0)\n\n") }
    }

    /// Something else after every third frame.
    private static func mixed(_ frames: [Frame], _ other: String) -> [Frame] {
        frames.enumerated().flatMap { index, frame in
            index % 3 == 0 ? [frame, Frame(frame.kind, other)] : [frame]
        }
    }

    /// A data line broken after each comma that is outside of strings; the lines are joined by a
    /// line feed again (WHATWG HTML §9.2.6), which JSON allows there.
    private static func spread(_ frame: Frame) -> Frame {
        guard frame.bytes.starts(with: "data".utf8) else { return frame }
        var bytes: [UInt8] = []
        var isInString = false
        var isEscaped = false
        for byte in frame.bytes {
            bytes.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if byte == UInt8(ascii: ","), !isInString {
                bytes += "\ndata: ".utf8
            }
        }
        return Frame(frame.kind, bytes)
    }

    private static func glued(_ frames: [Frame]) -> [Frame] {
        frames.dropLast().map { Frame($0.kind, Array($0.bytes.trimmingLineFeeds) + [0x0A]) }
            + frames.suffix(1)
    }

    private static func lines(_ frames: [Frame], end: [UInt8]) -> [Frame] {
        frames.map { Frame($0.kind, $0.bytes.flatMap { $0 == 0x0A ? end : [$0] }) }
    }
}

extension [UInt8] {
    /// The bytes without the line feeds at their end.
    fileprivate var trimmingLineFeeds: ArraySlice<UInt8> {
        self[..<(lastIndex { $0 != 0x0A }.map { $0 + 1 } ?? 0)]
    }
}
