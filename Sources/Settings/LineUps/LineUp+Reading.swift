import Comparison

extension Configuration {
    /// More panes than this are refused.
    private static let mostSeats = Session.mostParticipants

    /// The seats of a line-up: a list of `models`, or `panes`, each with parameters of its own.
    static func seats(_ table: TableReader, name: String, known: [String]?) -> [Seat] {
        table.expect(["models", "panes"])
        let isListed = table.entries["models"] != nil
        switch (isListed, table.entries["panes"] != nil) {
        case (true, true):
            table.report("line-up \"\(name)\" has both \"models\" and \"panes\"", "panes")
        case (false, false):
            table.notes.report("line-up \"\(name)\" has no \"models\"", key: table.path)
        default: break
        }
        let seats =
            isListed
            ? (models(table, known: known) ?? []).map { Seat($0) }
            : table.tables("panes").compactMap { Seat($0, known: known) }
        if seats.count > mostSeats {
            table.report(
                "line-up \"\(name)\" has \(seats.count) panes; \(mostSeats) are the most",
                isListed ? "models" : "panes")
        }
        return seats
    }
}

extension Seat {
    fileprivate init?(_ reader: TableReader, known: [String]?) {
        reader.expect(["model", "system", "temperature", "max_tokens", "thinking", "search"])
        if reader.entries["model"] == nil {
            reader.notes.report("a pane needs a \"model\"", value: reader.path)
        }
        let model = reader.string("model").flatMap {
            Configuration.model($0, reader, at: reader.path + ["model"], known: known)
        }
        let temperature = reader.number("temperature", fromZero: true)
        if let temperature, temperature > 2 {
            reader.report("\"temperature\" must be a number from 0 to 2", "temperature")
        }
        let parameters = Parameters(
            system: reader.text("system"), temperature: temperature,
            maxTokens: reader.positiveInteger("max_tokens"),
            thinking: reader.choice("thinking", Parameters.Thinking.self),
            search: reader.bool("search"))
        guard let model else { return nil }
        self.init(model, parameters)
    }
}
