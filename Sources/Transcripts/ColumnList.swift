/// Columns as an expression list that yields each with its type, whatever the file holds.
struct ColumnList {
    enum Kind {
        case text, integer, real, optionalText, optionalInteger, optionalReal
    }

    /// What stands between `SELECT` and `FROM`.
    let sql: String

    init(_ columns: [(name: String, kind: Kind)]) {
        sql = columns.map { Self.expression($0.name, $0.kind) }.joined(separator: ", ")
    }

    private static func expression(_ name: String, _ kind: Kind) -> String {
        switch kind {
        case .text: "CAST(COALESCE(\(name), '') AS TEXT) AS \(name)"
        case .integer: "CAST(COALESCE(\(name), 0) AS INTEGER) AS \(name)"
        case .real: "CAST(COALESCE(\(name), 0) AS REAL) AS \(name)"
        case .optionalText: "CAST(\(name) AS TEXT) AS \(name)"
        case .optionalInteger: "CAST(\(name) AS INTEGER) AS \(name)"
        case .optionalReal: "CAST(\(name) AS REAL) AS \(name)"
        }
    }
}
