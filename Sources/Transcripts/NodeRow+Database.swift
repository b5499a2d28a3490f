import Comparison
import GRDB

/// A node as a row of the table `node`. What most replies have is in columns of its own, which are
/// read without any JSON: a long session opens at once. What few have is in `rest`.
extension NodeRow {
    static let creation = """
        CREATE TABLE node (
            session TEXT NOT NULL, id INTEGER NOT NULL, parent INTEGER, text TEXT NOT NULL,
            at REAL NOT NULL, model TEXT, is_simulated INTEGER NOT NULL, reasoning TEXT NOT NULL,
            status TEXT, finish_reason TEXT, retraction TEXT, prompt_tokens INTEGER,
            completion_tokens INTEGER, reasoning_tokens INTEGER, cached_tokens INTEGER,
            connected INTEGER, first_token INTEGER, first_text INTEGER, duration INTEGER,
            attempt INTEGER NOT NULL, cost REAL, currency TEXT, price_day TEXT, rest TEXT, PRIMARY KEY (session, id)) WITHOUT ROWID;
        """

    /// The columns in the order in which `save` writes them.
    static let columns = """
        session, id, parent, text, at, model, is_simulated, reasoning, status, finish_reason, \
        retraction, prompt_tokens, completion_tokens, reasoning_tokens, cached_tokens, connected, \
        first_token, first_text, duration, attempt, cost, currency, price_day, rest
        """

    /// The same columns for reading. A damaged file may hold anything anywhere, and a value of
    /// another type than the one that is read would end the program.
    static let readColumns = ColumnList([
        ("session", .text), ("id", .integer), ("parent", .optionalInteger), ("text", .text),
        ("at", .real), ("model", .optionalText), ("is_simulated", .integer),
        ("reasoning", .text), ("status", .optionalText), ("finish_reason", .optionalText),
        ("retraction", .optionalText), ("prompt_tokens", .optionalInteger),
        ("completion_tokens", .optionalInteger), ("reasoning_tokens", .optionalInteger),
        ("cached_tokens", .optionalInteger), ("connected", .optionalInteger),
        ("first_token", .optionalInteger), ("first_text", .optionalInteger),
        ("duration", .optionalInteger), ("attempt", .integer), ("cost", .optionalReal),
        ("currency", .optionalText), ("price_day", .optionalText), ("rest", .optionalText),
    ]).sql

    /// What few replies have, and few prompts.
    fileprivate struct Rest: Equatable, Codable {
        var parameters = Parameters()
        var sources: [Source] = []
        var failure: Failure?
        var attachments: Attachments?
    }

    init(_ row: Row) {
        session = row[0]
        id = row[1]
        parent = row[2]
        text = row[3]
        at = row[4]
        let model: String? = row[5]
        reply = model.map { ReplyRow(model: $0, row) }
        if reply == nil { attachments = Self.rest(row[23]).attachments }
    }

    /// Writes the row in place of one that may be there.
    func save(in database: Database) throws {
        let usage = reply?.usage
        var rest = Rest(attachments: attachments)
        if let reply {
            rest = Rest(
                parameters: reply.parameters, sources: reply.sources, failure: reply.end?.failure)
        }
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO node (\(Self.columns))
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            session, id, parent, text, at, reply?.model, reply?.isSimulated ?? false,
            reply?.reasoning ?? "", reply?.end?.status.rawValue, reply?.end?.finishReason,
            reply?.retraction, usage?.promptTokens, usage?.completionTokens,
            usage?.reasoningTokens, usage?.cachedTokens, reply?.connected, reply?.firstToken,
            reply?.firstText, reply?.duration, reply?.attempt ?? 0, reply?.cost?.amount,
            reply?.cost?.currency, reply?.cost?.asOf, rest == Rest() ? nil : RowJSON.text(rest),
        ])
    }

    fileprivate static func rest(_ json: String?) -> Rest {
        json.flatMap { RowJSON.value(Rest.self, from: $0) } ?? Rest()
    }
}

extension ReplyRow {
    fileprivate init(model: String, _ row: Row) {
        self.model = model
        isSimulated = row[6]
        reasoning = row[7]
        let status: String? = row[8]
        let finishReason: String? = row[9]
        retraction = row[10]
        usage = Self.usage(row)
        connected = row[15]
        firstToken = row[16]
        firstText = row[17]
        duration = row[18]
        attempt = row[19]
        cost = Self.cost(row)
        let rest = NodeRow.rest(row[23])
        parameters = rest.parameters
        sources = rest.sources
        end = status.flatMap(ReplyEnd.Status.init).map {
            ReplyEnd($0, finishReason: finishReason, failure: rest.failure)
        }
    }

    private static func cost(_ row: Row) -> Cost? {
        let amount: Double? = row[20]
        let currency: String? = row[21]
        let day: String? = row[22]
        guard let amount, let currency, let day else { return nil }
        return Cost(amount: amount, currency: currency, asOf: day)
    }

    private static func usage(_ row: Row) -> Usage? {
        let prompt: Int? = row[11]
        let completion: Int? = row[12]
        guard let prompt, let completion else { return nil }
        return Usage(
            promptTokens: prompt, completionTokens: completion, reasoningTokens: row[13],
            cachedTokens: row[14])
    }
}
