/// Models judge answers: every task of the schedule is asked in a session of its own, a few at a
/// time, and the verdicts are read.
///
/// A pure value like the session in it: actions in, effects out. The effects are carried out apart
/// from those of the session whose answers are judged, as both count their nodes from 0.
package struct JudgeRun: Equatable, Sendable {
    /// One of the answers that are judged.
    package struct Contender: Equatable, Sendable {
        package var model: ModelName
        /// As a person knows it; judges are never shown it.
        package var name: String
        package var text: String
        /// The reply in the session whose answers are judged.
        package var reply: NodeID?

        package init(model: ModelName, name: String, text: String, reply: NodeID? = nil) {
            self.model = model
            self.name = name
            self.text = text
            self.reply = reply
        }
    }

    /// So many tasks at most: more would be a surprise on the bill.
    package static let mostTasks = 240
    /// So many of one judge's tasks run at once.
    private static let mostAtOnce = 4

    package let contenders: [Contender]
    package let judges: [ModelName]
    package let tasks: [JudgeTask]
    package private(set) var session: Session
    private let messages: [[Message]]
    /// The tasks by their places, with the replies that answer them.
    private var replies: [Int: NodeID] = [:]

    /// A plan: nothing is asked before `begin`.
    package init(
        question: String, contenders: [Contender], judges: [ModelName], naming: SelfNaming,
        session: Session
    ) {
        self.contenders = contenders
        self.judges = judges
        self.session = session
        tasks = PairSchedule.tasks(contenders: contenders.map(\.model), judges: judges)
        let prompt = JudgePrompt(language: PromptLanguage(of: question), naming: naming)
        messages = tasks.map {
            prompt.messages(
                question: question, a: contenders[$0.first].text, b: contenders[$0.second].text)
        }
    }

    /// About how many tokens a judge's prompts and verdicts come to. Nobody knows how much it will
    /// think; that comes on top.
    package func estimatedUsage(of judge: ModelName) -> Usage {
        var prompt = 0.0
        var count = 0
        for (task, messages) in zip(tasks, messages) where task.judge == judge {
            prompt += messages.reduce(0) { $0 + TokenEstimate.count($1.text) }
            count += 1
        }
        return Usage(promptTokens: Int(prompt), completionTokens: count * 60)
    }

    package var done: Int { replies.values.count { session.tree[$0].reply?.isStreaming == false } }
    package var isOver: Bool { done == tasks.count }
    package var nextDeadline: Moment? { session.nextDeadline }

    /// Asks the first tasks; the rest follow as these end.
    package mutating func begin(at now: Moment) -> [Session.Effect] { askMore(at: now) }

    /// Folds what became of a request into the run; goes on with further tasks.
    package mutating func update(_ action: Session.Action, at now: Moment) -> [Session.Effect] {
        let effects = session.update(action)
        if case .stopAll = action { return effects }
        return effects + askMore(at: now)
    }

    private mutating func askMore(at now: Moment) -> [Session.Effect] {
        var effects: [Session.Effect] = []
        for (place, task) in tasks.enumerated() where replies[place] == nil {
            guard running(task.judge) < Self.mostAtOnce else { continue }
            let (system, user) = (messages[place][0].text, messages[place][1].text)
            effects += session.update(
                .addAndAsk(task.judge, user, Parameters(system: system), at: now))
            replies[place] = session.participants.last?.head
        }
        return effects
    }

    private func running(_ judge: ModelName) -> Int {
        replies.count {
            tasks[$0.key].judge == judge && session.tree[$0.value].reply?.isStreaming == true
        }
    }

    /// What the judges have said so far.
    package var tally: JudgeTally {
        var verdicts: [JudgeTask: Verdict?] = [:]
        for (place, node) in replies {
            guard let reply = session.tree[node].reply, !reply.isStreaming else { continue }
            verdicts.updateValue(VerdictParser.verdict(in: reply.text), forKey: tasks[place])
        }
        return JudgeTally(verdicts)
    }

    /// A reason of one of the judges for each pair, by its place in the jury.
    package func reason(for decision: JudgeTally.Decision) -> String? {
        for (place, task) in tasks.enumerated()
        where task.first == decision.first && task.second == decision.second {
            guard let node = replies[place], let text = session.tree[node].reply?.text,
                let verdict = VerdictParser.verdict(in: text), !verdict.reason.isEmpty,
                winner(verdict.choice) == decision.winner
            else { continue }
            return verdict.reason
        }
        return nil
    }

    /// Why a judge gave no answer, in its vendor's words, each reason once.
    package func troubles(of judge: ModelName) -> [String] {
        var messages: [String] = []
        for (place, task) in tasks.enumerated() where task.judge == judge {
            guard let node = replies[place], let failure = session.tree[node].reply?.end?.failure,
                !failure.message.isEmpty, !messages.contains(failure.message)
            else { continue }
            messages.append(failure.message)
        }
        return messages
    }

    private func winner(_ choice: Verdict.Choice) -> JudgeTally.Winner {
        switch choice {
        case .a: .first
        case .b: .second
        case .tie: .tie
        }
    }

    /// What a person's votes say of the answers that are judged, pair by pair.
    package func decisions(of votes: [Vote]) -> [JudgeTally.Decision] {
        votes.flatMap { vote in
            vote.decisions.compactMap { decision in
                let places = [decision.first, decision.second].map { place in
                    contenders.firstIndex { $0.reply == vote.contenders[place].reply }
                }
                guard let first = places[0], let second = places[1], first != second else {
                    return nil
                }
                let winner = decision.winner
                guard first > second else {
                    return JudgeTally.Decision(first: first, second: second, winner: winner)
                }
                let swapped: JudgeTally.Winner =
                    winner == .first ? .second : winner == .second ? .first : .tie
                return JudgeTally.Decision(first: second, second: first, winner: swapped)
            }
        }
    }

    /// What was spent, by currency; `isWhole` unless a reply had no price.
    package var spent: (costs: [Cost], isWhole: Bool) {
        var costs: [String: Cost] = [:]
        var isWhole = true
        for node in replies.values {
            guard let reply = session.tree[node].reply, !reply.isStreaming else { continue }
            guard let cost = reply.cost else {
                isWhole = false
                continue
            }
            costs[cost.currency, default: Cost(amount: 0, currency: cost.currency, asOf: cost.asOf)]
                .amount += cost.amount
        }
        return (costs.values.sorted { $0.currency < $1.currency }, isWhole)
    }
}
