import Comparison
import Providers
import Testing
import Transfers

@Suite struct `A call for a reply` {
    private let chat = ChatRequest(model: "ERNIE-4.0-8K", messages: [Message(.user, "hi")])
    private let pair = KeyPair(access: "ACCESS-KEY-01", secret: "SECRET/KEY/01")

    private func context(token: AccessToken? = nil) -> RequestContext {
        RequestContext(
            provider: Provider(
                id: "baidu", name: "B", baseURL: "https://b.example", dialect: .wenxin),
            keyPair: pair, token: token, date: 1000)
    }

    /// Tells the call a whole answer.
    private func answer(
        _ call: inout ReplyCall, _ body: String, status: Int = 200,
        type: String = "application/json"
    ) -> [ReplyEvent] {
        var events: [ReplyEvent] = []
        call.receive(
            ResponseHead(status: status, headers: [HTTPRequest.Header("Content-Type", type)]))
        Array(body.utf8).withUnsafeBufferPointer { call.receive($0, into: &events) }
        call.finish(nil, into: &events)
        return events
    }

    private let tokenBody = #"{"access_token":"24.TOKEN-TOKEN","expires_in":2592000}"#
    private let refusal =
        #"{"error_code":110,"error_msg":"Access token invalid or no longer valid"}"#
    private let stream =
        "data: {\"is_end\":true,\"result\":\"你好\",\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}\n\n"

    private func end(_ events: [ReplyEvent]) -> ReplyEnd? {
        if case .ended(let end)? = events.last { end } else { nil }
    }

    private func sent(_ action: ReplyCall.Action?) -> HTTPRequest? {
        if case .send(let request)? = action { request } else { nil }
    }

