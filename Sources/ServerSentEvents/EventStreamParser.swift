/// Interprets an event stream as WHATWG HTML §9.2.6 says, from bytes cut anywhere.
///
/// ```swift
/// var parser = EventStreamParser()
/// for event in parser.feed(bytes) { print(event.type, event.data) }
/// ```
///
/// The events are the same however the input is cut. Memory is bounded by the longest line, which
/// must not exceed `lineLimit`. An event is handed out as soon as the line end that completes it
/// has come: a CR counts at once, without waiting for the LF that may follow.
public struct EventStreamParser: Sendable {
    /// The most bytes of one line, and of one event's data, unless told otherwise: 64 MiB.
    public static let defaultLineLimit = 64 * 1024 * 1024

    /// Why the parser gave up; what is fed afterwards is ignored. Nil while all is well.
    public private(set) var failure: EventStreamFailure?
    /// The reconnection time that the stream asked for last, in milliseconds.
    public private(set) var reconnectionTime: Int?

    private let lineLimit: Int
    /// The beginning of a line whose end has not come.
    private var line: [UInt8] = []
    private var data: [UInt8] = []
    /// Where the data begins in `data`: a long line becomes data as it is, with its field's name.
    private var dataStart = 0
    /// Whether a `data` field has come since the last dispatch: its value may be empty.
    private var hasData = false
    private var type: [UInt8] = []
    /// The last event ID buffer, which outlives events.
    private var identifier: [UInt8] = []
    /// The last event ID as of the last dispatch.
    private var dispatchedIdentifier: [UInt8] = []
    /// The last byte was a CR: an LF that comes next belongs to it.
    private var skipsLineFeed = false
    /// How many bytes of a byte order mark have been seen; 3 once the beginning is over.
    private var markProgress = 0

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// Buffers that grew beyond this are given back after use.
    private static let keptCapacity = 64 * 1024

    public init(lineLimit: Int = defaultLineLimit) {
        self.lineLimit = lineLimit
    }

    /// The last event ID as of the last dispatch: what a reconnecting client sends.
    public var lastEventID: String { String(decoding: dispatchedIdentifier, as: UTF8.self) }

