/// Chat streams such as vendors send: 250 bytes a chunk, of which a few are text.
enum ChatStream {
    private static let words = ["流式", "回答", " the", "怎样", " window", "按事件", "。\\n", " RTT", "折行"]

    static func chunk(_ index: Int) -> String {
        """
        data: {"id":"chatcmpl-9f2c1e7b0a6d4c35","object":"chat.completion.chunk",\
        "created":1764000000,"model":"deepseek-v4-flash","system_fingerprint":"fp_8802369eaa",\
        "choices":[{"index":0,"delta":{"content":"\(words[index % words.count])"},\
        "logprobs":null,"finish_reason":null}]}\n\n
        """
    }

    /// A stream of about so many bytes.
    static func bytes(about count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 1024)
        var index = 0
        while bytes.count < count {
            bytes += chunk(index).utf8
            index += 1
        }
        return bytes
    }

    static let end = """
        data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],\
        "usage":{"prompt_tokens":9,"completion_tokens":5000}}\n\ndata: [DONE]\n\n
        """
}

extension [UInt8] {
    /// Hands out the bytes in reads of a size.
    func inReads(of size: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                let end = Swift.min(start + size, bytes.count)
                body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                start = end
            }
        }
    }
}
