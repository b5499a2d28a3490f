import Comparison
import Foundation
import GRDB

/// One change of the database; also a line of a rescue file.
enum Operation: Equatable, Codable, Sendable {
    case session(SessionRow)
    case node(NodeRow)
    /// More of a reply that is under way.
    case piece(session: String, node: Int, kind: PieceKind, text: String)
}

/// What a piece adds to its reply. All but text is rare, and kept as JSON.
enum PieceKind: String, Codable, Sendable {
    case text, reasoning, recast, retracted, sources, usage
}

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

/// A node whole: a prompt, or a reply as far as it is known.
struct NodeRow: Equatable, Codable, Sendable {
    var session: String
    var id: Int
    var parent: Int?
    var text: String
    /// When the prompt was asked, or the reply first sent; seconds since 1970.
    var at: Double
    /// Nil for a prompt.
    var reply: ReplyRow?

    init(_ node: Node, session: String) {
        self.session = session
        id = node.id.rawValue
        parent = node.parent?.rawValue
        switch node.content {
        case .prompt(let prompt):
            text = prompt.text
            at = prompt.askedAt
        case .reply(let reply):
            text = reply.text
            at = reply.timings.startedAt
            self.reply = ReplyRow(reply)
        }
    }

    /// The node; nil if the row makes no sense.
    var node: Node? {
        let content: Node.Content
        if let reply {
            guard let reply = reply.reply(text: text, startedAt: at) else { return nil }
            content = .reply(reply)
        } else {
            content = .prompt(Prompt(text: text, askedAt: at))
        }
        return Node(
            id: NodeID(rawValue: id), parent: parent.map(NodeID.init(rawValue:)), content: content)
    }
}

/// What a reply has besides its text.
struct ReplyRow: Equatable, Codable, Sendable {
    var model: String
    var parameters: Parameters
    var isSimulated: Bool
    var reasoning: String
    var end: ReplyEnd?
    var retraction: String?
    var usage: Usage?
    var sources: [Source]
    var firstToken: Int?
    var firstText: Int?
    var duration: Int?
    var attempt: Int

    init(_ reply: Reply) {
        model = reply.model.description
        parameters = reply.parameters
        isSimulated = reply.isSimulated
        reasoning = reply.reasoning
        end = reply.end
        retraction = reply.retraction
        usage = reply.usage
        sources = reply.sources
        firstToken = reply.timings.firstToken
        firstText = reply.timings.firstText
        duration = reply.timings.duration
        attempt = reply.attempt
    }

    func reply(text: String, startedAt: Double) -> Reply? {
        guard let name = ModelName(model) else { return nil }
        var timings = Timings(startedAt: startedAt)
        timings.firstToken = firstToken
        timings.firstText = firstText
        timings.duration = duration
        var reply = Reply(
            model: name, parameters: parameters, isSimulated: isSimulated, timings: timings)
        reply.text = text
        reply.reasoning = reasoning
        reply.retraction = retraction
        reply.usage = usage
        reply.sources = sources
        reply.attempt = attempt
        if let end { reply.phase = .ended(end) }
        return reply
    }
}

enum RowJSON {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // These types hold nothing that can't be encoded.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension Operation {
    func perform(in database: Database, at now: Double) throws {
        switch self {
        case .session(let row): try Self.save(row, in: database, at: now)
        case .node(let row): try Self.save(row, in: database, at: now)
        case .piece(let session, let node, let kind, let text):
            try database.cachedStatement(
                sql: "INSERT INTO piece (session, node, kind, text) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [session, node, kind.rawValue, text])
        }
    }

    private static func save(_ row: SessionRow, in database: Database, at now: Double) throws {
        try database.execute(
            sql: """
                INSERT INTO session (id, title, created_at, updated_at, is_simulated, participants)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET title = excluded.title,
                updated_at = excluded.updated_at, participants = excluded.participants
                """,
            arguments: [
                row.id, row.title, row.createdAt, now, row.isSimulated,
                RowJSON.text(row.participants),
            ])
    }

    private static func save(_ row: NodeRow, in database: Database, at now: Double) throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO node (session, id, parent, text, at, reply, is_open)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row.session, row.id, row.parent, row.text, row.at, row.reply.map(RowJSON.text),
                row.reply.map { $0.end == nil } ?? false,
            ])
        // The row is the whole of the reply: what was appended before is in it.
        try database.execute(
            sql: "DELETE FROM piece WHERE session = ? AND node = ?",
            arguments: [row.session, row.id])
        try database.execute(
            sql: "UPDATE session SET updated_at = ? WHERE id = ?", arguments: [now, row.session])
    }
}
