import Comparison
import Terminal

/// What the composer's text is for when it isn't the next prompt for everyone.
struct Draft: Equatable {
    enum Purpose: Equatable {
        /// Another wording of the prompt that this pane and those beside it were asked.
        case resend(ParticipantID)
        /// Instructions for a model that makes one answer of all, in a new pane.
        case merge(ModelName)
        /// Instructions for every model, which is shown what the others answered.
        case criticise
    }

    var purpose: Purpose
    /// What was being written before; it comes back when this is sent or given up.
    var putAside: String
}

/// Drafts: begun by a command, changed in the composer like any text, sent by Enter.
extension Interface {
    mutating func begin(_ purpose: Draft.Purpose, _ text: String) {
        let putAside = draft?.putAside ?? composer.text
        draft = Draft(purpose: purpose, putAside: putAside)
        setDraft(text)
    }

    /// Gives a draft up; false if there is none.
    mutating func giveUpDraft() -> Bool {
        guard let draft else { return false }
        self.draft = nil
        composer.replace(with: draft.putAside)
        return true
    }

    mutating func editPrompt(_ pane: ParticipantID, _ session: Session) {
        guard let head = session.participant(pane)?.head, let prompt = session.prompt(of: head)
        else { return }
        begin(.resend(pane), prompt.text)
    }

    mutating func criticise(_ session: Session) {
        let language = promptLanguage(session)
        begin(.criticise, CriticismPrompt(language: language).instructions)
    }

    /// `isGuided` lists what only one answer says, to be kept or left out.
    mutating func merge(by model: ModelName, isGuided: Bool, _ session: Session, _ now: Moment) {
        let prompt = MergePrompt(language: promptLanguage(session))
        begin(.merge(model), prompt.instructions(points: isGuided ? points(session, now) : []))
    }

    /// So many points are offered: who wants more writes them.
    private static let mostPoints = 12

    private mutating func points(_ session: Session, _ now: Moment) -> [MergePrompt.Point] {
        let answers = comparedAnswers(session, at: now)
        let report = ComparisonReport(prompt: "", answers: answers)
        return report.agreement.minorityReport.prefix(Self.mostPoints).map {
            MergePrompt.Point(report.text($0), isWanted: true)
        }
    }

    private func promptLanguage(_ session: Session) -> PromptLanguage {
        PromptLanguage(of: question(session))
    }

    /// What the panes were asked last.
    package func question(_ session: Session) -> String {
        answers(session).first.flatMap { session.prompt(of: $0.node)?.text } ?? ""
    }

    /// Sends the draft. What a model is shown of the answers stands behind the instructions.
    mutating func send(_ draft: Draft, _ session: Session, _ now: Moment) -> [Request] {
        guard let action = action(of: draft, composer.text, session, now) else {
            notify(phrases.obstacle(.nothingToCompare), at: now)
            return []
        }
        _ = composer.take()
        _ = giveUpDraft()
        for id in views.keys { views[id]?.scrollToEnd() }
        return [.session(action)]
    }

    private func action(
        of draft: Draft, _ text: String, _ session: Session, _ now: Moment
    ) -> Session.Action? {
        let language = promptLanguage(session)
        let answers = answers(session).filter(\.reply.isFitForContext)
        switch draft.purpose {
        case .resend(let pane): return .resend(text, from: pane, at: now)
        case .merge(let model):
            guard !answers.isEmpty else { return nil }
            let whole = MergePrompt(language: language).text(
                instructions: text, question: question(session), answers: answers.map(\.reply.text))
            return .addAndAsk(model, whole, at: now)
        case .criticise:
            guard answers.count > 1 else { return nil }
            let prompt = CriticismPrompt(language: language)
            let pairs = answers.map { own in
                let others = answers.filter { $0.pane != own.pane }.map(\.reply.text)
                return (own.pane, prompt.text(instructions: text, others: others))
            }
            return .askEach(Dictionary(uniqueKeysWithValues: pairs), at: now)
        }
    }
}
