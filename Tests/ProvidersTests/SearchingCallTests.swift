import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A search that the vendor runs when it is called back` {
    private func call(
        search: Bool = true, thinking: Parameters.Thinking? = nil
    ) throws -> ReplyCall {
        var provider = Provider(id: "moonshot", name: "K", baseURL: "https://k.example")
        provider.auth = .none
        provider.quirks.search = .builtin
        let chat = ChatRequest(
            model: "kimi-k3", messages: [Message(.user, "天气")],
            parameters: Parameters(thinking: thinking, search: search))
        return try ReplyCall(chat, in: RequestContext(provider: provider))
    }

    /// Tells the call a stream, cut in pieces of so many bytes.
    private func answer(
        _ call: inout ReplyCall, _ payloads: [String], step: Int = 1000
    ) -> [ReplyEvent] {
        var events: [ReplyEvent] = []
        call.receive(ResponseHead(status: 200))
        let bytes = Array(payloads.map { "data: \($0)\n\n" }.joined().utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            Array(bytes[start..<min(start + step, bytes.count)]).withUnsafeBufferPointer {
                call.receive($0, into: &events)
            }
        }
        call.finish(nil, into: &events)
        return events
    }

    private func sent(_ call: inout ReplyCall) -> HTTPRequest? {
        let actions = call.takeActions()
        #expect(actions.count <= 1)
        if case .send(let request)? = actions.first { return request }
        return nil
    }

    private func usage(_ prompt: Int, _ completion: Int) -> String {
        #"{"choices":[],"usage":{"prompt_tokens":\#(prompt),"completion_tokens":\#(completion)}}"#
    }

    private func asking(_ name: String = "$web_search") -> [String] {
        [
            #"{"choices":[{"index":0,"delta":{"reasoning_content":"查一下"}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t1","type":"builtin_function","function":{"name":"\#(name)","arguments":""}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":null,"arguments":"{\"q\":"}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"\"雨\"}"}}]}}]}"#,
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#,
            usage(10, 5), "[DONE]",
        ]
    }

    private let answering = [
        #"{"choices":[{"index":0,"delta":{"content":"有雨"}}]}"#,
        #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
    ]

    @Test(arguments: [1, 7, 1000])
    func `is run, and the answer goes on as if nothing had been between`(step: Int) throws {
        var call = try call()
        let first = answer(&call, asking(), step: step)
        #expect(first.allSatisfy { if case .reasoning = $0 { true } else { false } })
        #expect(!call.hasEnded && !call.isTerminated)
        let request = try #require(sent(&call))
        #expect(request.url == call.request.url)
        let body = String(decoding: request.body, as: UTF8.self)
        let arguments = #""{\"q\":\"雨\"}""#
        #expect(
            body.contains(
                #"{"role":"user","content":"天气"},{"role":"assistant","content":"","tool_calls":[{"id":"t1","type":"builtin_function","function":{"name":"$web_search","arguments":\#(arguments)}}],"reasoning_content":"查一下"},{"role":"tool","tool_call_id":"t1","name":"$web_search","content":\#(arguments)}]"#
            ))
        #expect(body.contains(#""tools":[{"type":"builtin_function""#))
        let rest = answer(&call, answering + [usage(100, 20), "[DONE]"], step: step)
        #expect(
            rest == [
                .text("有雨"), .usage(Usage(promptTokens: 110, completionTokens: 25)),
                .ended(ReplyEnd(.complete, finishReason: "stop")),
            ])
        #expect(call.hasEnded && sent(&call) == nil)
    }

    @Test func `may be wanted more than once, though not for ever`() throws {
        var call = try call()
        var count = 0
        var events: [ReplyEvent] = []
        while count < 100 {
            events = answer(&call, asking())
            guard let request = sent(&call) else { break }
            count += 1
            let body = String(decoding: request.body, as: UTF8.self)
            #expect(body.ranges(of: #""role":"tool""#).count == count)
        }
        #expect(count == 8)
        let end = try #require(
            events.compactMap { if case .ended(let end) = $0 { end } else { nil } }.last)
        #expect(end.status == .empty && end.failure?.kind == .protocol)
    }

    @Test func `is not run for another tool, or for who wanted none`() throws {
        var other = try call()
        _ = answer(&other, asking("get_weather"))
        #expect(sent(&other) == nil && other.hasEnded)
        var unwanted = try call(search: false)
        _ = answer(&unwanted, asking())
        #expect(sent(&unwanted) == nil && unwanted.hasEnded)
    }

    @Test func `takes calls as they come, and no more than are sound`() throws {
        var call = try call()
        let many = (0..<40).map {
            #"{"choices":[{"delta":{"tool_calls":[{"index":\#($0),"id":"t\#($0)","function":{"name":"$web_search","arguments":"{}"}}]}}]}"#
        }
        let odd = [
            #"{"choices":[{"delta":{"tool_calls":null}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[7,{"index":1e99},{"index":-1,"function":7}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{"index":99,"id":"x"}]}}]}"#,
        ]
        let end = #"{"choices":[{"delta":{},"finish_reason":"tool_calls"}]}"#
        _ = answer(&call, many + odd + [end, "[DONE]"])
        let body = String(decoding: try #require(sent(&call)).body, as: UTF8.self)
        #expect(body.ranges(of: #""role":"tool""#).count == 16)
    }
}
