/// A vendor that is played: where it listens, which models it has, which dialects it speaks.
package struct SimulatedVendor: Sendable {
    package let id: String
    /// The first is the vendor's usual one.
    let endpoints: [Endpoint]

    init(id: String, _ endpoints: Endpoint...) {
        self.id = id
        self.endpoints = endpoints
    }

    /// The path that the usual base URL ends in, after host and port.
    package var basePath: String { endpoints.first?.basePath ?? "" }

    /// The models behind the usual base URL, the one that a line-up should take first.
    package var models: [String] { endpoints.first?.models ?? [] }

    /// The dialect that is spoken at the usual base URL.
    package var dialect: String { endpoints.first?.dialect ?? "" }

    /// All dialects that the vendor speaks, the usual one first, each once.
    package var dialects: [String] {
        endpoints.map(\.dialect).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Every address of the vendor: the dialect that is spoken there, and the path of its base URL.
    package var bases: [(dialect: String, path: String)] {
        endpoints.map { ($0.dialect, $0.basePath) }
    }

    /// The models that answer in a dialect; none if the vendor doesn't speak it.
    package func models(dialect: String) -> [String] {
        endpoints.first { $0.dialect == dialect }?.models ?? []
    }

    /// All vendors, in the order in which a line-up should begin.
    package static let all: [SimulatedVendor] = [
        zhipu, qwen, deepseek, moonshot, baidu, hunyuan, sensenova, spark, baichuan, openai,
        doubao, minimax, stepfun, siliconflow, yi, zhinao, tokenhub, azureChina, modelscope, mimo,
        longcat, intern, huawei, lkeap, openrouter, anthropic, gemini,
        ollama, llamacpp, vllm, sglang, lmstudio, xinference,
    ]
}
