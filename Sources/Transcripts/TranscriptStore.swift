import Comparison
import Foundation
import GRDB

/// A session as a list shows it.
package struct SessionSummary: Equatable, Sendable {
    package var id: String
    package var title: String
    /// Seconds since 1970.
    package var createdAt: Double
    package var updatedAt: Double
    package var models: [String]
    /// How many prompts were sent.
    package var turns: Int
    package var isSimulated: Bool
}

/// All sessions, in SQLite. Several programs may have the same one open.
package final class TranscriptStore: Sendable {
    package let path: String
    let database: DatabaseQueue

    /// Opens the database, or makes it: the folder and the file are for their owner alone.
    package init(path: String) throws(TranscriptError) {
        self.path = path
        do {
            let folder = (path as NSString).deletingLastPathComponent
            // Where there can be no folder SQLite says so, in words that are its own.
            try? FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            Self.create(path)
            database = try DatabaseQueue(path: path, configuration: Self.configuration)
            try Self.migrate(database)
            guard try database.read(Self.migrator.hasBeenSuperseded) == false else {
                throw TranscriptError(
                    .newerSchema, path: path, detail: "the file was written by a newer version")
            }
        } catch {
            throw error as? TranscriptError ?? TranscriptError(error, path: path)
        }
    }

    /// Makes an empty file that only its owner reads, unless there is one: one that another program
    /// has made meanwhile stays what it is. Nothing is opened under that name, since closing it
    /// would end SQLite's locks.
    private static func create(_ path: String) {
        guard access(path, F_OK) != 0 else { return }
        var name = Array("\(path)-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { return }
        close(file)
        link(name, path)
        unlink(name)
    }

    /// Two programs that start at once may both find a step undone; the slower one fails, and
    /// finds it done when it looks again.
    private static func migrate(_ database: DatabaseQueue) throws {
        for _ in 0..<migrator.migrations.count {
            do { return try migrator.migrate(database) } catch let error as DatabaseError
                where error.resultCode == .SQLITE_ERROR
            {}
        }
        try migrator.migrate(database)
    }

    private static var configuration: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(2)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        return configuration
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("sessions") { database in
            try database.execute(
                sql: """
                    CREATE TABLE session (
                        id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at REAL NOT NULL,
                        updated_at REAL NOT NULL, is_simulated INTEGER NOT NULL,
                        participants TEXT NOT NULL, deleted_at REAL);
                    CREATE INDEX session_by_update ON session (updated_at);
                    \(NodeRow.creation)
                    CREATE TABLE piece (
                        sequence INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL,
                        node INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL);
                    CREATE INDEX piece_by_node ON piece (session, node);
                    CREATE INDEX prompt_by_time ON node (at) WHERE model IS NULL;
                    """)
        }
        migrator.registerMigration("votes") { try $0.execute(sql: VoteRow.creation) }
        migrator.registerMigration("replies by model") { database in
            try database.execute(
                sql: "CREATE INDEX reply_by_model ON node (model, at) WHERE model IS NOT NULL")
        }
        migrator.registerMigration("pictures", migrate: TranscriptStore.addPictures)
        return migrator
    }

    func reading<Result>(
        _ body: (Database) throws -> Result
    ) throws(TranscriptError) -> Result {
        do { return try database.read(body) } catch { throw TranscriptError(error, path: path) }
    }

    /// The sessions that are kept, the one changed last first.
    package func list(limit: Int = 1000) throws(TranscriptError) -> [SessionSummary] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT \(Self.columns), (SELECT COUNT(*) FROM node n WHERE n.session = s.id AND n.model IS NULL) AS turns
                    FROM session s WHERE deleted_at IS NULL ORDER BY s.updated_at DESC LIMIT ?
                    """, arguments: [limit]
            ).map(Self.summary)
        }
    }

    private static let columns = ColumnList([
        ("id", .text), ("title", .text), ("created_at", .real), ("updated_at", .real),
        ("is_simulated", .integer), ("participants", .text),
    ]).sql

    private static func summary(_ row: Row) -> SessionSummary {
        let participants = RowJSON.value([ParticipantRow].self, from: row["participants"]) ?? []
        return SessionSummary(
            id: row["id"], title: row["title"], createdAt: row["created_at"],
            updatedAt: row["updated_at"], models: participants.map(\.model), turns: row["turns"],
            isSimulated: row["is_simulated"])
    }

    /// The id that a prefix means; nil for the newest. Nil if there is none, or more than one.
    package func identifier(matching prefix: String?) throws(TranscriptError) -> String? {
        try reading { database in
            // Nothing is not the beginning of a name, though every name begins with it.
            guard prefix != "" else { return nil }
            guard let prefix else {
                return try String.fetchOne(
                    database,
                    sql:
                        "SELECT CAST(id AS TEXT) FROM session WHERE deleted_at IS NULL AND id IS NOT NULL ORDER BY updated_at DESC LIMIT 1"
                )
            }
            let found = try String.fetchAll(
                database,
                sql: """
                    SELECT CAST(id AS TEXT) FROM session
                    WHERE deleted_at IS NULL AND id IS NOT NULL AND substr(id, 1, length(?1)) = ?1 LIMIT 2
                    """, arguments: [prefix])
            return found.count == 1 || found.contains(prefix) ? found.first : nil
        }
    }

    /// The whole session of an id, or of a prefix of it that no other has; the newest for nil.
    /// Replies that had not ended are there as far as they came, cut off.
    package func load(
        _ prefix: String?, epoch: Session.Epoch, seed: UInt64 = 1
    ) throws(TranscriptError) -> Session? {
        guard let id = try identifier(matching: prefix) else { return nil }
        let (row, nodes, votes) = try reading { database in
            (
                try Row.fetchOne(
                    database, sql: "SELECT \(Self.columns) FROM session WHERE id = ?",
                    arguments: [id]
                ),
                try Self.nodes(of: id, in: database), try VoteRow.all(in: database, of: id)
            )
        }
        guard let row, let tree = MessageTree(nodes) else {
            throw TranscriptError(.corrupt, path: path, detail: "the session \(id) has lost a part")
        }
        let participants = RowJSON.value([ParticipantRow].self, from: row["participants"]) ?? []
        return Session(
            id: id, createdAt: row["created_at"], title: row["title"], tree: tree,
            participants: participants.compactMap(\.participant).map { Self.fitting($0, tree) },
            epoch: epoch, isSimulated: row["is_simulated"], seed: seed
        ).with(votes: votes)
    }

    /// A head that was not written any more is none.
    private static func fitting(_ participant: Participant, _ tree: MessageTree) -> Participant {
        var copy = participant
        if let head = copy.head, !tree.contains(head) { copy.head = nil }
        return copy
    }

    private static let pieceColumns = ColumnList([
        ("node", .integer), ("kind", .text), ("text", .text),
    ]).sql

    private static func nodes(of id: String, in database: Database) throws -> [Node] {
        var pieces: [Int: [(PieceKind, String)]] = [:]
        for row in try Row.fetchAll(
            database,
            sql: "SELECT \(Self.pieceColumns) FROM piece WHERE session = ? ORDER BY sequence",
            arguments: [id])
        {
            guard let kind = PieceKind(rawValue: row["kind"]) else { continue }
            pieces[row["node"], default: []].append((kind, row["text"]))
        }
        var nodes: [Node] = []
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT \(NodeRow.readColumns) FROM node WHERE session = ? ORDER BY node.id",
            arguments: [id])
        while let row = try rows.next() {
            guard var node = NodeRow(row).node else { continue }
            if !pieces.isEmpty, case .reply(var reply) = node.content,
                let more = pieces[node.id.rawValue]
            {
                for (kind, text) in more { reply.add(kind, text) }
                node.content = .reply(reply)
            }
            nodes.append(node)
        }
        return nodes
    }

    /// The prompts asked last, each once, the newest first.
    package func prompts(limit: Int = 500) throws(TranscriptError) -> [String] {
        let newest = try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT CAST(COALESCE(text, '') AS TEXT) FROM node WHERE model IS NULL
                    ORDER BY at DESC LIMIT ?
                    """,
                arguments: [limit])
        }
        var seen: Set<String> = []
        return newest.filter { seen.insert($0).inserted }
    }

    /// How fast models have been over their newest replies, simulated ones apart from real ones.
    package func latencies(
        of models: [ModelName], areSimulated: Bool, newest: Int = 200
    ) throws(TranscriptError) -> [Latency] {
        let replies = try reading { database in
            try Set(models).flatMap { model in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT \(Self.timingColumns) FROM node
                        WHERE model = ? AND is_simulated = ? ORDER BY at DESC LIMIT ?
                        """, arguments: [model.description, areSimulated, newest]
                ).map { Self.timedReply(model, $0) }
            }
        }
        return Latency.all(of: replies)
    }

    private static let timingColumns = ColumnList([
        ("first_token", .optionalInteger), ("first_text", .optionalInteger),
        ("duration", .optionalInteger), ("status", .optionalText),
    ]).sql

    private static func timedReply(_ model: ModelName, _ row: Row) -> Reply {
        var timings = Timings(startedAt: 0)
        timings.firstToken = row[0]
        timings.firstText = row[1]
        timings.duration = row[2]
        var reply = Reply(model: model, timings: timings)
        let status: String? = row[3]
        if let status = status.flatMap(ReplyEnd.Status.init) {
            reply.phase = .ended(ReplyEnd(status))
        }
        return reply
    }

    /// Puts a session aside (or takes it back); nothing is destroyed. False if there is none.
    @discardableResult
    package func setDeleted(
        _ id: String, _ isDeleted: Bool, now: Double
    ) throws(TranscriptError) -> Bool {
        do {
            return try database.write { database in
                try database.execute(
                    sql: "UPDATE session SET deleted_at = ? WHERE id = ?",
                    arguments: [isDeleted ? now : nil, id])
                return database.changesCount > 0
            }
        } catch {
            throw TranscriptError(error, path: path)
        }
    }
}

extension Reply {
    /// Takes in what was written while the reply was under way.
    fileprivate mutating func add(_ kind: PieceKind, _ text: String) {
        switch kind {
        case .text: self.text += text
        case .reasoning: reasoning += text
        case .recast:
            reasoning += self.text
            self.text = ""
        case .retracted: retraction = text
        case .sources: sources = RowJSON.value([Source].self, from: text) ?? sources
        case .usage: usage = RowJSON.value(Usage.self, from: text) ?? usage
        case .cost: cost = RowJSON.value(Cost.self, from: text) ?? cost
        }
    }
}
