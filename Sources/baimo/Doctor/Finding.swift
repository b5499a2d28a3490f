/// One thing that was looked at, and how it is.
struct Finding {
    enum Check: String {
        case configuration, key, route, connection, models, clock, sister, balance
        case terminal, locale, colours, ambiguous
    }

    enum State: String {
        case good, warning, failed, skipped
    }

    var check: Check
    var state: State
    /// A sentence for a person.
    var detail: String
    /// The kind of a failure, as `ask --json` has it.
    var kind: String?
    /// Figures, by name; times in milliseconds.
    var figures: [(name: String, value: Int)] = []

    var object: JSONLine {
        var line = JSONLine()
        line.add("check", check.rawValue)
        line.add("state", state.rawValue)
        line.add("detail", detail)
        line.add("kind", ifAny: kind)
        for (name, value) in figures { line.add(name, value) }
        return line
    }
}
