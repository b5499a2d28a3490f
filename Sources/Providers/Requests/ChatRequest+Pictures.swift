import Comparison

/// What a message with pictures holds in each dialect. Nil means that its text is its content.
extension ChatRequest {
    /// Of chat completions: the text, and under it each picture as a data URL (RFC 2397), of which
    /// some want only what follows the head.
    func parts(of message: Message, bare: Bool = false) -> RequestValue? {
        guard !message.pictures.isEmpty else { return nil }
        let pictures = message.pictures.map { picture -> RequestValue in
            let url = bare ? base64(of: picture) : dataURL(of: picture)
            return ["type": "image_url", "image_url": ["url": .string(url)]]
        }
        return .array([["type": "text", "text": .string(message.text)]] + pictures)
    }

    /// Of `messages`: pictures come before the text that speaks of them, as its vendor advises.
    func blocks(of message: Message) -> RequestValue? {
        guard !message.pictures.isEmpty else { return nil }
        let pictures = message.pictures.map { picture -> RequestValue in
            [
                "type": "image",
                "source": [
                    "type": "base64", "media_type": .string(picture.format.mediaType),
                    "data": .string(base64(of: picture)),
                ],
            ]
        }
        return .array(pictures + [["type": "text", "text": .string(message.text)]])
    }

    /// Of DashScope: the endpoint that takes pictures wants every content as a list.
    func elements(of message: Message) -> RequestValue {
        let pictures = message.pictures.map { picture -> RequestValue in
            ["image": .string(dataURL(of: picture))]
        }
        return .array(pictures + [["text": .string(message.text)]])
    }

    /// Of Ollama: a field beside the text.
    func images(of message: Message) -> [String: RequestValue] {
        guard !message.pictures.isEmpty else { return [:] }
        return ["images": .array(message.pictures.map { .string(base64(of: $0)) })]
    }

    /// The picture as a data URL (RFC 2397).
    func dataURL(of picture: Picture) -> String {
        "data:\(picture.format.mediaType);base64,\(base64(of: picture))"
    }

    private func base64(of picture: Picture) -> String {
        Base64.text(pictures[picture.digest] ?? [])
    }
}
