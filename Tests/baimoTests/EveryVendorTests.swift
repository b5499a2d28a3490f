import Comparison
import TestSupport
import Testing

/// What some played vendors, as their documents have it, can't say or say in another way.
private enum Peculiar {
    /// They count no tokens in a stream, asked as the catalogue asks.
    static let countless: Set = [
        "minimax/chat-completions", "hunyuan/chat-completions", "intern/chat-completions",
    ]
    /// Servers of a person's own moderate nothing.
    static let unmoderated: Set = [
        "ollama/ollama", "ollama/chat-completions", "llamacpp/chat-completions",
    ]
    /// They have no word for an answer that was cut at a limit.
    static let endless: Set = ["spark/chat-completions", "hunyuan/tencent-tc3"]
    /// They have a finish word for a failure; the others report an error.
    static let failingByWord: Set = [
        "zhipu/chat-completions", "deepseek/chat-completions", "openrouter/chat-completions",
    ]
    /// They want back what has been shown.
    static let withdrawing: Set = [
        "zhipu/chat-completions", "hunyuan/chat-completions", "hunyuan/tencent-tc3",
        "azure-cn/azure",
    ]
    /// They have one code for two kinds.
    static let kinds: [String: [String: Failure.Kind]] = [
        "!no-permission": ["minimax/chat-completions": .authentication],
        "!overloaded": ["hunyuan/tencent-tc3": .rateLimited],
        "!server-error": [
            "hunyuan/tencent-tc3": .timeout, "huawei/chat-completions": .timeout,
            "tokenhub/chat-completions": .overloaded,
        ],
    ]

    static func status(_ fault: String, _ name: String) -> ReplyEnd.Status? {
        switch fault {
        case "!length" where endless.contains(name): .complete
        case "!thinking-only" where endless.contains(name): .empty
        case "!filtered" where unmoderated.contains(name): .complete
        case "!withdrawn" where unmoderated.contains(name): .complete
        case "!finish-network-error" where failingByWord.contains(name): .cutOff
        default: nil
        }
    }
}

@Suite(.serialized) struct `Every played vendor, in every dialect, through real HTTP` {
    private func round(
        _ prompts: String..., parameters: Parameters = Parameters(), limits: Double = 20
    ) async throws -> Round {
        try await onThread { try Round(prompts, parameters: parameters, limits: limits) }
    }

    private func expectNoComplaints(_ round: Round) {
        #expect(round.complaints.isEmpty, "\(round.complaints.map(\.description))")
    }

    private func expectAnswers(_ round: Round, except: Set<String> = []) {
        #expect(round.replies.count == 47)
        for (name, reply) in round.replies where !except.contains(name) {
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
            #expect(reply.end?.failure == nil, "\(name)")
        }
        expectNoComplaints(round)
    }

    @Test func `answers a question and another after it, and finds nothing wrong with either`()
        async throws
    {
        let round = try await round("解释一下 SSE 和 WebSocket 的区别", "And how does TCP slow start work?")
        expectAnswers(round)
        for (name, reply) in round.replies {
            #expect(reply.text.contains("Simulated"), "\(name): \(reply.text)")
            #expect((reply.usage == nil) == Peculiar.countless.contains(name), "\(name)")
        }
    }

    @Test(arguments: Parameters.Thinking.allCases)
    func `takes thinking as it wants it`(thinking: Parameters.Thinking) async throws {
        expectAnswers(try await round("解释一下 SSE", parameters: Parameters(thinking: thinking)))
    }

    @Test func `takes all else that a person can set`() async throws {
        expectAnswers(
            try await round(
                "解释一下 SSE",
                parameters: Parameters(
                    system: "你是一个助手。", temperature: 0.7, maxTokens: 2000, search: true)))
    }

