/// A comparison: the participants, and the tree of all that was asked and answered.
///
/// A pure value. `update` is the only way in; what the world must do comes out as effects. Clocks
/// arrive inside actions, randomness as the seed.
package struct Session: Equatable, Sendable {
    /// The name that the store knows it by: letters, digits and dashes.
    package let id: String
    /// Seconds since 1970.
    package let createdAt: Double
    package internal(set) var title: String
    package internal(set) var tree: MessageTree
    package internal(set) var participants: [Participant]
    /// Closed participants and where they stood, the newest last.
    package internal(set) var closed: [ClosedParticipant]
    /// The person's votes on the answers, in order; withdrawals are votes too.
    package internal(set) var votes: [Vote] = []
    /// The participants before each change of the line-up, the newest last.
    var earlierLineUps: [[Participant]] = []
    /// Whether replies begun from now on come from simulated vendors.
    package let isSimulated: Bool

    /// The two clocks read at one moment: what turns moments into dates.
    let epoch: Epoch
    var nextParticipant: Int
    /// The replies that have not ended, in the order in which they were begun.
    var running: [NodeID] = []
    var random: UInt64

    /// A participant that was closed, and its place among the others.
    package struct ClosedParticipant: Equatable, Sendable {
        package var participant: Participant
        package var index: Int
    }

    /// One moment read on both clocks.
    package struct Epoch: Equatable, Sendable {
        package var moment: Moment
        /// Seconds since 1970.
        package var date: Double

        package init(moment: Moment, date: Double) {
            self.moment = moment
            self.date = date
        }
    }

    /// An empty session with one participant a model.
    package init(
        id: String, epoch: Epoch, models: [ModelName] = [], parameters: Parameters = Parameters(),
        isSimulated: Bool = false, seed: UInt64 = 1
    ) {
        self.init(
            id: id, createdAt: epoch.date, title: "", tree: MessageTree(),
            participants: models.enumerated().map {
                Participant(
                    id: ParticipantID(rawValue: $0.offset), model: $0.element,
                    parameters: parameters)
            },
            epoch: epoch, isSimulated: isSimulated, seed: seed)
    }

    /// A session as a store kept it. Replies that had not ended are ended as cut off.
    package init(
        id: String, createdAt: Double, title: String, tree: MessageTree,
        participants: [Participant], epoch: Epoch, isSimulated: Bool = false, seed: UInt64 = 1
    ) {
        self.id = id
        self.createdAt = createdAt
        self.title = title
        self.tree = tree
        self.participants = participants
        self.epoch = epoch
        self.isSimulated = isSimulated
        closed = []
        nextParticipant = (participants.map(\.id.rawValue).max() ?? -1) + 1
        random = seed | 1
        endUnfinishedReplies()
    }

    /// Folds one action into the session and says what the world must do.
    package mutating func update(_ action: Action) -> [Effect] {
        switch action {
        case .ask(let text, let more, let audience, let now): ask(text, more, audience, now)
        case .connected(let node, let now): connect(node, at: now)
        case .received(let events, let node, let now): receive(events, for: node, at: now)
        case .tick(let now): retryWhatIsDue(at: now)
        case .stop(let id, let now): stop(id, at: now)
        case .stopAll(let now): stopAll(at: now)
        case .regenerate(let id, let now): regenerate(id, at: now)
        case .repeatAnswer(let id, let times, let now): repeatAnswer(id, times, at: now)
        case .retryFailed(let now): retryFailed(at: now)
        case .resend(let text, let more, let id, let now): resend(text, more, from: id, at: now)
        case .askEach(let prompts, let now): askEach(prompts, at: now)
        case .addAndAsk(let model, let text, let parameters, let now):
            addAndAsk(model, parameters, text, at: now)
        case .add(let model, let parameters, let index): add(model, parameters, at: index)
        case .changeModel(let id, let model): change(id) { $0.model = model }
        case .setParameters(let id, let value): change(id) { $0.parameters = value }
        case .mute(let id, let isMuted): change(id) { $0.isMuted = isMuted }
        case .move(let id, let offset): move(id, by: offset)
        case .close(let id, let now): close(id, at: now)
        case .undoClose: undoClose()
        case .lineUp(let seats, let now): lineUp(seats, at: now)
        case .undoLineUp(let now): undoLineUp(at: now)
        case .continueFrom(let id): continueFrom(id)
        case .showVersion(let id, let offset): showVersion(id, offset)
        case .showBranch(let id, let offset): showBranch(id, offset)
        case .vote(let ballot, let now): cast(ballot, at: now)
        case .withdrawVote(let vote, let id, let now): withdraw(vote, by: id, at: now)
        }
    }
}

extension Session {
    /// The participant of that name; nil if it is closed.
    package func participant(_ id: ParticipantID) -> Participant? {
        participants.first { $0.id == id }
    }

    /// The reply at a participant's head, if its head is one.
    package func reply(of id: ParticipantID) -> Reply? {
        participant(id)?.head.flatMap { tree[$0].reply }
    }

    /// Whether any reply goes on.
    package var isStreaming: Bool { !running.isEmpty }

    /// The next moment at which `.tick` has something to do.
    package var nextDeadline: Moment? {
        running.lazy.compactMap { node -> Moment? in
            guard case .retrying(let plan)? = tree[node].reply?.phase else { return nil }
            return plan.due
        }.min()
    }

    /// Seconds since 1970 at a moment.
    package func date(of moment: Moment) -> Double {
        epoch.date + Double(moment.nanoseconds - epoch.moment.nanoseconds) / 1e9
    }

    /// What a participant would be sent before the next prompt: its thread without the turns that
    /// came to nothing or were withdrawn by a platform.
    package func context(of participant: Participant) -> [Message] {
        context(upTo: participant.head, parameters: participant.parameters)
    }
}
