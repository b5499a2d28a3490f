import Comparison

extension TOMLWriter {
    /// A line-up as the configuration has it: a list where no pane has parameters of its own.
    mutating func add(lineUp name: String, _ seats: [Seat]) {
        guard seats.contains(where: { $0.parameters != Parameters() }) else {
            table(["lineups", name])
            return add("models", .array(seats.map { .string($0.model.description) }))
        }
        for seat in seats {
            arrayTable(["lineups", name, "panes"])
            add("model", .string(seat.model.description))
            add("system", seat.parameters.system.map { .string($0) })
            add("temperature", seat.parameters.temperature.map { .number($0) })
            add("max_tokens", seat.parameters.maxTokens.map { .integer($0) })
            add("thinking", seat.parameters.thinking.map { .string($0.rawValue) })
            add("search", seat.parameters.search.map { .bool($0) })
        }
    }
}
