import Comparison
import Providers
import Testing
import Transfers

/// Failures that other clients have had with streams; the letters and numbers are those of the list
/// from which these suites are made: A bytes, B framing, C liveness, D payloads, E messages.
enum StreamBug {
    /// What a body comes to: whole, byte by byte, and cut in two everywhere, the same each time.
    static func read(
        _ body: some Sequence<UInt8>, _ dialect: DialectName = .chatCompletions,
        provider id: String = "lab", type: String? = "text/event-stream",
        error: TransferError? = nil
    ) -> Outcome {
        let bytes = Array(body)
        let provider = Provider(id: id, name: "Lab", baseURL: "https://l.example", dialect: dialect)
        func outcome(_ cuts: [Int]) -> Outcome {
            decode(bytes, provider, type, error, cuts)
        }
        let whole = outcome([])
        #expect(outcome(Array(bytes.indices)) == whole)
        for cut in bytes.indices { #expect(outcome([cut]) == whole, "cut at \(cut)") }
        return whole
    }

    static func read(
        _ body: String, _ dialect: DialectName = .chatCompletions, provider: String = "lab",
        type: String? = "text/event-stream", error: TransferError? = nil
    ) -> Outcome {
        read(body.utf8, dialect, provider: provider, type: type, error: error)
    }

    /// Decodes a body that is cut at these places, which are in order.
    static func decode(
        _ bytes: [UInt8], _ provider: Provider, _ type: String?, _ error: TransferError?,
        _ cuts: [Int], status: Int = 200
    ) -> Outcome {
        var decoder = Dialect.decoder(for: provider)
        var events: [ReplyEvent] = []
        let headers = type.map { [HTTPRequest.Header("Content-Type", $0)] } ?? []
        decoder.receive(ResponseHead(status: status, headers: headers))
        var start = 0
        for cut in cuts + [bytes.count] {
            Array(bytes[start..<cut]).withUnsafeBufferPointer {
                decoder.receive($0, into: &events)
            }
            start = cut
        }
        decoder.finish(error, into: &events)
        return Outcome(events)
    }

    static func delta(_ members: String, finish: String = "null") -> String {
        #"{"choices":[{"index":0,"delta":{\#(members)},"finish_reason":\#(finish)}]}"#
    }

    static func text(_ text: String) -> String { delta(#""content":"\#(text)""#) }

    static let stop = delta("", finish: #""stop""#)

    /// Payloads as an event stream, closed by the usual mark.
    static func stream(_ payloads: String...) -> String {
        payloads.map { "data: \($0)\n\n" }.joined() + "data: [DONE]\n\n"
    }
}
