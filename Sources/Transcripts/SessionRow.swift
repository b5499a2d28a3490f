import Comparison

/// A session without its nodes.
struct SessionRow: Equatable, Codable, Sendable {
    var id: String
    var title: String
    var createdAt: Double
    var isSimulated: Bool
    var participants: [ParticipantRow]

    init(_ session: Session) {
        id = session.id
        title = session.title
        createdAt = session.createdAt
        isSimulated = session.isSimulated
        participants = session.participants.map(ParticipantRow.init)
    }
}

struct ParticipantRow: Equatable, Codable, Sendable {
    var id: Int
    var model: String
    var parameters: Parameters
    var head: Int?
    var isMuted: Bool

    init(_ participant: Participant) {
        id = participant.id.rawValue
        model = participant.model.description
        parameters = participant.parameters
        head = participant.head?.rawValue
        isMuted = participant.isMuted
    }

    var participant: Participant? {
        guard let name = ModelName(model) else { return nil }
        return Participant(
            id: ParticipantID(rawValue: id), model: name, parameters: parameters,
            head: head.map(NodeID.init(rawValue:)), isMuted: isMuted)
    }
}
