import ChatInterface
import Comparison

/// Judging on the screen.
extension EventLoop {
    func planJudging(_ judges: [ModelName], at now: Moment) {
        let contenders = session.participants.compactMap { participant -> JudgeRun.Contender? in
            guard let reply = session.reply(of: participant.id), reply.isFitForContext else {
                return nil
            }
            return JudgeRun.Contender(
                model: reply.model, name: "", text: reply.text, reply: participant.head)
        }
        let catalogue = session.isSimulated ? demo?.catalogue ?? setup.catalogue : setup.catalogue
        let run = JudgeRun(
            question: interface.question(session), contenders: contenders.named, judges: judges,
            naming: SelfNaming(catalogue),
            session: Setup.newSession([], isSimulated: session.isSimulated))
        judging = Judging(
            run: run, performer: EffectPerformer(transport: transport, catalogue: catalogue))
        let cost = Judging.text(of: Judging.estimate(run, catalogue), interface.language)
        interface.offer(run, cost: cost, at: now)
        requestFrame()
    }

    func beginJudging(at now: Moment) {
        guard let judging else { return }
        judging.begin(at: now)
        showJudgement(at: now)
    }

    func stopJudging(at now: Moment) {
        guard let judging, judging.isRunning else { return }
        judging.stop(at: now)
        showJudgement(at: now)
        interface.isJudging = false
    }

    func showJudgement(at now: Moment) {
        guard let judging else { return }
        interface.show(judging.run, votes: session.votes, at: now)
        requestFrame()
    }
}

extension [JudgeRun.Contender] {
    /// With short names that tell them apart.
    var named: [JudgeRun.Contender] {
        zip(self, ComparedAnswer.names(of: map(\.model))).map { contender, name in
            JudgeRun.Contender(
                model: contender.model, name: name, text: contender.text, reply: contender.reply)
        }
    }
}
