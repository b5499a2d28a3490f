import Comparison
import CurlTransport
import Foundation
import Providers
import Settings
import TestSupport
import Testing
import Transfers
import VendorSimulator

@testable import baimo

/// All played vendors asked at once through real HTTP, each as the catalogue has it.
private struct Round {
    /// How a vendor's pane ended, by `vendor/dialect`.
    var replies: [String: Reply] = [:]
    var complaints: [Complaint] = []
    /// What the program said it could not send.
    var unsupported: [String: [String]] = [:]

    /// The pairs of a vendor and a dialect, as the place of a dialect among a vendor's; asked
    /// together are those of one place, since a provider has one dialect at a time.
    static func pairs(at place: Int) -> [(vendor: SimulatedVendor, dialect: String)] {
        SimulatedVendor.all.filter { $0.dialects.count > place }
            .map { ($0, $0.dialects[place]) }
    }

    static let mostDialects = SimulatedVendor.all.map(\.dialects.count).max() ?? 0

    init(
        _ prompts: [String], parameters: Parameters = Parameters(), limits: Double = 10
    ) throws {
        let simulator = try VendorSimulator.start(pace: 0)
        for place in 0..<Self.mostDialects {
            try ask(prompts, parameters, Self.pairs(at: place), simulator, limits)
        }
        complaints = simulator.complaints
    }

    private mutating func ask(
        _ prompts: [String], _ parameters: Parameters,
        _ pairs: [(vendor: SimulatedVendor, dialect: String)], _ simulator: VendorSimulator,
        _ limits: Double
    ) throws {
        var configuration = Configuration()
        for (vendor, dialect) in pairs {
            var settings = ProviderSettings()
            settings.baseURL = simulator.baseURL(of: vendor, dialect: dialect)
            settings.dialect = DialectName(rawValue: dialect)
            settings.apiKey.literals = [VendorSimulator.key + "-0123456789"]
            settings.accessKey.literals = [VendorSimulator.accessKey]
            settings.secretKey.literals = [VendorSimulator.secretKey]
            settings.timeouts.idle = limits
            settings.timeouts.stall = limits
            configuration.providers[vendor.id] = settings
        }
        let transport = CurlTransport(userAgent: "test")
        let performer = EffectPerformer(
            transport: transport, catalogue: Catalogue(configuration: configuration, environment: [:]))
        var names: [String: [String]] = [:]
        performer.reportUnsupported = { names[$0.provider, default: []].append($1.name) }
        let models = pairs.compactMap { vendor, dialect in
            vendor.models(dialect: dialect).first.map {
                ModelName(provider: vendor.id, model: $0)
            }
        }
        #expect(models.count == pairs.count)
        var session = Session(
            id: "s", epoch: Clock.epoch, models: models, parameters: parameters, seed: 3)
        for prompt in prompts {
            Self.run(&session, .ask(prompt, at: Clock.now), performer)
        }
        for (participant, pair) in zip(session.participants, pairs) {
            replies["\(pair.vendor.id)/\(pair.dialect)"] = session.reply(of: participant.id)
            unsupported["\(pair.vendor.id)/\(pair.dialect)"] = names[pair.vendor.id]
        }
    }

    private static func run(
        _ session: inout Session, _ first: Session.Action, _ performer: EffectPerformer
    ) {
        var actions = [first]
        repeat {
            while !actions.isEmpty {
                for effect in session.update(actions.removeFirst()) {
                    if let delivery = performer.perform(effect, at: Clock.now) {
                        actions.append(delivery.action)
                    }
                }
            }
            guard session.isStreaming else { return }
            let due = [performer.deadline, session.nextDeadline].compactMap { $0 }.min()
            let activity = performer.transport.wait(
                reading: [], until: due.map { Deadline(nanoseconds: $0.nanoseconds) })
            let now = Clock.now
            actions += activity.events.compactMap { performer.take($0, at: now)?.action }
            actions += performer.expire(at: now).map(\.action)
            actions.append(.tick(at: now))
        } while true
    }
}

