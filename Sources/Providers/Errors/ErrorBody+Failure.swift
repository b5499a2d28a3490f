import Comparison
import Transfers

extension ErrorBody {
    /// The failure that a response of an error status is, whatever its body is made of.
    package static func failure(
        body: [UInt8], head: ResponseHead?, provider: String
    ) -> Failure {
        let text = trimmed(body)
        var error = ErrorBody(message: "")
        if let value = JSONValue(text) ?? dataOfEvent(text), let known = ErrorBody(value) {
            error = known
        } else if text.first == UInt8(ascii: "<") {
            error.message = plainText(ofHTML: text)
        } else if String(validating: text, as: UTF8.self) != nil {
            error.message = String(String(decoding: text, as: UTF8.self).prefix(500))
        }
        return error.failure(
            head: head, provider: provider, isMarkup: text.first == UInt8(ascii: "<"))
    }

    /// Some refuse with an event, as if the stream had begun.
    private static func dataOfEvent(_ text: [UInt8]) -> JSONValue? {
        text.split { $0 == 0x0A || $0 == 0x0D }.lazy.filter { $0.starts(with: "data:".utf8) }
            .compactMap { JSONValue(trimmed(Array($0.dropFirst(5)))) }.first
    }

    /// The failure that this error is.
    package func failure(
        head: ResponseHead?, provider: String, isMarkup: Bool = false
    ) -> Failure {
        let status = head?.status
        let isPage = isMarkup && (status ?? 0) < 500 && status != 429 && status != 401
        return Failure(
            isPage ? .protocol : kind(provider: provider, status: status ?? 200),
            readableMessage(head), httpStatus: status, code: code ?? type,
            requestID: Self.requestID(of: head) ?? requestID,
            retryAfter: retryAfter ?? RetryAfter.duration(head))
    }

    private func kind(provider: String, status: Int) -> Failure.Kind {
        let told = self.status.flatMap { (400..<600).contains($0) ? $0 : nil }
        return ErrorKind.classify(
            provider: provider, words: [code, type].compactMap { $0 },
            cause: upstreamCode, message: message, status: told ?? status)
    }

    private func readableMessage(_ head: ResponseHead?) -> String {
        if let status = head?.status, (300..<400).contains(status),
            let location = head?.value(of: "location")
        {
            // What follows the path may hold what was sent there.
            let place = location.prefix { $0 != "?" && $0 != "#" }
            return "redirected to \(place), which is not followed"
        }
        if message.isEmpty { return wordlessMessage(head) }
        // What a gateway says of a wrong key speaks of its own insides, which help nobody.
        return message.hasPrefix("HMAC signature")
            ? "the key (APIPassword) is wrong, or belongs to another version of the model"
            : message
    }

    /// Some refuse without a word.
    private func wordlessMessage(_ head: ResponseHead?) -> String {
        guard let status = head?.status else {
            return code.map { "code \($0), and not a word of why" }
                ?? "an error, and not a word of why"
        }
        if let code { return "HTTP \(status), code \(code), and not a word of why" }
        return status < 300
            ? "HTTP \(status), and nothing that could be read"
            : "HTTP \(status), and not a word of why"
    }

    private static let requestIDHeaders = [
        "x-request-id", "request-id", "x-ds-trace-id", "x-deepseek-request-id",
        "x-siliconcloud-trace-id", "x-tc-requestid", "x-tt-logid", "x-client-request-id",
        "x-generation-id", "x-dashscope-request-id", "apim-request-id", "x-bce-request-id",
        "x-msh-request-id", "trace-id", "x-trace-id", "x-log-id",
    ]

    private static func requestID(of head: ResponseHead?) -> String? {
        guard let head else { return nil }
        return requestIDHeaders.lazy.compactMap { head.value(of: $0) }.first { !$0.isEmpty }
    }

    static func trimmed(_ body: [UInt8]) -> [UInt8] {
        let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
        var body = body[...]
        if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
        body = body.drop(while: isBlank)
        while let last = body.last, isBlank(last) { body = body.dropLast() }
        return Array(body)
    }

    /// The first two hundred characters of a page, without its tags, styles and scripts.
    static func plainText(ofHTML bytes: [UInt8]) -> String {
        var rest = String(decoding: bytes.prefix(64 * 1024), as: UTF8.self)[...]
        var text = ""
        while let open = rest.firstIndex(of: "<"), text.count < 400 {
            text += rest[..<open] + " "
            let tag = rest[open...].dropFirst().prefix { $0.isLetter }.lowercased()
            let close = tag == "script" || tag == "style" ? "</\(tag)" : ""
            rest = rest[rest.index(after: open)...]
            if !close.isEmpty {
                // Without an end it goes on to the end of the page.
                guard let over = rest.firstRange(of: close) else { return collapse(text) }
                rest = rest[over.upperBound...]
            }
            guard let end = rest.firstIndex(of: ">") else { return collapse(text) }
            rest = rest[rest.index(after: end)...]
        }
        return collapse(text + rest)
    }

    private static func collapse(_ text: String) -> String {
        String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
    }
}
