import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A count of tokens` {
    private func usage(_ dialect: DialectName, _ body: String) -> Usage? {
        var decoder = Dialect.decoder(
            for: Provider(id: "lab", name: "", baseURL: "", dialect: dialect))
        var events: [ReplyEvent] = []
        decoder.receive(ResponseHead(status: 200, headers: []))
        Array(body.utf8).withUnsafeBufferPointer { decoder.receive($0, into: &events) }
        decoder.finish(nil, into: &events)
        return events.lazy.compactMap { if case .usage(let counts) = $0 { counts } else { nil } }
            .first
    }

    @Test(arguments: ["9223372036854775807", "1e18", "\"9223372036854775807\""])
    func `that no model reaches is held to a million million`(number: String) {
        let most = 1_000_000_000_000
        #expect(
            usage(
                .chatCompletions,
                #"{"choices":[],"usage":{"prompt_tokens":\#(number),"completion_tokens":\#(number)}}"#
            ) == Usage(promptTokens: most, completionTokens: most))
        #expect(
            usage(
                .messages,
                #"data: {"type":"message_delta","usage":{"input_tokens":\#(number),"#
                    + #""cache_read_input_tokens":\#(number),"output_tokens":\#(number)}}"#
            ) == Usage(promptTokens: 2 * most, completionTokens: most, cachedTokens: most))
        #expect(
            usage(
                .ollama,
                #"{"done":true,"prompt_eval_count":\#(number),"eval_count":\#(number)}"#
            ) == Usage(promptTokens: most, completionTokens: most))
    }

    @Test func `below nothing is nothing`() {
        let body =
            #"{"choices":[],"usage":{"prompt_tokens":-1,"completion_tokens":-9,"cached_tokens":-2}}"#
        #expect(
            usage(.chatCompletions, body)
                == Usage(promptTokens: 0, completionTokens: 0, cachedTokens: 0))
    }
}
