import Comparison
import CurlTransport
import Foundation
import Providers
import Settings
import Testing
import Transfers
import VendorSimulator

@testable import baimo

/// All played vendors asked at once through real HTTP, each as the catalogue has it.
struct Round {
    /// How a vendor's pane ended, by `vendor/dialect`.
    var replies: [String: Reply] = [:]
    var complaints: [Complaint] = []
    /// What the program said it could not send.
    var unsupported: [String: [String]] = [:]
    /// How much waiting between two attempts was left out.
    private var skipped = Duration.zero

    private typealias Pair = (vendor: SimulatedVendor, dialect: String)

    /// The pairs of a vendor and a dialect, as the place of a dialect among a vendor's; asked
    /// together are those of one place, since a provider has one dialect at a time.
    private static func pairs(at place: Int) -> [Pair] {
        SimulatedVendor.all.filter { $0.dialects.count > place }
            .map { ($0, $0.dialects[place]) }
    }

    private static let mostDialects = SimulatedVendor.all.map(\.dialects.count).max() ?? 0

    init(
        _ prompts: [String], parameters: Parameters = Parameters(), limits: Double = 20
    ) throws {
        let simulator = try Self.simulator.get()
        let before = simulator.complaints.count
        for place in 0..<Self.mostDialects {
            try ask(prompts, parameters, Self.pairs(at: place), simulator, limits)
        }
        complaints = Array(simulator.complaints.dropFirst(before))
    }

    /// One for all rounds, which come one after the other: each keeps a thread of its own.
    private static let simulator = Result { try VendorSimulator.start(pace: 0) }

    private mutating func ask(
        _ prompts: [String], _ parameters: Parameters, _ pairs: [Pair],
        _ simulator: VendorSimulator, _ limits: Double
    ) throws {
        let configuration = Self.configuration(pairs, simulator, limits)
        let performer = EffectPerformer(
            transport: CurlTransport(userAgent: "test"),
            catalogue: Catalogue(configuration: configuration, environment: [:]))
        var names: [String: [String]] = [:]
        performer.reportUnsupported = { names[$0.provider, default: []].append($1.name) }
        let models = pairs.compactMap { vendor, dialect in
            vendor.models(dialect: dialect).first.map { ModelName(provider: vendor.id, model: $0) }
        }
        #expect(models.count == pairs.count)
        var session = Session(
            id: "s", epoch: Clock.epoch, models: models, parameters: parameters, seed: 3)
        for prompt in prompts { run(&session, prompt, performer) }
        for (participant, pair) in zip(session.participants, pairs) {
            replies["\(pair.vendor.id)/\(pair.dialect)"] = session.reply(of: participant.id)
            unsupported["\(pair.vendor.id)/\(pair.dialect)"] = names[pair.vendor.id]
        }
    }

    private static func configuration(
        _ pairs: [Pair], _ simulator: VendorSimulator, _ limits: Double
    ) -> Configuration {
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
        return configuration
    }

    // MARK: The loop

    private mutating func run(
        _ session: inout Session, _ prompt: String, _ performer: EffectPerformer
    ) {
        var actions: [Session.Action] = [.ask(prompt, at: now)]
        repeat {
            while !actions.isEmpty {
                for effect in session.update(actions.removeFirst()) {
                    if let delivery = performer.perform(effect, at: now) {
                        actions.append(delivery.action)
                    }
                }
            }
            guard session.isStreaming else { return }
            actions = wait(session, performer)
        } while true
    }

    private var now: Moment { Clock.now.advanced(by: skipped) }

    /// What the network does next. Where nothing is under way but a wait, the wait is left out.
    private mutating func wait(
        _ session: Session, _ performer: EffectPerformer
    ) -> [Session.Action] {
        guard let flight = performer.deadline else {
            guard let due = session.nextDeadline else { return [.stopAll(at: now)] }
            skipped += .nanoseconds(max(0, due.nanoseconds - now.nanoseconds))
            return [.tick(at: now)]
        }
        let due = min(flight, session.nextDeadline ?? flight)
        let activity = performer.transport.wait(
            reading: [], until: Deadline(nanoseconds: due.advanced(by: .zero - skipped).nanoseconds)
        )
        let moment = self.now
        var actions = activity.events.compactMap { performer.take($0, at: moment)?.action }
        actions += performer.expire(at: moment).map(\.action)
        return actions + [.tick(at: moment)]
    }
}
