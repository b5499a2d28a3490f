import Comparison

/// Has each payload of a response read, and adds up what they say to an answer.
struct PayloadAdder<Reader: PayloadReader> {
    var reader = Reader()
    var answer: Answer
    /// How many JSON texts have come, outside any event stream.
    private(set) var textCount = 0
    private var chunk = Chunk()

    init(provider: String) {
        answer = Answer(provider: provider)
    }

    /// The data of one event, and the event's type.
    mutating func take(
        _ data: UnsafeBufferPointer<UInt8>, type: UnsafeBufferPointer<UInt8>
    ) {
        guard !answer.isOver else { return }
        take(data)
        // The name is a hint, where the data says nothing of its own.
        if type.count == 5, type.elementsEqual("error".utf8), !answer.isOver, !data.isEmpty,
            chunk.isSilent
        {
            takeErrorField(data)
        }
    }

    /// The data of one event.
    private mutating func take(_ data: UnsafeBufferPointer<UInt8>) {
        if read(data) || data.isDoneMark || takeLines(data) { return }
        // An error may come in an array of one.
        if let value = JSONValue(data), !value.elements.isEmpty, let error = ErrorBody(value) {
            answer.report(error)
        } else {
            answer.noteJunk(data)
        }
    }

    /// Takes in one payload, if it is one.
    @inline(__always)
    private mutating func read(_ payload: UnsafeBufferPointer<UInt8>) -> Bool {
        chunk.clear()
        guard reader.read(payload, into: &chunk) else {
            if payload.isDoneMark { answer.noteDone() }
            return false
        }
        answer.take(chunk)
        return true
    }

    /// Lines that were joined into one event although each is a payload of its own.
    private mutating func takeLines(_ data: UnsafeBufferPointer<UInt8>) -> Bool {
        guard data.contains(0x0A) else { return false }
        let lines = data.split(separator: 0x0A).map { UnsafeBufferPointer(rebasing: $0) }
        guard lines.count > 1, lines.allSatisfy({ $0.isDoneMark || $0.isObject }) else {
            return false
        }
        for line in lines where !answer.isOver { _ = read(line) }
        return true
    }

    /// The unfinished event at the end: it counts if it parses.
    mutating func takeTail(_ data: String) {
        var data = data
        data.withUTF8 { bytes in
            if bytes.isDoneMark || bytes.isObject {
                take(bytes)
            } else {
                _ = takeLines(bytes)
            }
        }
    }

    /// The value of a field `error`, or the data of an event of that type.
    mutating func takeErrorField(_ data: UnsafeBufferPointer<UInt8>) {
        let value = JSONValue(data)
        let wrapped = value.flatMap { ErrorBody($0) ?? ErrorBody(.object([("error", $0)])) }
        let text = String(decoding: data.prefix(500), as: UTF8.self)
        answer.report(wrapped ?? ErrorBody(message: text))
    }

    /// One JSON text, or a line of something else.
    mutating func takeText(_ text: UnsafeBufferPointer<UInt8>) {
        guard !answer.isOver else { return }
        textCount += 1
        if read(text) || text.isDoneMark { return }
        // A refusal may be nothing but a string, or an array of one.
        if let value = JSONValue(text), let error = ErrorBody(value) {
            answer.report(error)
        } else {
            answer.noteJunk(text)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether this is the mark with which many streams end.
    var isDoneMark: Bool {
        let text = drop { $0 <= 0x20 }
        return text.starts(with: "[DONE]".utf8) || text.starts(with: "\"[DONE]\"".utf8)
    }

    /// Whether this is one JSON object.
    var isObject: Bool {
        var scanner = JSONScanner(self)
        guard scanner.peek() == UInt8(ascii: "{") else { return false }
        scanner.skipValue()
        return !scanner.hasFailed && scanner.isAtEnd()
    }
}
