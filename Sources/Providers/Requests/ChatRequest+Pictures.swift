import Comparison

/// What a message with pictures holds in each dialect. Nil means that its text is its content.
extension ChatRequest {
    /// Of chat completions: the text, and under it each picture as a data URL (RFC 2397).
    func parts(of message: Message) -> RequestValue? {
        guard !message.pictures.isEmpty else { return nil }
        let pictures = message.pictures.map { picture -> RequestValue in
            ["type": "image_url", "image_url": ["url": .string(dataURL(of: picture))]]
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

    /// Of DashScope: where one message has a picture, the endpoint wants every content as a list.
    func elements(of message: Message) -> RequestValue? {
        guard messages.contains(where: { !$0.pictures.isEmpty }) else { return nil }
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