    @Test func `takes one request where one is enough`() throws {
        var provider = Provider(id: "lab", name: "L", baseURL: "https://l.example")
        provider.auth = .none
        var call = try ReplyCall(chat, in: RequestContext(provider: provider))
        let events = answer(
            &call, #"{"choices":[{"message":{"content":"a"},"finish_reason":"stop"}]}"#)
        #expect(call.request.url == "https://l.example/chat/completions")
        #expect(call.takeActions().isEmpty)
        #expect(events.first == .text("a"))
        #expect(call.hasEnded)
    }

    @Test func `fetches a token first, keeps it, and goes on with it`() throws {
        var call = try ReplyCall(chat, in: context())
        #expect(
            call.request.url
                == "https://b.example/oauth/2.0/token?grant_type=client_credentials&client_id=ACCESS-KEY-01&client_secret=SECRET%2FKEY%2F01"
        )
        #expect(call.request.method == "POST")
        #expect(!call.isTerminated && !call.hasEnded)
        #expect(answer(&call, tokenBody).isEmpty)
        let actions = call.takeActions()
        #expect(actions.first == .keep(AccessToken(text: "24.TOKEN-TOKEN", expiry: 2_593_000)))
        #expect(
            sent(actions.last)?.url.hasSuffix("completions_pro?access_token=24.TOKEN-TOKEN") == true
        )
        #expect(call.takeActions().isEmpty)
        let events = answer(&call, stream, type: "text/event-stream")
        #expect(events.first == .text("你好"))
        #expect(end(events)?.status == .complete)
        #expect(call.takeActions().isEmpty)
    }

    @Test func `uses a token that it was given`() throws {
        let token = AccessToken(text: "24.OLD-TOKEN", expiry: 5000)
        let call = try ReplyCall(chat, in: context(token: token))
        #expect(call.request.url.hasSuffix("?access_token=24.OLD-TOKEN"))
    }

    @Test(arguments: [110, 111])
    func `fetches another when it is refused, once, and nobody hears of it`(code: Int) throws {
        let old = AccessToken(text: "24.OLD-TOKEN", expiry: 5000)
        var call = try ReplyCall(chat, in: context(token: old))
        let refusal = refusal.replacing("110", with: String(code))
        #expect(answer(&call, refusal).isEmpty)
        let actions = call.takeActions()
        #expect(actions.first == .discard(old))
        #expect(sent(actions.last)?.url.contains("/oauth/2.0/token?") == true)
        #expect(!call.hasEnded)
        #expect(answer(&call, tokenBody).isEmpty)
        #expect(sent(call.takeActions().last)?.url.hasSuffix("24.TOKEN-TOKEN") == true)
        let events = answer(&call, refusal)
        #expect(end(events)?.failure?.kind == .authentication)
        #expect(end(events)?.failure?.code == String(code))
        #expect(call.takeActions().isEmpty)
        #expect(call.hasEnded)
    }

    @Test func `fetches another too when a fresh one is refused, once`() throws {
        var call = try ReplyCall(chat, in: context())
        _ = answer(&call, tokenBody)
        _ = call.takeActions()
        #expect(answer(&call, refusal).isEmpty)
        #expect(call.takeActions().count == 2)
        _ = answer(&call, tokenBody)
        _ = call.takeActions()
        #expect(end(answer(&call, refusal))?.failure?.kind == .authentication)
    }

    @Test func `keeps what has been answered when a token ends in the middle`() throws {
        var call = try ReplyCall(chat, in: context(token: AccessToken(text: "24.OLD", expiry: 1)))
        let part = "data: {\"is_end\":false,\"result\":\"你\"}\n\n"
        let events = answer(&call, part + "data: \(refusal)\n\n", type: "text/event-stream")
        #expect(events.first == .text("你"))
        #expect(end(events)?.failure?.kind == .authentication)
        #expect(call.takeActions().isEmpty)
    }

    @Test(arguments: [
        (
            401, #"{"error":"invalid_client","error_description":"unknown client id"}"#,
            Failure.Kind.authentication, "invalid_client" as String?, "unknown client id"
        ),
        (
            200, #"{"error":"invalid_client","error_description":"Client authentication failed"}"#,
            .authentication, "invalid_client", "Client authentication failed"
        ),
        (503, "", .overloaded, nil, ""), (200, "{}", .protocol, nil, "the answer to"),
        (200, "<html>login</html>", .protocol, nil, "the answer to"),
    ]) func `ends with what kept it from a token`(
        status: Int, body: String, kind: Failure.Kind, code: String?, words: String
    ) throws {
        var call = try ReplyCall(chat, in: context())
        let failure = end(answer(&call, body, status: status))?.failure
        #expect(failure?.kind == kind)
        #expect(failure?.code == code)
        #expect(failure?.message.hasPrefix(words) == true)
        #expect(failure?.httpStatus == status)
        #expect(call.hasEnded && call.takeActions().isEmpty)
    }

    @Test func `ends with a transfer that came to nothing`() throws {
        var call = try ReplyCall(chat, in: context())
        var events: [ReplyEvent] = []
        call.finish(TransferError(.refused, "refused"), into: &events)
        #expect(end(events)?.failure == Failure(.unreachable, "refused"))
    }

    @Test func `shows no secret that an error quotes`() throws {
        var call = try ReplyCall(chat, in: context())
        let quoting =
            #"{"error":"x","error_description":"no ACCESS-KEY-01 with SECRET%2FKEY%2F01 or SECRET/KEY/01"}"#
        #expect(
            end(answer(&call, quoting, status: 400))?.failure?.message == "no ••• with ••• or •••")
        var second = try ReplyCall(
            chat, in: context(token: AccessToken(text: "24.TOKEN-TOKEN", expiry: 5000)))
        let page = "<h1>can't fetch /chat?access_token=24.TOKEN-TOKEN</h1>"
        #expect(
            end(answer(&second, page, status: 502))?.failure?.message
                == "can't fetch /chat?access_token=•••")
    }

    @Test func `tells no query of where a redirect leads`() throws {
        var call = try ReplyCall(
            chat, in: context(token: AccessToken(text: "24.TOKEN-TOKEN", expiry: 5000)))
        var events: [ReplyEvent] = []
        call.receive(
            ResponseHead(
                status: 302,
                headers: [
                    HTTPRequest.Header("Location", "https://e.cn/x?access_token=24.TOKEN-TOKEN")
                ])
        )
        call.finish(nil, into: &events)
        #expect(
            end(events)?.failure?.message == "redirected to https://e.cn/x, which is not followed")
    }

    @Test func `counts a token as good until a minute before its end`() {
        let token = AccessToken(text: "t", expiry: 1000)
        #expect(token.isGood(at: 939))
        #expect(!token.isGood(at: 940))
    }
}
