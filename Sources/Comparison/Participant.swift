/// A participant's name within its session; never used again.
package struct ParticipantID: Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }
}

/// One seat in the comparison: a model, its parameters, and its own thread of messages.
package struct Participant: Equatable, Sendable {
    package let id: ParticipantID
    package var model: ModelName
    package var parameters: Parameters
    /// The newest node of its thread; nil before the first prompt.
    package var head: NodeID?
    /// Left out of prompts to all.
    package var isMuted: Bool

    package init(
        id: ParticipantID, model: ModelName, parameters: Parameters = Parameters(),
        head: NodeID? = nil, isMuted: Bool = false
    ) {
        self.id = id
        self.model = model
        self.parameters = parameters
        self.head = head
        self.isMuted = isMuted
    }
}
