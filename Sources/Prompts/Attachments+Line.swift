import Comparison

extension Attachments {
    /// More names would be no help in a pane.
    private static let mostNames = 4

    /// One line for a pane and a list: the first names with their sizes, and the sum.
    package var line: String {
        let all = files.map { ($0.path, $0.size) } + pictures.map { ($0.path, $0.size) }
        guard !all.isEmpty else { return "" }
        let names = all.prefix(Self.mostNames).map { "\($0.0) \(ByteSize($0.1))" }
        let more = all.count - names.count
        let sum = all.reduce(0) { $0 + $1.1 }
        let rest = more > 0 ? ["+\(more) (\(ByteSize(sum)))"] : []
        return "[" + (names + rest).joined(separator: ", ") + "]"
    }
}

extension Attachments {
    /// A line for each file and picture.
    package var names: [String] {
        files.map { "\($0.path)  \(ByteSize($0.size))" }
            + pictures.map { "\($0.path)  \(ByteSize($0.size))  \($0.format.rawValue)" }
    }
}
