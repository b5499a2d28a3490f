import ChatInterface
import Comparison
import Foundation
import NcursesBackend
import Settings
import Transfers
import UnicodeText

/// What `ask` does with the answers when all are there: compares them, has them judged.
struct AskReport {
    let prompt: AskPrompt
    /// With the answers; its participants are the panes.
    let session: Session
    let catalogue: Catalogue
    let transport: any Transport
    let signals: SignalPipe
    let language: Language
    let isJSON: Bool

    /// The panes that have an answer.
    private var answers: [(pane: Int, reply: Reply)] {
        session.participants.enumerated().compactMap { pane, participant in
            guard let reply = session.reply(of: participant.id), !reply.text.isEmpty else {
                return nil
            }
            return (pane, reply)
        }
    }

    /// Writes what the texts alone tell.
    func compare() {
        let answers = answers
        guard answers.count > 1 else {
            return StandardStreams.complain(language.phrases.obstacle(.nothingToCompare))
        }
        let names = ComparedAnswer.names(of: answers.map(\.reply.model))
        let report = ComparisonReport(
            prompt: prompt.text,
            answers: zip(names, answers).map { ComparedAnswer(name: $0, reply: $1.reply) })
        write(
            isJSON
                ? report.json(panes: answers.map(\.pane), language)
                : Array("\n\(report.markdown(language))".utf8))
    }

    /// Asks the judges and writes what they said; false if that was interrupted.
    func judge(by judges: [ModelName]) -> Bool {
        let answers = answers.filter(\.reply.isFitForContext)
        let contenders = answers.map {
            JudgeRun.Contender(model: $0.reply.model, name: "", text: $0.reply.text)
        }
        let run = JudgeRun(
            question: prompt.sent, contenders: contenders.named, judges: judges,
            naming: SelfNaming(catalogue),
            session: Setup.newSession([], isSimulated: session.isSimulated))
        let phrases = language.judging
        guard !run.tasks.isEmpty else {
            StandardStreams.complain(phrases.nothingToJudge)
            return true
        }
        guard run.tasks.count <= JudgeRun.mostTasks else {
            StandardStreams.complain(phrases.tooMany(JudgeRun.mostTasks))
            return true
        }
        let cost = Judging.text(of: Judging.estimate(run, catalogue), language)
        StandardStreams.complain(
            "\(judges.map(\.description).joined(separator: ", ")): "
                + phrases.confirm(run.tasks.count, cost))
        let judging = Judging(
            run: run, performer: EffectPerformer(transport: transport, catalogue: catalogue))
        let isWhole = finish(judging)
        write(
            isJSON
                ? judging.run.json(panes: answers.map(\.pane))
                : TextSanitizer.sanitized("\n\(judging.run.markdown(language))"))
        return isWhole
    }

    private func finish(_ judging: Judging) -> Bool {
        judging.begin(at: Clock.now)
        while judging.isRunning {
            let activity = transport.wait(
                reading: [signals.descriptor],
                until: judging.deadline.map { Deadline(nanoseconds: $0) })
            let now = Clock.now
            for event in activity.events { _ = judging.take(event, at: now) }
            _ = judging.expire(at: now)
            if !signals.drain().isDisjoint(with: [.interrupt, .terminate, .hangUp]) {
                judging.stop(at: now)
                return false
            }
        }
        return true
    }

    private func write(_ bytes: [UInt8]) { StandardStreams.write(bytes, to: STDOUT_FILENO) }
}

extension ComparisonReport {
    /// One JSON object on a line; `panes` are those of the answers.
    func json(panes: [Int], _ language: Language) -> [UInt8] {
        var line = JSONLine()
        line.add("v", 1)
        line.add("event", "comparison")
        line.add(
            "answers",
            answers.indices.map { place in
                var answer = JSONLine()
                answer.add("pane", panes[place])
                answer.add("model", answers[place].reply.model.description)
                answer.add("words", answers[place].text.wordCount)
                return answer
            })
        line.add(
            "checks",
            zip(checks, results).map { check, results in
                self.check(check, results, panes, language)
            })
        line.add("disagreements", facts.disagreements.map { fact($0, panes) })
        line.add("partial", facts.gaps.map { fact($0, panes) })
        line.add(
            "agreement",
            agreement.statements.map { statement in
                var object = JSONLine()
                object.add("text", text(statement))
                object.add("panes", statement.answers.map { panes[$0] })
                return object
            })
        line.add(
            "similarity",
            similarities().map { pair in
                var object = JSONLine()
                object.add("panes", [panes[pair.first], panes[pair.second]])
                object.add("value", (pair.value * 1000).rounded() / 1000)
                return object
            })
        return line.closed + [0x0A]
    }

    private func check(
        _ check: InstructionCheck, _ results: [CheckResult], _ panes: [Int], _ language: Language
    ) -> JSONLine {
        var object = JSONLine()
        object.add("demand", language.reports.demand(check.demand))
        object.add("quote", check.quote)
        object.add(
            "results",
            zip(panes, results).map { pane, result in
                var object = JSONLine()
                object.add("pane", pane)
                object.add("outcome", "\(result.outcome)")
                object.add("measured", ifAny: result.measured)
                object.add("found", ifAny: result.found)
                return object
            })
        return object
    }

    private func fact(_ row: FactRow, _ panes: [Int]) -> JSONLine {
        var object = JSONLine()
        object.add("matter", row.key)
        object.add("kind", "\(row.kind)")
        object.add(
            "values",
            zip(panes, row.cells).enumerated().compactMap { place, cell in
                guard let fact = cell.1.first else { return nil }
                var value = JSONLine()
                value.add("pane", cell.0)
                value.add("text", answers[place].text.text(fact.range))
                return value
            })
        return object
    }
}

extension JudgeRun {
    /// One JSON object on a line; `panes` are those of the contenders.
    func json(panes: [Int]) -> [UInt8] {
        let tally = tally
        var line = JSONLine()
        line.add("v", 1)
        line.add("event", "judgement")
        line.add("complete", isOver)
        line.add(
            "judges",
            tally.judges.map { judge in
                var object = JSONLine()
                object.add("model", judge.model.description)
                object.add("consistent", judge.consistent)
                object.add("dropped", judge.inconsistent)
                object.add("no_verdict", judge.unread)
                let troubles = troubles(of: judge.model)
                if !troubles.isEmpty { object.add("failures", troubles) }
                object.add("chose_first", judge.choseFirst)
                object.add("chose", judge.chose)
                return object
            })
        line.add(
            "pairs",
            tally.jury.map { decision in
                var object = JSONLine()
                object.add("panes", [panes[decision.first], panes[decision.second]])
                switch decision.winner {
                case .first: object.add("winner", panes[decision.first])
                case .second: object.add("winner", panes[decision.second])
                case .tie: object.add("tie", true)
                }
                object.add("reason", ifAny: reason(for: decision))
                return object
            })
        let (costs, isWhole) = spent
        line.add(
            "cost",
            costs.map { cost in
                var object = JSONLine()
                object.add("amount", cost.amount)
                object.add("currency", cost.currency)
                return object
            })
        line.add("cost_is_whole", isWhole)
        return line.closed + [0x0A]
    }
}
