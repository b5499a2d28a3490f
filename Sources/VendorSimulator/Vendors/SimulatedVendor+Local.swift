extension SimulatedVendor {
    static let ollama = SimulatedVendor(
        id: "ollama",
        Endpoint(
            player: OllamaPlayer(), basePath: "/ollama", models: ollamaModels,
            authorization: .none, refusals: ollamaRefusals,
            // It loads the model first.
            pacing: Pacing(firstToken: 1.8, rate: 28)
        ).with(pages: [
            "/api/version": ["version": "0.13.0"],
            "/api/tags": [
                "models": .array(
                    ollamaModels.map {
                        [
                            "name": .string($0), "model": .string($0), "size": 2_019_393_189,
                            "digest": "simulated",
                            "details": ["family": "llama", "quantization_level": "Q4_K_M"],
                        ]
                    })
            ],
            "/api/ps": ["models": []],
        ]),
        Endpoint.chat(
            "/ollama/v1", ollamaModels, localManner { _, _ in "reasoning" }, Refusals(),
            pacing: Pacing(firstToken: 1.8, rate: 28)
        ).with(.none).with(pages: [
            "/models": ModelList.openAI(ollamaModels, ownedBy: "library")
        ]), Endpoint.messages("/ollama", ollamaModels).with(.none))

    private static let ollamaModels = ["llama3.2:3b", "qwen3:8b", "deepseek-r1:8b", "gpt-oss:20b"]

    private static let ollamaRefusals = Refusals(
        [
            .unknownModel: .init(404, nil, "model not found"),
            .server: .init(500, nil, "an error was encountered while running the model"),
            .illegal: .init(400, nil, "invalid request"),
            .noPath: .init(404, nil, "404 page not found"),
        ], shape: { ["error": .string($0.message)] })

    /// How local servers write unless they are told otherwise; nobody there moderates.
    private static func localManner(
        _ field: @escaping @Sendable (JSON, String) -> String = { _, _ in "reasoning_content" }
    ) -> ChatManner {
        var manner = ChatManner()
        manner.field = field
        manner.finishes = [.stop: "stop", .length: "length", .withdrawn: "stop", .filtered: "stop"]
        manner.thinks = { body, _ in
            body.at("chat_template_kwargs", "enable_thinking")?.bool
                ?? (body["reasoning_effort"]?.string != "none")
        }
        return manner
    }

    static let llamacpp = SimulatedVendor(
        id: "llamacpp", llamaServer("/llamacpp/v1", ["/models": llamaList]),
        llamaServer(
            "/llamacpp",
            [
                "/health": ["status": "ok"], "/v1/models": llamaList,
                "/props": ["total_slots": 1, "model_path": "llama-3.2-3b.gguf"],
            ]))

    private static let llamaList = ModelList.openAI(["llama-3.2-3b-instruct"], ownedBy: "llamacpp")

    private static func llamaServer(_ basePath: String, _ pages: [String: JSON]) -> Endpoint {
        var manner = localManner()
        manner.chunkExtra = { moment in
            moment.finish == nil
                ? [:] : ["timings": ["predicted_n": .int(moment.script.counts.completion)]]
        }
        // As builds up to late 2025 do.
        manner.streamError = .field
        let refusals = Refusals(
            [
                .wrongKey: .init(401, 401, "authentication_error", "Invalid API Key"),
                .overloaded: .init(503, 503, "unavailable_error", "Loading model"),
                .server: .init(500, 500, "server_error", "the context shift failed"),
                .tooLong: .init(
                    400, 400, "exceed_context_size_error",
                    "the request exceeds the available context size"),
                .unknownModel: .init(404, 404, "not_found_error", "model not found"),
                .illegal: .init(400, 400, "invalid_request_error", "invalid request"),
            ],
            shape: { refusal in
                [
                    "error": [
                        "code": refusal.code, "message": .string(refusal.message),
                        "type": .string(refusal.type),
                    ]
                ]
            })
        return Endpoint.chat(
            basePath, ["llama-3.2-3b-instruct"], manner, refusals,
            pacing: Pacing(firstToken: 0.9, rate: 22)
        ).with(.none).with(pages: pages)
    }
}
