import Foundation
import Testing

@testable import VendorSimulator

/// One vendor in one of its dialects.
struct Seat: Sendable, CustomTestStringConvertible {
    let vendor: SimulatedVendor
    let dialect: String

    var testDescription: String { "\(vendor.id)/\(dialect)" }

    /// All that there are.
    static let all = SimulatedVendor.all.flatMap { vendor in
        vendor.dialects.map { Seat(vendor: vendor, dialect: $0) }
    }

    /// By `vendor` or `vendor/dialect`.
    static func named(_ name: String) throws -> Seat {
        let parts = name.split(separator: "/").map(String.init)
        let vendor = try #require(SimulatedVendor.all.first { $0.id == parts[0] }, "\(name)")
        return Seat(vendor: vendor, dialect: parts.count > 1 ? parts[1] : vendor.dialect)
    }

    /// The vendor's answer at a desk, without a connection.
    func ask(
        _ desk: FrontDesk, _ prompt: String, model: String? = nil, streams: Bool = true,
        spoil: (TestRequest) -> TestRequest = { $0 }
    ) throws -> Answer {
        let token = dialect == "wenxin" ? Self.token(desk) : ""
        let request = try TestRequest.chat(
            vendor, dialect, prompt, model: model, streams: streams, token: token)
        let spoiled = spoil(request)
        let call = dialect == "tencent-tc3" ? spoiled.signed(host: "127.0.0.1") : spoiled
        return Answer(desk.answer(call.call()))
    }

    private static func token(_ desk: FrontDesk) -> String {
        let call = Call(
            method: "POST", path: "/baidu/oauth/2.0/token",
            query: [
                ("grant_type", "client_credentials"), ("client_id", VendorSimulator.accessKey),
                ("client_secret", VendorSimulator.secretKey),
            ])
        return Answer(desk.answer(call)).json?["access_token"]?.string ?? ""
    }
}

/// What a desk answered, with the whole of a stream in hand.
struct Answer {
    let status: Int
    let headers: [String: String]
    let bytes: [UInt8]

    init(_ response: Response) {
        status = response.status
        var headers: [String: String] = [:]
        for (name, value) in response.headers { headers[name.lowercased()] = value }
        self.headers = headers
        switch response.body {
        case .bytes(let bytes): self.bytes = bytes
        case .stream(let frames): bytes = frames.frames.flatMap(\.bytes)
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSON? { try? JSONReader.read(Array(text.trimmingCharacters(in: .newlines).utf8)) }
}

/// An event of a stream, read as plainly as can be.
struct WireEvent: Equatable {
    var name = ""
    var data = ""
    var comments: [String] = []

    /// The events of a stream with LF at the ends of its lines.
    static func all(_ text: String) -> [WireEvent] {
        text.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map { block in
            var event = WireEvent()
            for line in block.components(separatedBy: "\n") {
                if line.hasPrefix(":") {
                    event.comments.append(line)
                } else if line.hasPrefix("data:") {
                    let value = line.dropFirst("data:".count)
                    event.data += value.hasPrefix(" ") ? value.dropFirst() : value
                } else if line.hasPrefix("event:") {
                    event.name = line.dropFirst("event:".count).trimmingCharacters(in: .whitespaces)
                }
            }
            return event
        }
    }

    var json: JSON? { try? JSONReader.read(Array(data.utf8)) }
}

/// The text of an answer in any dialect, read by where each keeps it.
func answerText(_ text: String, _ dialect: String) -> String {
    if dialect == "ollama" {
        return text.split(separator: "\n").compactMap {
            (try? JSONReader.read(Array($0.utf8)))?.at("message", "content")?.string
        }.joined()
    }
    return WireEvent.all(text).compactMap(\.json).compactMap { json in
        switch dialect {
        case "messages": json.at("delta", "text")?.string
        case "dashscope":
            json.at("output", "choices")?.array?.first?.at("message", "content")?.string
        case "wenxin": json["result"]?.string
        case "tencent-tc3": json["Choices"]?.array?.first?.at("Delta", "Content")?.string
        default: json["choices"]?.array?.first?.at("delta", "content")?.string
        }
    }.joined()
}