    @Test(arguments: [
        ("!wrong-key", Failure.Kind.authentication), ("!no-permission", .permission),
        ("!no-balance", .noBalance), ("!unknown-model", .modelNotFound),
        ("!too-long", .contextTooLong), ("!refused", .contentRejected),
        ("!overloaded", .overloaded), ("!server-error", .server),
    ]) func `has its refusals told for what they are`(fault: String, kind: Failure.Kind)
        async throws
    {
        let round = try await round("你好 \(fault)")
        for (name, reply) in round.replies {
            // The first version answers such a prompt, and wants the answer forgotten.
            if fault == "!refused", name == "baidu/wenxin" {
                #expect(reply.end?.status == .filtered, "\(name)")
                continue
            }
            let wanted = Peculiar.kinds[fault]?[name] ?? kind
            #expect(reply.end?.status == .failed, "\(name)")
            #expect(
                reply.end?.failure?.kind == wanted, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: ["!rate-limit", "!retry-after-date", "!retry-after-ms", "!expired-token"])
    func `is asked again where that helps`(fault: String) async throws {
        let round = try await round("解释一下 SSE \(fault)")
        for (name, reply) in round.replies {
            if fault == "!expired-token", name != "baidu/wenxin" {
                #expect(reply.end?.failure?.kind == .authentication, "\(name)")
                continue
            }
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: [
        "!bom !crlf !multi-line", "!cr !unknown-objects", "!no-blank-line !empty-data",
        "!wrapped-comment !usage-twice", "!json-instead", "!gzip", "!huge-headers !http-100",
        "!no-done", "!cumulative", "!think-tags", "!double-thinking !glued",
        "!bom !crlf !one-byte !no-done",
    ]) func `is understood however it writes its stream`(faults: String) async throws {
        let round = try await round("解释一下 SSE \(faults)")
        // There the mark that is left out is the only one.
        let spark = "spark/chat-completions"
        let isUnmarked = faults.contains("!no-done")
        expectAnswers(round, except: isUnmarked ? [spark] : [])
        #expect((round.replies[spark]?.end?.status == .cutOff) == isUnmarked)
        for (name, reply) in round.replies {
            #expect(reply.text.contains("模拟"), "\(name): \(reply.text)")
            #expect(!reply.text.contains("think>"), "\(name): \(reply.text)")
        }
    }

    @Test(arguments: [
        ("!cut-off", ReplyEnd.Status.cutOff), ("!torn", .cutOff), ("!reset", .cutOff),
        ("!trailer-error", .cutOff), ("!length", .truncated), ("!filtered", .filtered),
        ("!withdrawn", .filtered), ("!empty", .empty), ("!thinking-only", .truncated),
        ("!error-in-stream", .failed), ("!finish-network-error", .failed), ("!garbage", .failed),
        ("!html", .failed), ("!redirect", .failed), ("!error-json-200", .failed),
    ]) func `is believed when it fails on the way`(fault: String, status: ReplyEnd.Status)
        async throws
    {
        expect(try await round("解释一下 SSE \(fault)"), fault, status)
    }

    @Test(arguments: [("!stall", ReplyEnd.Status.cutOff), ("!keepalive-only", .failed)])
    func `is given up when it falls silent`(fault: String, status: ReplyEnd.Status) async throws {
        let round = try await round("解释一下 SSE \(fault)", limits: 1)
        expect(round, fault, status)
        for (name, reply) in round.replies {
            #expect(reply.end?.failure?.kind == .timeout, "\(name)")
        }
    }

    private func expect(_ round: Round, _ fault: String, _ usual: ReplyEnd.Status) {
        for (name, reply) in round.replies {
            let status = Peculiar.status(fault, name) ?? usual
            let end = String(describing: reply.end)
            #expect(reply.end?.status == status, "\(name): \(end)")
            if status == .cutOff { #expect(reply.text.contains("模拟"), "\(name)") }
            let fails = [.failed, .cutOff].contains(status)
            #expect((reply.end?.failure != nil) == fails || status == .filtered, "\(name): \(end)")
            let withdraws = fault == "!withdrawn" && Peculiar.withdrawing.contains(name)
            #expect((reply.retraction != nil) == withdraws || fault == "!filtered", "\(name)")
        }
        expectNoComplaints(round)
    }
}
