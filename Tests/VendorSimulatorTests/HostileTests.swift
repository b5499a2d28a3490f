import Testing

import struct Comparison.SeededGenerator

@testable import VendorSimulator

@Suite struct `A hostile request` {
    @Test(arguments: Seat.all)
    func `is answered with something, whatever its body`(seat: Seat) throws {
        let desk = try FrontDesk(pace: 0)
        var generator = SeededGenerator(seed: UInt64(seat.testDescription.utf8.count))
        let call = try TestRequest.chat(
            seat.vendor, seat.dialect, "解释 !cr {prompt} \\u0000", token: desk.ledger.issueToken()
        ).call()
        for _ in 0..<20 {
            var spoiled = call
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<spoiled.body.count, using: &generator)
                spoiled.body[place] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) {
                spoiled.body.removeLast(Int.random(in: 0..<spoiled.body.count, using: &generator))
            }
            #expect(Answer(desk.answer(spoiled)).status >= 200)
        }
    }

    @Test(arguments: [
        JSON.null, true, 5, -1.5, "text", [], [:], [nil], [[:]], ["x"], [["role": 5]],
        [["role": "user", "content": [5, ["type": "text"], ["type": "text", "text": 5]]]],
    ]) func `may have anything for a value`(value: JSON) throws {
        let desk = try FrontDesk(pace: 0)
        let names = [
            "model", "messages", "stream", "max_tokens", "stream_options", "thinking", "tools",
            "input", "parameters", "Messages", "options", "think", "stop", "system",
            "temperature", "web_search", "enable_thinking", "user_id", "chat_template_kwargs",
        ]
        for name in [
            "zhipu", "sensenova", "azure-cn", "anthropic", "qwen/dashscope",
            "baidu/wenxin", "hunyuan/tencent-tc3", "ollama",
        ] {
            let seat = try Seat.named(name)
            for name in names {
                let answer = try seat.ask(desk, "x") { $0.with(name, value) }
                #expect(answer.status >= 200)
            }
        }
    }

    @Test(arguments: [
        "", "/", "//", "/zhipu", "/zhipu/api/paas/v4", "/elsewhere", "/%00",
        "/baidu/oauth/2.0/token",
    ])
    func `may go anywhere`(path: String) throws {
        for method in ["GET", "POST", "DELETE", ""] {
            let answer = Answer(
                try FrontDesk(pace: 0).answer(Call(method: method, path: path)))
            #expect((200..<600).contains(answer.status))
            #expect(answer.json != nil)
        }
    }
}
