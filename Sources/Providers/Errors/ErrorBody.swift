/// What a vendor's error says, out of any of the shapes in which vendors say it.
package struct ErrorBody: Equatable, Sendable {
    package var message: String
    /// The vendor's code, as it is written.
    package var code: String?
    package var type: String?
    package var requestID: String?
    /// What the vendor asks to wait.
    package var retryAfter: Duration?

    /// The status that the body tells, where HTTP's own tells nothing.
    package var status: Int?
    /// What the code of a service behind this one was.
    var upstreamCode: String?

    /// An error of which only these words are known.
    init(message: String, code: String? = nil) {
        self.init(message: message, code: code, in: .null)
    }

    /// Nil if the value reports no error.
    package init?(_ value: JSONValue) {
        if let error = Self.wrapped(value), !Self.isNothing(error) {
            self.init(error: error, in: value)
        } else if let code = value["base_resp"]?["status_code"]?.label, code != "0" {
            let message = value["base_resp"]?["status_msg"]?.string ?? ""
            self.init(message: message, code: code, in: value)
        } else if let body = ErrorBody(numbered: value) ?? ErrorBody(unwrapped: value) {
            self = body
        } else if case .string(let text) = value, !text.isEmpty {
            self.init(message: text, code: nil, in: value)
        } else if let first = value.elements.first, first.isObject, let body = ErrorBody(first) {
            self = body
        } else {
            return nil
        }
    }

    /// `{"error_code":…,"error_msg":…}`, and a code in a member `header`, `ErrorMsg` or its kin.
    private init?(numbered value: JSONValue) {
        let response = value["Response"] ?? value
        if let code = value["error_code"]?.label, code != "0" {
            self.init(message: value["error_msg"]?.string ?? "", code: code, in: value)
        } else if let message = value["error_msg"]?.string, value["error_code"] == nil {
            self.init(message: message, code: nil, in: value)
        } else if let header = value["header"], let code = header["code"]?.label, code != "0" {
            self.init(message: header["message"]?.string ?? "", code: code, in: value)
        } else if let error = response["ErrorMsg"], let code = error["Code"]?.label, code != "0" {
            self.init(message: error["Msg"]?.string ?? "", code: code, in: value)
        } else {
            return nil
        }
    }

    /// A code or a message at the top, without any wrapper.
    private init?(unwrapped value: JSONValue) {
        if value["choices"] == nil, let body = Self.topLevel(value) {
            self = body
        } else if let code = value["code"]?.label, Self.isFailure(code) {
            self.init(message: value["message"]?.string ?? "", code: code, in: value)
        } else {
            return nil
        }
    }

    private init(message: String, code: String?, type: String? = nil, in value: JSONValue) {
        (status, self.message) = Self.dividingStatusPrefix(message)
        self.code = code
        self.type = type
        requestID = Self.requestID(in: value)
    }

    private init(error: JSONValue, in value: JSONValue) {
        let inner = error["innererror"]
        let code = error["code"]?.label ?? error["Code"]?.label ?? error["http_code"]?.label
        // OAuth (RFC 6749 §5.2) has the code in `error` and the words beside it.
        let description = value["error_description"]?.string
        self.init(
            message: Self.message(of: error, in: value, description),
            code: code ?? (description == nil ? nil : error.string) ?? value["code"]?.label,
            type: error["type"]?.string ?? error["status"]?.string, in: value)
        if let id = error["request_id"]?.string ?? error["id"]?.string { requestID = id }
        retryAfter = Self.retryAfter(in: error)
        upstreamCode =
            error["upstream_code"]?.label ?? error["metadata"]?["limit_source"]?.string
        let told = error["upstream_status"]?.number ?? error["status"]?.number
        status = told.flatMap { Int(exactly: $0) } ?? status
        if let objection = Self.objection(in: inner?["content_filter_result"]) {
            message += " (\(objection))"
        }
    }

    /// LongCat's `retry_after` in seconds, or Google's `{"retryDelay":"34s"}` among the details.
    private static func retryAfter(in error: JSONValue) -> Duration? {
        let delays = (error["details"]?.elements ?? []).lazy.compactMap {
            $0["retryDelay"]?.string
        }
        let delay = delays.first.flatMap { $0.hasSuffix("s") ? Double($0.dropLast()) : nil }
        guard let seconds = error["retry_after"]?.number ?? delay, seconds.isFinite, seconds >= 0
        else { return nil }
        return .seconds(min(seconds, 1e9))
    }

    /// What stands under one of the names of errors, the first of several.
    private static func wrapped(_ value: JSONValue) -> JSONValue? {
        let errors = value["errors"]
        return value["error"] ?? value["Response"]?["Error"] ?? errors?.elements.first
            ?? (errors?.isObject == true ? errors : nil)
    }

    /// Some say `error` in every answer, and mean that there is none.
    private static func isNothing(_ error: JSONValue) -> Bool {
        error == .bool(false) || error == .string("") || error == .object([])
            || error == .number(0)
    }

    private static func message(
        of error: JSONValue, in value: JSONValue, _ description: String?
    ) -> String {
        let inner = error["innererror"]?["code"]?.string
        let message =
            error["message"]?.string ?? error["Message"]?.string ?? error["details"]?.string
            ?? description ?? error.string ?? error["msg"]?.string ?? value["message"]?.string
            ?? inner ?? ""
        return error["metadata"]?["raw"]?.string.map { "\(message): \($0)" } ?? message
    }

    /// What a content filter objected to: the categories that it filtered or detected.
    static func objection(in results: JSONValue?) -> String? {
        guard case .object(let categories)? = results else { return nil }
        let found = categories.filter {
            $0.value["filtered"] == .bool(true) || $0.value["detected"] == .bool(true)
        }
        return found.isEmpty ? nil : found.map(\.key).joined(separator: ", ")
    }

    /// `{"code":…,"message":…}`, `{"detail":…}` and the like without any wrapper.
    private static func topLevel(_ value: JSONValue) -> ErrorBody? {
        let code = value["code"]?.label ?? value["Code"]?.label
        if let code, !isFailure(code) { return nil }
        if let message = value["message"]?.string ?? value["msg"]?.string
            ?? value["details"]?.string ?? value["Message"]?.string
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
    private static func dividingStatusPrefix(_ message: String) -> (Int?, String) {
        guard message.hasPrefix("<"), let close = message.firstIndex(of: ">"),
            let status = Int(message[message.index(after: message.startIndex)..<close])
        else { return (nil, message) }
        return (status, String(message[message.index(after: close)...].drop { $0 == " " }))
    }
}
