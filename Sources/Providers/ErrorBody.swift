import Comparison
import Transfers

/// What a vendor's error says, out of any of the shapes in which vendors say it.
package struct ErrorBody: Equatable, Sendable {
    package var message: String
    /// The vendor's code, as it is written.
    package var code: String?
    package var type: String?
    package var requestID: String?
    /// What the vendor asks to wait.
    package var retryAfter: Duration?

    /// Nil if the value reports no error.
    package init?(_ value: JSONValue) {
        if let error = value["error"] ?? value["Response"]?["Error"] {
            self.init(error: error, in: value)
        } else if let base = value["base_resp"], let code = base["status_code"]?.label, code != "0"
        {
            self.init(message: base["status_msg"]?.string ?? "", code: code, in: value)
        } else if let code = value["error_code"]?.label, code != "0" {
            self.init(message: value["error_msg"]?.string ?? "", code: code, in: value)
        } else if let message = value["error_msg"]?.string {
            self.init(message: message, code: nil, in: value)
        } else if let header = value["header"], let code = header["code"]?.label, code != "0" {
            self.init(message: header["message"]?.string ?? "", code: code, in: value)
        } else if value["choices"] == nil, let body = Self.topLevel(value) {
            self = body
        } else if let code = value["code"]?.label, Self.isFailure(code) {
            self.init(message: value["message"]?.string ?? "", code: code, in: value)
        } else if case .string(let text) = value, !text.isEmpty {
            self.init(message: text, code: nil, in: value)
        } else {
            return nil
        }
    }

    private init(message: String, code: String?, type: String? = nil, in value: JSONValue) {
        self.message = Self.withoutStatusPrefix(message)
        self.code = code
        self.type = type
        requestID = Self.requestID(in: value)
    }

    private init(error: JSONValue, in value: JSONValue) {
        let inner = error["innererror"]?["code"]?.string
        let code = error["code"]?.label ?? error["Code"]?.label ?? error["http_code"]?.label
        let raw = error["metadata"]?["raw"]?.string
        let message =
            error["message"]?.string ?? error["Message"]?.string ?? error["details"]?.string
            ?? error.string ?? error["msg"]?.string ?? value["message"]?.string ?? inner ?? ""
        self.init(
            message: raw.map { "\(message): \($0)" } ?? message, code: code ?? value["code"]?.label,
            type: error["type"]?.string ?? error["status"]?.string, in: value)
        if let id = error["request_id"]?.string ?? error["id"]?.string { requestID = id }
        if let seconds = error["retry_after"]?.number { retryAfter = .seconds(seconds) }
    }

    /// `{"code":…,"message":…}`, `{"detail":…}` and the like without any wrapper.
    private static func topLevel(_ value: JSONValue) -> ErrorBody? {
        let code = value["code"]?.label
        if let code, !isFailure(code) { return nil }
        if let message = value["message"]?.string ?? value["msg"]?.string
            ?? value["details"]?.string
        {
            return ErrorBody(message: message, code: code, type: value["type"]?.string, in: value)
        }
        if let detail = value["detail"] {
            let first =
                detail.string ?? detail["message"]?.string ?? detail.elements.first?["msg"]?.string
            return ErrorBody(message: first ?? "", code: code, in: value)
        }
        return value["object"]?.string == "error"
            ? ErrorBody(message: "", code: code, in: value) : nil
    }

    private static func isFailure(_ code: String) -> Bool {
        code != "0" && code != "200" && code.lowercased() != "success" && code.lowercased() != "ok"
    }

    private static func requestID(in value: JSONValue) -> String? {
        value["request_id"]?.string ?? value["RequestId"]?.string
            ?? value["Response"]?["RequestId"]?.string ?? value["requestId"]?.string
            ?? value["sid"]?.string ?? value["header"]?["sid"]?.string ?? value["id"]?.string
    }

    /// DashScope writes the real status into the message: `<503> InternalError.Algo: …`.
    private static func withoutStatusPrefix(_ message: String) -> String {
        guard message.hasPrefix("<"), let close = message.firstIndex(of: ">"),
            Int(message[message.index(after: message.startIndex)..<close]) != nil
        else { return message }
        return String(message[message.index(after: close)...].drop { $0 == " " })
    }
}

extension ErrorBody {
    /// The failure that a response of an error status is, whatever its body is made of.
    package static func failure(
        body: [UInt8], head: ResponseHead?, provider: String
    ) -> Failure {
        let text = trimmed(body)
        var error = ErrorBody(message: "", code: nil, in: .null)
        if let value = JSONValue(text), let known = ErrorBody(value) {
            error = known
        } else if text.first == UInt8(ascii: "<") {
            error.message = plainText(ofHTML: text)
        } else if String(validating: text, as: UTF8.self) != nil {
            error.message = String(String(decoding: text, as: UTF8.self).prefix(500))
        }
        return error.failure(
            head: head, provider: provider, isMarkup: text.first == UInt8(ascii: "<"))
    }

    /// The failure that this error is.
    package func failure(
        head: ResponseHead?, provider: String, isMarkup: Bool = false
    ) -> Failure {
        let status = head?.status
        let kind =
            isMarkup && (status ?? 0) < 500 && status != 429 && status != 401
            ? .protocol
            : ErrorKind.classify(
                provider: provider, code: code, type: type, message: message, status: status ?? 200)
        var message = message
        if let status, (300..<400).contains(status), let location = head?.value(of: "location") {
            message = "redirected to \(location), which is not followed"
        }
        return Failure(
            kind, message, httpStatus: status, code: code ?? type,
            requestID: Self.requestID(of: head) ?? requestID,
            retryAfter: retryAfter ?? RetryAfter.duration(head))
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
            if !close.isEmpty, let over = rest.firstRange(of: close) {
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
