import FlyingFox
import Foundation

/// Takes requests in, checks them as vendors do, and decides what is played.
actor FrontDesk {
    private let pace: Double
    private let exchanges: [String: [Exchange]]
    /// How often a prompt has been refused for its rate, by vendor and prompt.
    private var refusals: [String: Int] = [:]

    init(pace: Double) throws {
        self.pace = pace
        exchanges = try EmbeddedExchanges.all()
    }

    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        guard
            let vendor = SimulatedVendor.all.first(where: {
                request.path.hasPrefix($0.basePath + "/")
            })
        else { return Self.json(404, "{\"error\":{\"message\":\"no such vendor\",\"code\":404}}") }
        let path = request.path.dropFirst(vendor.basePath.count)
        let key = request.headers[HTTPHeader("Authorization")]?.split(separator: " ").last ?? ""
        guard !key.isEmpty, key != "wrong" else { return Self.wrongKey(vendor) }
        switch (request.method.rawValue, path) {
        case ("GET", "/models"): return Self.list(vendor)
        case ("POST", "/chat/completions"):
            guard let body = try? await request.bodyData,
                let json = try? JSONSerialization.jsonObject(with: body) as? [String: Any]
            else {
                return Self.refuse(
                    vendor, 400, "invalid_request_error", "the body is no JSON object")
            }
            return chat(vendor, ChatBody(json))
        default:
            return Self.json(404, "{\"error\":{\"message\":\"no such path\",\"code\":\"404\"}}")
        }
    }

    /// What matters of a request's body.
    struct ChatBody {
        var model: String
        var prompt: String
        /// User messages, the new one included.
        var turn: Int
        var streams: Bool
        var wantsUsage: Bool
        var thinks: Bool

        init(_ json: [String: Any]) {
            let messages = json["messages"] as? [[String: Any]] ?? []
            let asked = messages.filter { $0["role"] as? String == "user" }
            model = json["model"] as? String ?? ""
            prompt = asked.last?["content"] as? String ?? ""
            turn = asked.count
            streams = json["stream"] as? Bool ?? false
            wantsUsage =
                (json["stream_options"] as? [String: Any])?["include_usage"] as? Bool ?? false
            let type = (json["thinking"] as? [String: Any])?["type"] as? String
            thinks = type != "disabled" && json["enable_thinking"] as? Bool != false
        }
    }

    private func chat(_ vendor: SimulatedVendor, _ body: ChatBody) -> HTTPResponse {
        guard vendor.models.contains(body.model) else {
            return Self.refuse(
                vendor, 404, vendor.code(.model),
                "The model \(body.model) does not exist (simulated).")
        }
        let fault = VendorSimulator.faults.first { body.prompt.contains($0.word) }?.word
        if let refusal = refusal(vendor, body, fault) { return refusal }
        let play = Play(vendor, body, exchanges[vendor.id] ?? [], fault: fault)
        guard body.streams else { return Self.json(200, vendor.framing.completion(play.stream)) }
        let bytes = PacedFrames(
            frames: play.frames, firstPause: play.firstPause * pace, pause: play.pause * pace,
            ending: play.ending)
        return HTTPResponse(
            statusCode: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8",
                HTTPHeader("X-Request-Id"): "simulated-\(vendor.id)",
            ], body: HTTPBodySequence(from: bytes))
    }

    private func refusal(
        _ vendor: SimulatedVendor, _ body: ChatBody, _ fault: String?
    ) -> HTTPResponse? {
        switch fault {
        case "!wrong-key": return Self.wrongKey(vendor)
        case "!rate-limit":
            let key = vendor.id + "\n" + body.prompt
            refusals[key, default: 0] += 1
            guard refusals[key, default: 0] <= 2 else {
                refusals[key] = 0
                return nil
            }
            return Self.refuse(
                vendor, 429, vendor.code(.rate), "Too many requests (simulated).",
                type: "rate_limit_error",
                headers: [HTTPHeader("Retry-After"): "1"])
        case "!no-balance":
            return Self.refuse(
                vendor, 429, vendor.code(.balance), "The account is empty (simulated).",
                type: "billing_error")
        case "!overloaded":
            return Self.refuse(
                vendor, 503, "overloaded", "The service is busy (simulated).",
                type: "overloaded_error")
        case "!refused":
            return Self.refuse(
                vendor, 400, vendor.code(.content),
                "Input may contain inappropriate content (simulated).")
        case "!html":
            return HTTPResponse(
                statusCode: HTTPStatusCode(502, phrase: "Bad Gateway"),
                headers: [.contentType: "text/html"],
                body: Data(
                    "<html><head><title>502</title></head><body>Bad gateway (simulated)</body></html>"
                        .utf8))
        default: return nil
        }
    }

    private static func wrongKey(_ vendor: SimulatedVendor) -> HTTPResponse {
        refuse(
            vendor, 401, vendor.code(.key), "The API key is invalid (simulated).",
            type: "authentication_error")
    }

    private static func list(_ vendor: SimulatedVendor) -> HTTPResponse {
        let rows = vendor.models.map { "{\"id\":\(JSONText.quoted($0)),\"object\":\"model\"}" }
        return json(200, "{\"object\":\"list\",\"data\":[\(rows.joined(separator: ","))]}")
    }

    private static func refuse(
        _ vendor: SimulatedVendor, _ status: Int, _ code: String, _ message: String,
        type: String = "",
        headers: HTTPHeaders = [:]
    ) -> HTTPResponse {
        json(status, vendor.error(status, code: code, message: message, type: type), headers)
    }

    private static func json(_ status: Int, _ body: String, _ more: HTTPHeaders = [:])
        -> HTTPResponse
    {
        var headers = more
        headers[.contentType] = "application/json"
        return HTTPResponse(
            statusCode: HTTPStatusCode(status, phrase: "Simulated"), headers: headers,
            body: Data(body.utf8))
    }
}
