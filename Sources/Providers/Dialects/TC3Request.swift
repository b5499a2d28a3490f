import Comparison
import Transfers

/// Writes requests of Tencent Cloud's native dialect: names in Pascal case, a signed body.
enum TC3Request {
    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        let quirks = context.provider.quirks.applying(to: request.model)
        let switches = RequestSwitches(request.parameters, quirks: quirks)
        let messages = RequestMessages.arrange(
            request.messages, system: request.parameters.system, quirks: quirks)
        let fields: [RequestValue.Field] = [
            RequestValue.Field("Model", .string(request.model)),
            RequestValue.Field("Messages", .array(messages.map { object($0, request) })),
            RequestValue.Field("Stream", true),
        ]
        let body = RequestValue.object(fields + switches.fields.map(pascal))
            .adding(quirks.extraBody)
        // The signature holds for this very type, without any charset.
        let headers = [
            HTTPRequest.Header("Content-Type", "application/json"),
            HTTPRequest.Header("X-TC-Action", "ChatCompletions"),
            HTTPRequest.Header("X-TC-Version", "2023-09-01"),
        ]
        let made = try context.request(
            "POST", "/", headers: headers, body: body.encoded, quirks: quirks)
        return MadeRequest(request: made, unsupported: switches.unsupported)
    }

    private static func object(_ message: Message, _ request: ChatRequest) -> RequestValue {
        guard !message.pictures.isEmpty else {
            return ["Role": .string(message.role.rawValue), "Content": .string(message.text)]
        }
        let pictures = message.pictures.map { picture -> RequestValue in
            ["Type": "image_url", "ImageUrl": ["Url": .string(request.dataURL(of: picture))]]
        }
        return [
            "Role": .string(message.role.rawValue),
            "Contents": .array([["Type": "text", "Text": .string(message.text)]] + pictures),
        ]
    }

    /// `enable_enhancement` becomes `EnableEnhancement`.
    private static func pascal(_ field: RequestValue.Field) -> RequestValue.Field {
        let words = field.name.split(separator: "_")
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return RequestValue.Field(name, field.value)
    }
}
