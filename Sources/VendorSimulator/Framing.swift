/// How a vendor writes its event stream: what differs between speakers of one dialect.
struct Framing: Sendable {
    enum UsagePlace: Sendable { case ownChunk, withFinish, withLastText, inChoice, none }

    var prefix = "data: "
    var idPrefix = "chatcmpl-"
    var repeatsRole = false
    var reasoningKey = "reasoning_content"
    var hasEmptyReasoning = false
    var contentIsNullWhileThinking = false
    /// `finish_reason` before the end, as JSON.
    var unfinished = "null"
    /// The finish word; nil for a vendor that sends none.
    var finish: String? = "stop"
    var usage = UsagePlace.ownChunk
    /// Usage comes without `stream_options`.
    var isUsageUnasked = false
    var hasNote = false
    var hasFlag = false
    var hasEnvelope = false
    var hasObfuscation = false
    var sendsKeepAlive = false

    /// What one stream is about.
    struct Stream {
        var model: String
        var promptTokens: Int
        var wantsUsage: Bool
        var finish: String?
        var thinking: [String]
        var answer: [String]
    }

    /// All frames of a stream, one event each, the terminator last.
    func frames(_ stream: Stream) -> [String] {
        var frames = sendsKeepAlive ? [": keep-alive\n\n"] : []
        frames.append(chunk(stream, delta: opening))
        for piece in stream.thinking { frames.append(chunk(stream, delta: thinkingDelta(piece))) }
        for (index, piece) in stream.answer.enumerated() {
            let isLast = index == stream.answer.count - 1
            let extra = isLast && usage == .withLastText ? ",\"usage\":\(usageText(stream))" : ""
            frames.append(chunk(stream, delta: textDelta(piece), extra: extra))
        }
        if let finish = stream.finish ?? finish {
            let counts = "\"usage\":\(usageText(stream))"
            let choiceExtra = usage == .inChoice ? "," + counts : ""
            let extra = usage == .withFinish ? "," + counts : ""
            frames.append(
                chunk(
                    stream, delta: "{}", finish: "\"\(finish)\"", choiceExtra: choiceExtra,
                    extra: extra))
        }
        if usage == .ownChunk, isUsageUnasked || stream.wantsUsage {
            frames.append(envelope(stream, choices: "[]", extra: ",\"usage\":\(usageText(stream))"))
        }
        frames.append("\(prefix)[DONE]\n\n")
        return frames
    }

    /// A whole completion, for a request that doesn't stream.
    func completion(_ stream: Stream) -> String {
        let text = JSONText.quoted(stream.answer.joined())
        let thinking =
            stream.thinking.isEmpty
            ? "" : ",\"\(reasoningKey)\":\(JSONText.quoted(stream.thinking.joined()))"
        return """
            {"id":"\(idPrefix)simulated","object":"chat.completion","created":1764000000,\
            "model":\(JSONText.quoted(stream.model)),"choices":[{"index":0,"message":\
            {"role":"assistant","content":\(text)\(thinking)},"finish_reason":"stop"}],\
            "usage":\(usageText(stream))}
            """
    }

    private var opening: String {
        "{\"role\":\"assistant\",\"content\":\"\"\(hasEmptyReasoning ? ",\"reasoning_content\":\"\"" : "")}"
    }

    private var role: String { repeatsRole ? "\"role\":\"assistant\"," : "" }

    private func thinkingDelta(_ piece: String) -> String {
        let content = contentIsNullWhileThinking ? "\"content\":null," : ""
        return "{\(role)\(content)\"\(reasoningKey)\":\(JSONText.quoted(piece))}"
    }

    private func textDelta(_ piece: String) -> String {
        let empty = hasEmptyReasoning ? ",\"reasoning_content\":\"\"" : ""
        let null = contentIsNullWhileThinking ? ",\"reasoning_content\":null" : ""
        return "{\(role)\"content\":\(JSONText.quoted(piece))\(empty)\(null)}"
    }

    private func chunk(
        _ stream: Stream, delta: String, finish word: String? = nil, choiceExtra: String = "",
        extra: String = ""
    ) -> String {
        let finish = self.finish == nil ? "" : ",\"finish_reason\":\(word ?? unfinished)"
        let flag = hasFlag ? ",\"flag\":0" : ""
        let choice = "{\"index\":0,\"delta\":\(delta)\(finish)\(flag)\(choiceExtra)}"
        return envelope(stream, choices: "[\(choice)]", extra: extra)
    }

    private func envelope(_ stream: Stream, choices: String, extra: String) -> String {
        let head =
            hasEnvelope
            ? "\"code\":0,\"message\":\"Success\",\"sid\":\"cha000simulated\","
            : "\"object\":\"chat.completion.chunk\",\"model\":\(JSONText.quoted(stream.model)),"
        let note = hasNote ? ",\"note\":\"以上内容为AI生成，不代表开发者立场，请勿删除或修改本标记\"" : ""
        let padding = hasObfuscation ? ",\"obfuscation\":\"x8Kq2\"" : ""
        return
            "\(prefix){\"id\":\"\(idPrefix)simulated\",\(head)\"created\":1764000000,\"choices\":\(choices)\(note)\(padding)\(extra)}\n\n"
    }

    private func usageText(_ stream: Stream) -> String {
        let completion = stream.thinking.count + stream.answer.count
        let details =
            stream.thinking.isEmpty
            ? "" : ",\"completion_tokens_details\":{\"reasoning_tokens\":\(stream.thinking.count)}"
        return
            "{\"prompt_tokens\":\(stream.promptTokens),\"completion_tokens\":\(completion),\"total_tokens\":\(stream.promptTokens + completion)\(details)}"
    }
}

/// JSON strings (RFC 8259 §7).
enum JSONText {
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ":
                result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// Text as a model would send it: two or three Han characters, or a word, at a time.
enum Tokens {
    static func cut(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            let isWide = (character.unicodeScalars.first?.value ?? 0) >= 0x2E80
            let wasWide = (piece.unicodeScalars.last?.value ?? 0) >= 0x2E80
            let isFull = wasWide ? piece.count >= 2 : character == " " || character == "\n"
            if !piece.isEmpty, isFull || isWide != wasWide {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
