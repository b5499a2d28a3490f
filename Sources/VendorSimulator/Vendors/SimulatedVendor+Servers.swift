extension SimulatedVendor {
    static let vllm = SimulatedVendor(
        id: "vllm",
        Endpoint.chat(
            "/vllm/v1", vllmModels, vllmManner, vllmRefusals,
            pacing: Pacing(firstToken: 0.25, rate: 65)
        ).with(.none).with(pages: [
            "/models": ModelList.openAI(vllmModels, ownedBy: "vllm") { _ in
                ["max_model_len": 32_768]
            }
        ]))

    private static let vllmModels = [
        "Qwen/Qwen3-8B", "deepseek-ai/DeepSeek-R1-Distill-Qwen-7B", "meta-llama/Llama-3.3-70B",
    ]

    /// The distilled model runs without a parser for its thinking, and its template has already
    /// opened the tag.
    private static let vllmManner: ChatManner = {
        var manner = ChatManner()
        manner.field = { _, _ in "reasoning" }
        manner.style = { _, model in model.contains("R1-Distill") ? .bareCloseTag : .field }
        manner.thinks = { body, model in
            body.at("chat_template_kwargs", "enable_thinking")?.bool ?? !model.contains("Llama")
        }
        manner.streamError = .dataThenDone
        return manner
    }()

    private static let vllmRefusals = Refusals(
        [
            .wrongKey: .init(401, 401, "Unauthorized", "Unauthorized"),
            .unknownModel: .init(404, 404, "NotFoundError", "The model does not exist"),
            .server: .init(500, 500, "InternalServerError", "EngineCore encountered an issue"),
            .overloaded: .init(503, 503, "ServiceUnavailableError", "The engine is busy"),
            .tooLong: .init(
                400, 400, "BadRequestError", "This model's maximum context length is 32768 tokens"),
            .illegal: .init(400, 400, "BadRequestError", "Invalid request"),
        ],
        shape: { refusal in
            [
                "object": "error", "message": .string(refusal.message),
                "type": .string(refusal.type), "param": nil, "code": refusal.code,
            ]
        },
        inStream: { refusal in
            [
                "error": [
                    "message": .string(refusal.message), "type": .string(refusal.type),
                    "param": nil, "code": refusal.code,
                ]
            ]
        })

    static let sglang = SimulatedVendor(
        id: "sglang",
        Endpoint.chat(
            "/sglang/v1", sglangModels, sglangManner, vllmRefusals,
            pacing: Pacing(firstToken: 0.22, rate: 75)
        ).with(.none).with(pages: ["/models": ModelList.openAI(sglangModels, ownedBy: "sglang")]))

    private static let sglangModels = ["Qwen/Qwen3-30B-A3B", "deepseek-ai/DeepSeek-V3"]

    private static let sglangManner: ChatManner = {
        var manner = ChatManner()
        manner.usageExtra = { _ in ["prompt_tokens_details": nil] }
        manner.style = { _, _ in .tags }
        return manner
    }()

    static let lmstudio = SimulatedVendor(
        id: "lmstudio",
        Endpoint.chat(
            "/lmstudio/v1", lmStudioModels, lmStudioManner, lmStudioRefusals,
            pacing: Pacing(firstToken: 1.2, rate: 32)
        ).with(.none).with(pages: ["/models": ModelList.openAI(lmStudioModels, ownedBy: "local")]),
        Endpoint.chat(
            "/lmstudio/api/v1", lmStudioModels, lmStudioManner, lmStudioRefusals,
            pacing: Pacing(firstToken: 1.2, rate: 32)
        ).with(.none).with(pages: [
            "/models": [
                "models": .array(
                    lmStudioModels.map {
                        [
                            "type": "llm", "key": .string($0), "display_name": .string($0),
                            "quantization": ["name": "Q4_K_M"], "size_bytes": 2_019_393_189,
                        ]
                    })
            ]
        ]))

    private static let lmStudioModels = ["openai/gpt-oss-20b", "deepseek-r1-distill-qwen-7b"]

    private static let lmStudioManner: ChatManner = {
        var manner = ChatManner()
        manner.field = { _, _ in "reasoning" }
        manner.style = { _, model in model.contains("gpt-oss") ? .field : .tags }
        manner.streamError = .event
        return manner
    }()

    private static let lmStudioRefusals = Refusals(
        [
            .server: .init(500, nil, "Error rendering prompt with jinja template"),
            .unknownModel: .init(404, nil, "Model not found"),
        ], shape: { ["error": ["message": .string($0.message)]] })

    static let xinference = SimulatedVendor(
        id: "xinference",
        Endpoint.chat(
            "/xinference/v1", ["qwen3-instruct", "llama-3.3-instruct"], xinferenceManner,
            Refusals(
                [
                    .server: .init(500, nil, "Remote server unixsocket closed"),
                    .unknownModel: .init(400, nil, "Model not found in the model list, uid"),
                ], shape: { ["detail": .string($0.message)] },
                inStream: { ["error": .string($0.message)] }),
            pacing: Pacing(firstToken: 0.5, rate: 36)
        ).with(.none).with(pages: [
            "/models": ModelList.openAI(
                ["qwen3-instruct", "llama-3.3-instruct"], ownedBy: "xinference")
        ]))

    private static let xinferenceManner: ChatManner = {
        var manner = ChatManner()
        manner.style = { _, _ in .tags }
        return manner
    }()
}
