import Comparison
import Foundation

/// One call on the wire, as `Tests/Fixtures/Exchanges/README.md` describes the file that holds it.
package struct ExchangeFile: Sendable, CustomStringConvertible {
    /// The folder's name: the provider's id.
    package var provider: String
    /// The file's, without its ending.
    package var name: String
    package var provenance = ""
    package var model = ""
    package var prompt = "你好"
    package var parameters = Parameters()
    package var dialect: String?
    package var auth: String?

    package var method = ""
    /// After the provider's base URL.
    package var path = ""
    package var headers: [(name: String, value: String)] = []
    /// JSON; empty if nothing is sent.
    package var body = ""

    package var status = 0
    package var responseHeaders: [(name: String, value: String)] = []
    package var bytes: [UInt8] = []
    /// Whether the connection breaks after the bytes.
    package var isCut = false

    package var events: [ReplyEvent] = []

    package var description: String { "\(provider)/\(name)" }

    /// What is wrong with a file, and in which of its lines, counted from 1.
    package struct FormatError: Error, CustomStringConvertible {
        package var file: String
        package var line: Int
        package var message: String
        package var description: String { "\(file):\(line): \(message)" }
    }

    /// All files below the folder of fixtures, by name.
    package static func all() throws -> [ExchangeFile] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fixtures/Exchanges")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try paths.filter { $0.hasSuffix(".exchange") }.map { path in
            let parts = path.dropLast(".exchange".count).split(separator: "/")
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            return try ExchangeFile(
                provider: String(parts[0]), name: parts.dropFirst().joined(separator: "/"),
                text: text)
        }
    }

    private enum Part { case head, request, response, events }

    /// Reads a file's text.
    package init(provider: String, name: String, text: String) throws(FormatError) {
        self.provider = provider
        self.name = name
        var part = Part.head
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            do throws(Trouble) {
                if let next = try begin(line) { part = next } else { try take(line, in: part) }
            } catch {
                throw FormatError(file: "\(self)", line: index + 1, message: error.message)
            }
        }
    }

    struct Trouble: Error {
        var message: String
    }

    private mutating func begin(_ line: Substring) throws(Trouble) -> Part? {
        switch line {
        case "--- request": return .request
        case "--- events": return .events
        case _ where line.hasPrefix("--- response "):
            let words = line.split(separator: " ", maxSplits: 3)
            guard words.count >= 3, let status = Int(words[2]) else {
                throw Trouble(message: "a response needs a status")
            }
            self.status = status
            if words.count > 3 { responseHeaders.append(("Content-Type", String(words[3]))) }
            return .response
        default: return nil
        }
    }

    private mutating func take(_ line: Substring, in part: Part) throws(Trouble) {
        switch part {
        case .head: try takeHead(line)
        case .request: try takeRequest(line)
        case .response: try takeResponse(line)
        case .events: if !line.isEmpty { events.append(try event(line)) }
        }
    }

    // MARK: Before the request

    private mutating func takeHead(_ line: Substring) throws(Trouble) {
        guard let space = line.firstIndex(of: " ") else {
            if line.isEmpty { return }
            throw Trouble(message: "a word without a value")
        }
        let value = String(line[space...].drop { $0 == " " })
        switch line[..<space] {
        case "provenance": provenance = value
        case "model": model = value
        case "prompt": prompt = value
        case "dialect": dialect = value
        case "auth": auth = value
        case "set": for pair in value.split(separator: " ") { try set(pair) }
        default: throw Trouble(message: "unknown word \(line[..<space])")
        }
    }

    private mutating func set(_ pair: Substring) throws(Trouble) {
        let halves = pair.split(separator: "=", maxSplits: 1)
        guard halves.count == 2 else { throw Trouble(message: "set needs key=value") }
        let value = String(halves[1])
        switch halves[0] {
        case "system": parameters.system = value
        case "temperature": parameters.temperature = Double(value)
        case "max_tokens": parameters.maxTokens = Int(value)
        case "thinking": parameters.thinking = Parameters.Thinking(rawValue: value)
        case "search": parameters.search = Bool(value)
        default: throw Trouble(message: "unknown parameter \(halves[0])")
        }
    }

    // MARK: The request

    private mutating func takeRequest(_ line: Substring) throws(Trouble) {
        if method.isEmpty {
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2 else { throw Trouble(message: "method and path are missing") }
            (method, path) = (String(words[0]), String(words[1]))
        } else if line.hasPrefix("{") || !body.isEmpty {
            body += line + "\n"
        } else if !line.isEmpty {
            headers.append(try Self.header(line))
        }
    }

    private static func header(_ line: Substring) throws(Trouble) -> (String, String) {
        guard let colon = line.firstIndex(of: ":") else {
            throw Trouble(message: "a header needs a colon")
        }
        return (String(line[..<colon]), String(line[colon...].dropFirst().drop { $0 == " " }))
    }

    // MARK: The response

    private mutating func takeResponse(_ line: Substring) throws(Trouble) {
        if line.hasPrefix("< "), bytes.isEmpty {
            responseHeaders.append(try Self.header(line.dropFirst(2)))
        } else if line == "@ cut" {
            isCut = true
        } else if !line.hasPrefix("@ ") {
            bytes += try Self.unescaped(line)
        }
    }

    private static func unescaped(_ line: Substring) throws(Trouble) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = line
        while let character = rest.popFirst() {
            switch character {
            case "␍": bytes.append(0x0D)
            case "␄" where rest.isEmpty: return bytes
            case "⟨":
                guard let end = rest.firstIndex(of: "⟩") else {
                    throw Trouble(message: "⟨ without ⟩")
                }
                for pair in rest[..<end].split(separator: " ") {
                    guard let byte = UInt8(pair, radix: 16) else {
                        throw Trouble(message: "\(pair) is no byte")
                    }
                    bytes.append(byte)
                }
                rest = rest[end...].dropFirst()
            default: bytes += String(character).utf8
            }
        }
        return bytes + [0x0A]
    }
}
