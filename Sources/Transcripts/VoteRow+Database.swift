import Comparison
import GRDB

/// Rows of votes are only ever added: taking a vote back adds another.
extension VoteRow {
    static let creation = """
        CREATE TABLE vote (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
            session TEXT NOT NULL, prompt INTEGER NOT NULL, at REAL NOT NULL,
            contenders TEXT NOT NULL, outcome TEXT NOT NULL, tiers TEXT, seed INTEGER NOT NULL,
            tags TEXT NOT NULL, supersedes TEXT, void TEXT, is_simulated INTEGER NOT NULL);
        CREATE INDEX vote_by_session ON vote (session);
        """

    /// Adds the row unless there is one of that name; whether it was added.
    func add(to database: Database) throws -> Bool {
        try database.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO vote (id, session, prompt, at, contenders, outcome, tiers,
                seed, tags, supersedes, void, is_simulated)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, session, prompt, at, RowJSON.text(contenders), outcome.rawValue,
            tiers.map { RowJSON.text($0) }, Int64(bitPattern: seed), RowJSON.text(tags),
            supersedes, void.map { RowJSON.text($0) }, simulated,
        ])
        return database.changesCount > 0
    }

    /// The votes of one session or of all, in the order in which they were cast.
    static func all(in database: Database, of session: String? = nil) throws -> [Vote] {
        let place = session == nil ? "" : "WHERE session = ?"
        return try Row.fetchAll(
            database, sql: "SELECT \(columns) FROM vote \(place) ORDER BY vote.at, sequence",
            arguments: session.map { [$0] } ?? []
        ).compactMap { VoteRow($0)?.vote }
    }

    private static let columns = ColumnList([
        ("id", .text), ("session", .text), ("prompt", .integer), ("at", .real),
        ("contenders", .text), ("outcome", .text), ("tiers", .optionalText), ("seed", .integer),
        ("tags", .text), ("supersedes", .optionalText), ("void", .optionalText),
        ("is_simulated", .integer),
    ]).sql

    private init?(_ row: Row) {
        let (void, tiers): (String?, String?) = (row["void"], row["tiers"])
        guard let outcome = Outcome(rawValue: row["outcome"]),
            let contenders = RowJSON.value([Contender].self, from: row["contenders"])
        else { return nil }
        id = row["id"]
        session = row["session"]
        prompt = row["prompt"]
        at = row["at"]
        self.contenders = contenders
        self.outcome = outcome
        self.tiers = tiers.flatMap { RowJSON.value([[Int]].self, from: $0) }
        seed = UInt64(bitPattern: row["seed"] as Int64)
        tags = RowJSON.value([String].self, from: row["tags"]) ?? []
        supersedes = row["supersedes"]
        self.void = void.flatMap { RowJSON.value(Void.self, from: $0) }
        simulated = row["is_simulated"]
    }
}
