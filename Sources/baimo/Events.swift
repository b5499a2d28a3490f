import ArgumentParser
import ChatInterface
import Foundation
import ServerSentEvents
import UnicodeText

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
            guard count >= 0 else { throw Self.unreadable(errno) }
            guard count > 0 else { break }
            buffer.withUnsafeBufferPointer { bytes in
                parser.feed(UnsafeBufferPointer(rebasing: bytes[..<count])) {
                    append($0, to: &output)
                }
            }
            StandardStreams.deliver(output)
            output.removeAll(keepingCapacity: true)
            try Self.check(parser)
        }
        if let rest = parser.finish() {
            var inner = JSONLine()
            inner.add("event", rest.type)
            inner.add("data", rest.data)
            var line = JSONLine()
            line.add("unfinished", inner)
            let text = Self.line("\(rest.type) (unfinished): \(rest.data)")
            StandardStreams.deliver(json ? line.closed + [0x0A] : text)
        }
        try Self.check(parser)
    }

    private static var language: Language {
        Language.ofEnvironment
    }

    private static func check(_ parser: EventStreamParser) throws {
        guard case .lineTooLong(let limit)? = parser.failure else { return }
        StandardStreams.complain(language.commandLinePhrases.lineTooLong(limit >> 20))
        throw ExitStatus.badInput.code
    }

    private static func unreadable(_ error: CInt) -> ExitCode {
        let reason = String(cString: strerror(error))
        let phrases = language.troublePhrases
        StandardStreams.complain(phrases.unreadable(phrases.standardInput, reason))
        return ExitStatus.badInput.code
    }

    /// One line for a person, without what a terminal would obey.
    private static func line(_ text: String) -> [UInt8] {
        Array((TextSanitizer.clean(text) + "\n").utf8)
    }

    private func append(_ item: EventStreamItem, to output: inout [UInt8]) {
        switch item {
        case .event(let type, let data, let identifier):
            let event = String(decoding: type, as: UTF8.self)
            let text = String(decoding: data, as: UTF8.self)
            guard json else {
                output += Self.line("\(event): \(text)")
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
