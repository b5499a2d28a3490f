import Comparison
import Foundation

/// The compact text of reply events.
extension ExchangeFile {
    mutating func event(_ line: Substring) throws(Trouble) -> ReplyEvent {
        let space = line.firstIndex(of: " ") ?? line.endIndex
        var rest = line[space...]
        switch line[..<space] {
        case "reasoning": return .reasoning(try Self.string(&rest))
        case "text": return .text(try Self.string(&rest))
        case "recast": return .recast
        case "retracted": return .retracted(reason: try Self.string(&rest))
        case "sources": return .sources(try Self.sources(rest))
        case "usage": return .usage(try Self.usage(rest))
        case "ended": return .ended(try Self.end(&rest))
        case "failure": return .ended(try ended(by: &rest))
        default: throw Trouble(message: "unknown event \(line[..<space])")
        }
    }

    /// The ending that has been read, with its failure.
    private mutating func ended(by rest: inout Substring) throws(Trouble) -> ReplyEnd {
        guard case .ended(var end)? = events.popLast() else {
            throw Trouble(message: "a failure comes after ended")
        }
        end.failure = try Self.failure(&rest)
        return end
    }

    private static func json<Value: Decodable>(
        _ type: Value.Type, _ text: Substring
    ) throws(Trouble) -> Value {
        do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch {
            throw Trouble(message: "\(text) can't be read")
        }
    }

    /// Takes a string in quotes off the front.
    private static func string(_ rest: inout Substring) throws(Trouble) -> String {
        rest = rest.drop { $0 == " " }
        var isEscaped = false
        let end = rest.dropFirst().firstIndex { character in
            defer { isEscaped = character == "\\" && !isEscaped }
            return character == "\"" && !isEscaped
        }
        guard rest.first == "\"", let end else { throw Trouble(message: "a string is missing") }
        let text = rest[...end]
        rest = rest[end...].dropFirst()
        return try json([String].self, "[\(text)]"[...]).first ?? ""
    }

    private static func sources(_ rest: Substring) throws(Trouble) -> [Source] {
        let pairs = try json([[String]].self, rest)
        guard pairs.allSatisfy({ $0.count == 2 }) else {
            throw Trouble(message: "a source is a title and an address")
        }
        return pairs.map { Source(title: $0[0], url: $0[1]) }
    }

    private static func usage(_ rest: Substring) throws(Trouble) -> Usage {
        let words = rest.split(separator: " ")
        let plain = words.compactMap { Int($0) }
        guard plain.count == 2 else { throw Trouble(message: "usage needs two counts") }
        let named = try members(words.filter { Int($0) == nil })
        return Usage(
            promptTokens: plain[0], completionTokens: plain[1],
            reasoningTokens: named["reasoning"].flatMap { Int($0) },
            cachedTokens: named["cached"].flatMap { Int($0) })
    }

    private static func members(_ words: [Substring]) throws(Trouble) -> [String: String] {
        var members: [String: String] = [:]
        for word in words {
            let halves = word.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else { throw Trouble(message: "\(word) is no key=value") }
            members[String(halves[0])] = String(halves[1])
        }
        return members
    }

    private static func end(_ rest: inout Substring) throws(Trouble) -> ReplyEnd {
        let words = rest.split(separator: " ", maxSplits: 1)
        guard let word = words.first, let status = ReplyEnd.Status(rawValue: String(word)) else {
            throw Trouble(message: "an ending needs a status")
        }
        guard words.count == 2 else { return ReplyEnd(status) }
        var finish = words[1]
        return ReplyEnd(status, finishReason: try string(&finish))
    }

    private static func failure(_ rest: inout Substring) throws(Trouble) -> Failure {
        rest = rest.drop { $0 == " " }
        let word = rest.prefix { $0 != " " }
        guard let kind = Failure.Kind(rawValue: String(word)) else {
            throw Trouble(message: "unknown kind \(word)")
        }
        rest = rest[word.endIndex...]
        let message = try string(&rest)
        let named = try members(rest.split(separator: " "))
        return Failure(
            kind, message, httpStatus: named["http"].flatMap { Int($0) }, code: named["code"],
            requestID: named["request"],
            retryAfter: named["retry"].flatMap { Int($0) }.map { .seconds($0) })
    }
}
