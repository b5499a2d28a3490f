/// A vendor that is played: where it listens, which models it has, how it writes its streams.
package struct SimulatedVendor: Sendable {
    package let id: String
    /// The path that a base URL ends in, after host and port.
    package let basePath: String
    package let models: [String]
    let framing: Framing

    /// All vendors, in the order in which a line-up should begin.
    package static let all: [SimulatedVendor] = [
        SimulatedVendor(
            id: "zhipu", basePath: "/zhipu/api/paas/v4", models: ["glm-5.2", "glm-4.7-flash"],
            framing: Framing(repeatsRole: true, usage: .withFinish, isUsageUnasked: true)),
        SimulatedVendor(
            id: "qwen", basePath: "/qwen/compatible-mode/v1", models: ["qwen3.8-max", "qwen-plus"],
            framing: Framing(contentIsNullWhileThinking: true)),
        SimulatedVendor(
            id: "deepseek", basePath: "/deepseek",
            models: ["deepseek-v4-pro", "deepseek-v4-flash"],
            framing: Framing(
                contentIsNullWhileThinking: true, usage: .withFinish, isUsageUnasked: true,
                sendsKeepAlive: true)),
        SimulatedVendor(
            id: "moonshot", basePath: "/moonshot/v1", models: ["kimi-k3"],
            framing: Framing(usage: .inChoice, isUsageUnasked: true)),
        SimulatedVendor(
            id: "baidu", basePath: "/baidu/v2",
            models: ["ernie-4.5-turbo-128k", "ernie-speed-128k"],
            framing: Framing(idPrefix: "as-", hasFlag: true)),
        SimulatedVendor(
            id: "hunyuan", basePath: "/hunyuan/v1", models: ["hunyuan-turbos-latest"],
            framing: Framing(
                repeatsRole: true, hasEmptyReasoning: true, usage: .none, hasNote: true)),
        SimulatedVendor(
            id: "sensenova", basePath: "/sensenova/v1", models: ["sensenova-6.7-flash-lite"],
            framing: Framing(
                reasoningKey: "reasoning", unfinished: "\"\"", usage: .ownChunk,
                isUsageUnasked: true)),
        SimulatedVendor(
            id: "spark", basePath: "/spark/v1", models: ["4.0Ultra", "lite"],
            framing: Framing(
                prefix: "data:", repeatsRole: true, finish: nil, usage: .withLastText,
                isUsageUnasked: true, hasEnvelope: true)),
        SimulatedVendor(
            id: "baichuan", basePath: "/baichuan/v1", models: ["Baichuan4-Turbo"],
            framing: Framing(usage: .withFinish, isUsageUnasked: true)),
        SimulatedVendor(
            id: "openai", basePath: "/openai/v1", models: ["gpt-5.2", "gpt-5-mini"],
            framing: Framing(hasObfuscation: true)),
    ]

    /// The body with which the vendor refuses, as its documentation shows it.
    func error(_ status: Int, code: String, message: String, type: String = "") -> String {
        let text = JSONText.quoted(message)
        switch id {
        case "spark" where status == 401: return "{\"message\":\(text)}"
        case "sensenova":
            return "{\"error\":{\"message\":\(text),\"type\":\"\(type)\",\"code\":\"\(code)\"}}"
        case "zhipu": return "{\"error\":{\"code\":\"\(code)\",\"message\":\(text)}}"
        case "baidu":
            return
                "{\"error\":{\"code\":\"\(code)\",\"message\":\(text),\"type\":\"\(type)\"},\"id\":\"as-simulated1\"}"
        default:
            return
                "{\"error\":{\"message\":\(text),\"type\":\"\(type)\",\"param\":null,\"code\":\"\(code)\"},\"request_id\":\"simulated-1\"}"
        }
    }

    /// The code with which the vendor means a kind of refusal.
    func code(_ refusal: Refusal) -> String {
        switch (id, refusal) {
        case ("zhipu", .key): "1002"
        case ("zhipu", .model): "1211"
        case ("zhipu", .rate): "1302"
        case ("zhipu", .balance): "1113"
        case ("zhipu", .content): "1301"
        case ("baidu", .key): "invalid_iam_token"
        case ("baidu", .model): "invalid_model"
        case ("baidu", .rate): "rpm_rate_limit_exceeded"
        case ("baidu", .balance): "account_overdue"
        case ("baidu", .content): "system_unsafe"
        case ("sensenova", .model): "5"
        case ("sensenova", .content): "3"
        case ("qwen", .balance): "Arrearage"
        case ("qwen", .content): "data_inspection_failed"
        case ("spark", .model): "10005"
        case ("spark", .rate): "11202"
        case ("spark", .balance): "10016"
        case ("spark", .content): "10013"
        case (_, .key): "invalid_api_key"
        case (_, .model): "model_not_found"
        case (_, .rate): "rate_limit_exceeded"
        case (_, .balance): "insufficient_quota"
        case (_, .content): "content_filter"
        }
    }

    enum Refusal { case key, model, rate, balance, content }
}