    /// Takes in more of the stream and hands out what it says, in order, in borrowed bytes.
    public mutating func feed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ receive: (EventStreamItem) -> Void
    ) {
        guard failure == nil, let base = bytes.baseAddress, !bytes.isEmpty else { return }
        let end = bytes.count
        var start = 0
        if markProgress < 3 { start = skipMark(base, end) }
        guard start < end else { return }
        if skipsLineFeed {
            skipsLineFeed = false
            if base[start] == 0x0A { start += 1 }
        }
        if !line.isEmpty { start = completeLine(base, start, end, receive) }
        while start < end, failure == nil {
            start = takeLine(base, start, end, receive)
        }
    }

    /// Takes in more of the stream and returns the events that it completes.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        func collect(_ item: EventStreamItem) {
            guard case .event(let type, let data, let identifier) = item else { return }
            events.append(
                ServerSentEvent(
                    type: String(decoding: type, as: UTF8.self),
                    data: String(decoding: data, as: UTF8.self),
                    lastEventID: String(decoding: identifier, as: UTF8.self)))
        }
        if bytes.withContiguousStorageIfAvailable({ feed($0, collect) }) == nil {
            Array(bytes).withUnsafeBufferPointer { feed($0, collect) }
        }
        return events
    }

    /// Ends the stream and returns what the standard says to discard, if it holds any data.
    public mutating func finish() -> UnfinishedEvent? {
        guard failure == nil else { return nil }
        if markProgress < 3 {
            line = Array(Self.mark.prefix(markProgress))
            markProgress = 3
        }
        if !line.isEmpty {
            let last = line
            line = []
            last.withUnsafeBufferPointer { interpret($0) { _ in } }
        }
        guard hasData, failure == nil else { return nil }
        let name = type.isEmpty ? "message" : String(decoding: type, as: UTF8.self)
        let event = UnfinishedEvent(
            type: name, data: String(decoding: data[dataStart...], as: UTF8.self))
        reset()
        return event
    }

    // MARK: Lines

    /// Leaves out one byte order mark at the very beginning; returns where to go on.
    private mutating func skipMark(_ base: UnsafePointer<UInt8>, _ end: Int) -> Int {
        var index = 0
        while markProgress < 3, index < end {
            guard base[index] == Self.mark[markProgress] else {
                line = Array(Self.mark.prefix(markProgress))
                markProgress = 3
                return index
            }
            markProgress += 1
            index += 1
        }
        return index
    }

    /// Goes on with a line that began in an earlier read; returns where to go on.
    private mutating func completeLine(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ receive: (EventStreamItem) -> Void
    ) -> Int {
        let lineEnd = indexOfLineEnd(base, from: start, to: end)
        guard keep(base, start, lineEnd) else { return end }
        guard lineEnd < end else { return end }
        if !hasData, line.starts(with: Self.dataField) {
            // The buffers change places instead of one being copied into the other.
            swap(&line, &data)
            line.removeAll(keepingCapacity: true)
            dataStart = data.count > 5 && data[5] == 0x20 ? 6 : 5
            hasData = true
        } else {
            var whole: [UInt8] = []
            swap(&whole, &line)
            whole.withUnsafeBufferPointer { interpret($0, receive) }
            if whole.capacity <= Self.keptCapacity {
                whole.removeAll(keepingCapacity: true)
                line = whole
            }
        }
        return indexAfterLineEnd(base, lineEnd, end)
    }

    /// Takes one line that begins at `start`, or keeps its beginning; returns where to go on.
    @inline(__always)
    private mutating func takeLine(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ receive: (EventStreamItem) -> Void
    ) -> Int {
        let lineEnd = indexOfLineEnd(base, from: start, to: end)
        guard lineEnd < end else {
            _ = keep(base, start, end)
            return end
        }
        guard lineEnd - start <= lineLimit else { return giveUp(end) }
        // Nearly all of a chat stream: `data: …`, LF, LF, all in one read. Nothing is copied.
        if !hasData, type.isEmpty, lineEnd + 1 < end, base[lineEnd] == 0x0A,
            base[lineEnd + 1] == 0x0A, lineEnd - start >= 6,
            UnsafeRawPointer(base + start).loadUnaligned(as: UInt32.self) == Self.dataWord,
            base[start + 4] == 0x3A
        {
            let skip = base[start + 5] == 0x20 ? 6 : 5
            dispatch(
                UnsafeBufferPointer(start: base + start + skip, count: lineEnd - start - skip),
                receive)
            return lineEnd + 2
        }
        interpret(UnsafeBufferPointer(start: base + start, count: lineEnd - start), receive)
        return indexAfterLineEnd(base, lineEnd, end)
    }

    private static let dataField = Array("data:".utf8)
    /// `data` as it lies in memory.
    private static let dataWord = UInt32(littleEndian: 0x6174_6164)

    private mutating func keep(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard line.count + end - start <= lineLimit else {
            _ = giveUp(end)
            return false
        }
        line.append(contentsOf: UnsafeBufferPointer(start: base + start, count: end - start))
        return true
    }

    private mutating func indexAfterLineEnd(
        _ base: UnsafePointer<UInt8>, _ lineEnd: Int, _ end: Int
    ) -> Int {
        guard base[lineEnd] == 0x0D else { return lineEnd + 1 }
        guard lineEnd + 1 < end else {
            skipsLineFeed = true
            return end
        }
        return base[lineEnd + 1] == 0x0A ? lineEnd + 2 : lineEnd + 1
    }

    private mutating func giveUp(_ end: Int) -> Int {
        failure = .lineTooLong(limit: lineLimit)
        line = []
        reset()
        return end
    }

    // MARK: Fields

    private mutating func interpret(
        _ line: UnsafeBufferPointer<UInt8>, _ receive: (EventStreamItem) -> Void
    ) {
        guard let colon = line.firstIndex(of: 0x3A) else {
            if line.isEmpty { return dispatchWhatIsThere(receive) }
            return take(line, UnsafeBufferPointer(start: nil, count: 0), receive)
        }
        var value = colon + 1
        if value < line.count, line[value] == 0x20 { value += 1 }
        let text = UnsafeBufferPointer(rebasing: line[value...])
        guard colon > 0 else {
            return receive(.comment(UnsafeBufferPointer(rebasing: line[1...])))
        }
        take(UnsafeBufferPointer(rebasing: line[..<colon]), text, receive)
    }

    private mutating func take(
        _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
        _ receive: (EventStreamItem) -> Void
    ) {
        if name.elementsEqual("data".utf8) {
            takeData(value)
        } else if name.elementsEqual("event".utf8) {
            type.removeAll(keepingCapacity: true)
            type.append(contentsOf: value)
        } else if name.elementsEqual("id".utf8) {
            if !value.contains(0) { identifier = Array(value) }
        } else if name.elementsEqual("retry".utf8) {
            takeReconnectionTime(value, receive)
        } else {
            receive(.unknownField(name: name, value: value))
        }
    }

    private mutating func takeData(_ value: UnsafeBufferPointer<UInt8>) {
        guard data.count - dataStart + value.count < lineLimit else {
            _ = giveUp(0)
            return
        }
        if hasData { data.append(0x0A) }
        hasData = true
        data.append(contentsOf: value)
    }

    /// Digits only; a number that no integer holds is ignored like any other nonsense.
    private mutating func takeReconnectionTime(
        _ value: UnsafeBufferPointer<UInt8>, _ receive: (EventStreamItem) -> Void
    ) {
        guard !value.isEmpty, value.allSatisfy({ (0x30...0x39).contains($0) }),
            let time = Int(String(decoding: value, as: UTF8.self))
        else { return }
        reconnectionTime = time
        receive(.reconnectionTime(milliseconds: time))
    }

    // MARK: Events

    private mutating func dispatchWhatIsThere(_ receive: (EventStreamItem) -> Void) {
        guard hasData else {
            dispatchedIdentifier = identifier
            type.removeAll(keepingCapacity: true)
            return
        }
        var whole: [UInt8] = []
        swap(&whole, &data)
        let start = dataStart
        dataStart = 0
        whole.withUnsafeBufferPointer {
            dispatch(UnsafeBufferPointer(rebasing: $0[start...]), receive)
        }
        if whole.capacity <= Self.keptCapacity {
            whole.removeAll(keepingCapacity: true)
            data = whole
        }
        hasData = false
        type.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func dispatch(
        _ payload: UnsafeBufferPointer<UInt8>, _ receive: (EventStreamItem) -> Void
    ) {
        if type.isEmpty, identifier.isEmpty, dispatchedIdentifier.isEmpty {
            let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
            receive(.event(type: Self.message, data: payload, lastEventID: none))
            return
        }
        dispatchedIdentifier = identifier
        identifier.withUnsafeBufferPointer { identifier in
            type.withUnsafeBufferPointer { type in
                let name = type.isEmpty ? Self.message : type
                receive(.event(type: name, data: payload, lastEventID: identifier))
            }
        }
    }

    private static let messageText: StaticString = "message"
    private static var message: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: messageText.utf8Start, count: messageText.utf8CodeUnitCount)
    }

    private mutating func reset() {
        data = []
        dataStart = 0
        type = []
        hasData = false
    }
}
