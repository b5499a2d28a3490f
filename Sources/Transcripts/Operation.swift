import Comparison
import GRDB

/// One change of the database; also a line of a rescue file.
enum Operation: Equatable, Codable, Sendable {
    case session(SessionRow)
    case node(NodeRow)
    /// More of a reply that is under way.
    case piece(session: String, node: Int, kind: PieceKind, text: String)
    case vote(VoteRow)
}

/// What a piece adds to its reply. All but text is rare, and kept as JSON.
enum PieceKind: String, Codable, Sendable {
    case text, reasoning, recast, retracted, sources, usage, cost
}

extension Operation {
    func perform(in database: Database, at now: Double) throws {
        switch self {
        case .session(let row): try Self.save(row, in: database, at: now)
        case .node(let row): try Self.save(row, in: database, at: now)
        case .vote(let row): _ = try row.add(to: database)
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
        try row.save(in: database)
        // The row is the whole of the reply: what was appended before is in it.
        try database.cachedStatement(sql: "DELETE FROM piece WHERE session = ? AND node = ?")
            .execute(arguments: [row.session, row.id])
        try database.cachedStatement(sql: "UPDATE session SET updated_at = ? WHERE id = ?")
            .execute(arguments: [now, row.session])
    }
}
