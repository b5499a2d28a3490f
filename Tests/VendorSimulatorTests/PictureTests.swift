import Testing

@testable import VendorSimulator

@Suite struct `A picture` {
    private static let url: JSON = "data:image/png;base64,iVBORw0KGgo="

    private static func ask(_ seat: String, _ part: JSON) -> (name: String, value: JSON) {
        let text: JSON = ["type": "text", "text": "what is it?"]
        switch seat {
        case "qwen/dashscope":
            let content: JSON = [part, ["text": "what is it?"]]
            return ("input", ["messages": [["role": "user", "content": content]]])
        case "hunyuan/tencent-tc3":
            let contents: JSON = [["Type": "text", "Text": "what is it?"], part]
            return ("Messages", [["Role": "user", "Contents": contents]])
        case "ollama":
            return (
                "messages", [["role": "user", "content": "what is it?", "images": [part]]]
            )
        default: return ("messages", [["role": "user", "content": [part, text]]])
        }
    }

    @Test(
        arguments: [
            ("openai", ["type": "image_url", "image_url": ["url": url]]),
            ("zhipu", ["type": "image_url", "image_url": ["url": "https://example.org/a.png"]]),
            ("zhipu", ["type": "image_url", "image_url": ["url": "iVBORw0KGgo="]]),
            ("gemini", ["type": "image_url", "image_url": ["url": url]]),
            (
                "anthropic",
                [
                    "type": "image",
                    "source": [
                        "type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo=",
                    ],
                ]
            ),
            ("qwen/dashscope", ["image": url]),
            ("hunyuan/tencent-tc3", ["Type": "image_url", "ImageUrl": ["Url": url]]),
            ("ollama", "iVBORw0KGgo="),
        ] as [(String, JSON)]) func `is taken as the vendor wants it`(name: String, part: JSON)
        throws
    {
        let desk = try FrontDesk(pace: 0)
        let (member, value) = Self.ask(name, part)
        let answer = try Seat.named(name).ask(desk, "x") { $0.with(member, value) }
        #expect(answer.status == 200)
        #expect(desk.ledger.complaints.isEmpty, "\(desk.ledger.complaints)")
    }

    @Test(
        arguments: [
            ("openai", ["type": "image_url", "image_url": url]),
            ("openai", ["type": "image_url", "image_url": ["url": "iVBORw0KGgo="]]),
            ("openai", ["type": "image_url", "image_url": ["url": "data:image/png;base64,"]]),
            ("zhipu", ["type": "image_url", "image_url": ["url": url]]),
            (
                "anthropic",
                ["type": "image", "source": ["type": "base64", "data": "iVBORw0KGgo="]]
            ),
            ("qwen/dashscope", ["image": "a.png"]),
            ("hunyuan/tencent-tc3", ["Type": "image_url", "ImageUrl": url]),
        ] as [(String, JSON)]) func `without bytes or an address is complained of`(
            name: String, part: JSON
        ) throws
    {
        let desk = try FrontDesk(pace: 0)
        let (member, value) = Self.ask(name, part)
        _ = try Seat.named(name).ask(desk, "x") { $0.with(member, value) }
        #expect(desk.ledger.complaints.count == 1)
    }
}