@Suite(.serialized) struct `Every played vendor, in every dialect, through real HTTP` {
    private func round(
        _ prompts: String..., parameters: Parameters = Parameters(), limits: Double = 10
    ) async throws -> Round {
        try await onThread { try Round(prompts, parameters: parameters, limits: limits) }
    }

    private func expectNoComplaints(_ round: Round) {
        #expect(round.complaints.isEmpty, "\(round.complaints.map(\.description))")
    }

    @Test func `answers a question and another after it, and finds nothing wrong with either`()
        async throws
    {
        let round = try await round("解释一下 SSE 和 WebSocket 的区别", "And how does TCP slow start work?")
        #expect(round.replies.count == 47)
        for (name, reply) in round.replies {
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
            #expect(reply.text.contains("Simulated"), "\(name): \(reply.text)")
            #expect(reply.usage != nil, "\(name)")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: Parameters.Thinking.allCases)
    func `takes thinking as it wants it`(thinking: Parameters.Thinking) async throws {
        let round = try await round("解释一下 SSE", parameters: Parameters(thinking: thinking))
        for (name, reply) in round.replies {
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }

    @Test func `takes all else that a person can set`() async throws {
        let round = try await round(
            "解释一下 SSE",
            parameters: Parameters(
                system: "你是一个助手。", temperature: 0.7, maxTokens: 2000, search: true))
        for (name, reply) in round.replies {
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: [
        ("!wrong-key", Failure.Kind.authentication), ("!no-permission", .permission),
        ("!no-balance", .noBalance), ("!unknown-model", .modelNotFound),
        ("!too-long", .contextTooLong), ("!refused", .contentRejected),
    ]) func `has its refusals told for what they are`(fault: String, kind: Failure.Kind)
        async throws
    {
        let round = try await round("你好 \(fault)")
        for (name, reply) in round.replies {
            #expect(reply.end?.failure?.kind == kind, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: ["!rate-limit", "!retry-after-date", "!retry-after-ms", "!expired-token"])
    func `is asked again where that helps`(fault: String) async throws {
        let round = try await round("解释一下 SSE \(fault)")
        for (name, reply) in round.replies {
            if fault == "!expired-token", reply.end?.failure?.kind == .authentication { continue }
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: [
        "!bom", "!crlf", "!cr", "!multi-line", "!no-blank-line", "!empty-data",
        "!wrapped-comment", "!unknown-objects", "!one-byte", "!json-instead", "!gzip",
        "!huge-headers", "!http-100", "!no-done", "!usage-twice", "!cumulative", "!think-tags",
        "!double-thinking", "!bom !crlf !one-byte !no-done",
    ]) func `is understood however it writes its stream`(fault: String) async throws {
        let round = try await round("解释一下 SSE \(fault)")
        for (name, reply) in round.replies {
            #expect(reply.end?.status == .complete, "\(name): \(String(describing: reply.end))")
            #expect(reply.text.contains("模拟"), "\(name): \(reply.text)")
            #expect(!reply.text.contains("think>"), "\(name): \(reply.text)")
        }
        expectNoComplaints(round)
    }

    @Test(arguments: [
        ("!cut-off", ReplyEnd.Status.cutOff), ("!torn", .cutOff), ("!reset", .cutOff),
        ("!stall", .cutOff), ("!trailer-error", .cutOff), ("!length", .truncated),
        ("!filtered", .filtered), ("!withdrawn", .filtered), ("!empty", .empty),
        ("!thinking-only", .truncated), ("!error-in-stream", .failed),
        ("!finish-network-error", .failed), ("!garbage", .failed), ("!html", .failed),
        ("!redirect", .failed), ("!error-json-200", .failed), ("!keepalive-only", .failed),
    ]) func `is believed when it fails on the way`(fault: String, status: ReplyEnd.Status)
        async throws
    {
        let round = try await round("解释一下 SSE \(fault)", limits: 1)
        for (name, reply) in round.replies {
            #expect(reply.end?.status == status, "\(name): \(String(describing: reply.end))")
        }
        expectNoComplaints(round)
    }
}
