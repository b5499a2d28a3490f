import ArgumentParser
import ChatInterface
import Foundation
import ServerSentEvents

/// The event-stream parser on its own, for scripts and for conformance suites.
struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Read an event stream on standard input and write its events.",
        discussion: "Interprets the stream as WHATWG HTML §9.2.6 says.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Write one JSON object per event.")
    var json = false

    func run() throws {
        var parser = EventStreamParser()
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            buffer.withUnsafeBufferPointer { bytes in
                parser.feed(UnsafeBufferPointer(rebasing: bytes[..<count])) {
                    append($0, to: &output)
                }
            }
            guard StandardStreams.write(output, to: STDOUT_FILENO) else { return }
            output.removeAll(keepingCapacity: true)
            if case .lineTooLong(let limit)? = parser.failure {
                let phrases = Language(environment: ProcessInfo.processInfo.environment)
                    .commandLinePhrases
                StandardStreams.complain(phrases.lineTooLong(limit >> 20))
                throw ExitStatus.badInput.code
            }
        }
        if let rest = parser.finish() {
            var inner = JSONLine()
            inner.add("event", rest.type)
            inner.add("data", rest.data)
            var line = JSONLine()
            line.add("unfinished", inner)
            let text = Array("\(rest.type) (unfinished): \(rest.data)\n".utf8)
            StandardStreams.write(json ? line.closed + [0x0A] : text, to: STDOUT_FILENO)
        }
    }

    private func append(_ item: EventStreamItem, to output: inout [UInt8]) {
        switch item {
        case .event(let type, let data, let identifier):
            let event = String(decoding: type, as: UTF8.self)
            let text = String(decoding: data, as: UTF8.self)
            guard json else {
                output += Array("\(event): \(text)\n".utf8)
                return
            }
            var line = JSONLine()
            line.add("event", event)
            line.add("data", text)
            line.add("id", String(decoding: identifier, as: UTF8.self))
            output += line.closed + [0x0A]
        case .reconnectionTime(let milliseconds):
            guard json else { return }
            var line = JSONLine()
            line.add("retry", milliseconds)
            output += line.closed + [0x0A]
        case .comment, .unknownField: break
        }
    }
}
