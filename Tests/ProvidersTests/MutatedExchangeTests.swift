import Comparison
import Providers
import TestSupport
import Testing
import Transfers

/// Answers that no vendor sends: those of the fixtures, damaged.
@Suite struct `A damaged answer` {
    private static let pieces = [
        "data: ", "\n\n", "\r", "{", "}", "[", "]", "\"", "\\", "\\u", "null", ":", ",",
        "event: error\n",
        "[DONE]", "\u{FEFF}", "<think>", "</think>", "0", "e9", "id: 1\n",
    ].map { Array($0.utf8) }

    private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            case 2: bytes.removeSubrange(place...)
            case 3:
                let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            default:
                let piece = Self.pieces.randomElement(using: &generator) ?? []
                bytes.insert(contentsOf: piece, at: place)
            }
        }
        return bytes
    }

    private func decoded(
        _ bytes: [UInt8], _ file: ExchangeFile, _ dialect: DialectName, step: Int
    ) -> [ReplyEvent] {
        var decoder = Dialect.decoder(
            for: Provider(id: file.provider, name: "", baseURL: "", dialect: dialect))
        var events: [ReplyEvent] = []
        decoder.receive(
            ResponseHead(
                status: file.status,
                headers: file.responseHeaders.map { HTTPRequest.Header($0.name, $0.value) }))
        for start in stride(from: 0, to: bytes.count, by: step) {
            Array(bytes[start..<min(bytes.count, start + step)]).withUnsafeBufferPointer {
                decoder.receive($0, into: &events)
            }
        }
        decoder.finish(nil, into: &events)
        return events
    }

    @Test(arguments: DialectName.allCases)
    func `of any dialect ends once, and is the same however it is cut`(
        dialect: DialectName
    ) throws {
        var generator = SeededGenerator(seed: 7)
        for file in try ExchangeFile.all() {
            let bytes = damaged(file.bytes, &generator)
            let whole = decoded(bytes, file, dialect, step: max(1, bytes.count))
            try #require(whole.count { if case .ended = $0 { true } else { false } } == 1)
            let step = Int.random(in: 1...7, using: &generator)
            let pieces = decoded(bytes, file, dialect, step: step)
            let words = String(decoding: bytes, as: UTF8.self)
            try #require(Outcome(pieces) == Outcome(whole), "\(file), step \(step): \(words)")
        }
    }
}
