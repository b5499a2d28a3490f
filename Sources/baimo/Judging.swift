import ChatInterface
import Comparison
import Providers
import Settings
import Transfers

/// A run of judging and the performer that asks for it: apart from that of the session, as both
/// count their nodes from 0.
final class Judging {
    private(set) var run: JudgeRun
    let performer: EffectPerformer
    private var hasBegun = false

    init(run: JudgeRun, performer: EffectPerformer) {
        self.run = run
        self.performer = performer
    }

    /// The next moment at which `expire` has something to do; nil unless it runs.
    var deadline: Int64? {
        guard isRunning else { return nil }
        return [performer.deadline, run.nextDeadline].compactMap { $0?.nanoseconds }.min()
    }

    var isRunning: Bool { hasBegun && !run.isOver }

    func begin(at now: Moment) {
        hasBegun = true
        perform(run.begin(at: now), at: now)
    }

    func stop(at now: Moment) {
        guard isRunning else { return }
        perform(run.update(.stopAll(at: now), at: now), at: now)
        hasBegun = false
    }

    /// Takes an event of one of its transfers; false if it is of another.
    func take(_ event: TransferEvent, at now: Moment) -> Bool {
        guard performer.owns(event) else { return false }
        if let delivery = performer.take(event, at: now) { receive(delivery, at: now) }
        return true
    }

    /// Gives up what has been waited for long enough, and retries what is due; true if anything
    /// happened.
    func expire(at now: Moment) -> Bool {
        guard isRunning else { return false }
        let deliveries = performer.expire(at: now)
        for delivery in deliveries { receive(delivery, at: now) }
        guard let due = run.nextDeadline, due <= now else { return !deliveries.isEmpty }
        perform(run.update(.tick(at: now), at: now), at: now)
        return true
    }

    private func receive(_ delivery: EffectPerformer.Delivery, at now: Moment) {
        perform(run.update(delivery.action, at: now), at: now)
    }

    private func perform(_ effects: [Session.Effect], at now: Moment) {
        for effect in effects {
            if let delivery = performer.perform(effect, at: now) { receive(delivery, at: now) }
        }
    }

    /// The estimate as a person reads it.
    static func text(of estimate: [Cost]?, _ language: Language) -> String {
        guard let estimate, !estimate.isEmpty else { return language.judging.unknownCost }
        return "≈ "
            + estimate.map { language.money($0, at: Clock.epoch.date) }.joined(separator: " + ")
    }

    /// About what it will cost, as far as prices are known: nil if none is. Thinking comes on top.
    static func estimate(_ run: JudgeRun, _ catalogue: Catalogue) -> [Cost]? {
        var costs: [String: Cost] = [:]
        for judge in run.judges {
            guard
                let cost = catalogue.model(judge)?.cost(
                    of: run.estimatedUsage(of: judge), at: Clock.epoch.date)
            else { return nil }
            costs[cost.currency, default: Cost(amount: 0, currency: cost.currency, asOf: cost.asOf)]
                .amount += cost.amount
        }
        return costs.values.sorted { $0.currency < $1.currency }
    }
}
