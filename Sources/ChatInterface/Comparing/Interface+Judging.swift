import Comparison

/// Having the answers judged by models: chosen, priced, confirmed, and then watched.
extension Interface {
    /// The plan has been made: shows what it would come to, and asks.
    package mutating func offer(_ plan: JudgeRun, cost: String, at now: Moment) {
        let phrases = language.judging
        guard !plan.tasks.isEmpty else {
            return notify(phrases.nothingToJudge, isTrouble: true, at: now)
        }
        guard plan.tasks.count <= JudgeRun.mostTasks else {
            return notify(phrases.tooMany(JudgeRun.mostTasks), isTrouble: true, at: now)
        }
        let names = plan.judges.map(\.description).joined(separator: ", ")
        overlay = .box(
            .judging(plan.judges),
            FuzzyBox(
                title: "\(names)\(symbols.separator)\(phrases.confirm(plan.tasks.count, cost))",
                items: [
                    FuzzyBox.Item(id: "start", label: phrases.start),
                    FuzzyBox.Item(id: "more", label: phrases.anotherJudge),
                ]))
    }

    mutating func chooseJudging(_ id: String, _ judges: [ModelName]) -> [Request] {
        guard id == "start" else {
            openModels(for: .judges(judges), nil)
            return []
        }
        return [.judge]
    }

    mutating func chooseJudge(_ id: String, besides judges: [ModelName]) -> [Request] {
        guard let name = ModelName(id) else {
            showJudgement()
            return []
        }
        return [.planJudging(judges.contains(name) ? judges : judges + [name])]
    }

    /// What the judges have said so far, beside the person's `votes`; opens it when they begin.
    package mutating func show(_ run: JudgeRun, votes: [Vote] = [], at now: Moment) {
        let isNew = judgement == nil || run.done == 0
        let source = run.markdown(
            language, person: run.decisions(of: VoteLog(votes).standing))
        judgement = source
        isJudging = !run.isOver
        if isNew { return showJudgement() }
        if case .document(var document) = overlay, document.subject == .judgement {
            overlay = nil
            document.replace(source)
            overlay = .document(document)
        } else if run.isOver {
            notify(language.judging.finished, at: now)
        }
    }

    private mutating func showJudgement() {
        guard let judgement else { return }
        overlay = .document(
            Document(title: language.judging.title, subject: .judgement, source: judgement))
    }

    // MARK: Asking several times

    private static let counts = [2, 4, 9]

    mutating func openCount(_ pane: ParticipantID) {
        let phrases = language.judging
        let items =
            Self.counts.map { count in
                FuzzyBox.Item(id: "\(count)", label: "+\(count)", detail: phrases.askTimes(count))
            }
            + Self.counts.map { count in
                FuzzyBox.Item(
                    id: "all \(count)", label: "+\(count)", detail: phrases.askAllTimes(count))
            }
        overlay = .box(.count(pane), FuzzyBox(title: phrases.chooseCount, items: items))
    }

    func repeats(_ id: String, _ pane: ParticipantID, _ session: Session, _ now: Moment)
        -> [Request]
    {
        let parts = id.split(separator: " ")
        guard let times = parts.last.flatMap({ Int($0) }) else { return [] }
        let panes = parts.count > 1 ? session.participants.map(\.id) : [pane]
        return panes.map { .session(.repeatAnswer($0, times: times, at: now)) }
    }
}
