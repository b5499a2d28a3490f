import Foundation

/// A file of examples: sources, and what they look like at some widths.
///
/// ```
/// === name
/// < source, a line each
/// @ 38
/// > what is drawn
/// : the role of every column
/// ^ its traits, if there are any
/// ```
/// With `UPDATE_GOLDENS=1` in the environment the pictures are written anew, to be reviewed.
struct ExampleFile {
    struct Picture {
        var columns: Int
        var rows: [String] = []
    }

    struct Example {
        var name: String
        var source: [String] = []
        var pictures: [Picture] = []
    }

    let url: URL
    var examples: [Example] = []

    /// Where examples are looked for.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Markdown")

    static var names: [String] {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (files ?? []).filter { $0.hasSuffix(".example") }.sorted()
    }

    init(named name: String) throws {
        url = Self.folder.appending(path: name)
        let text = try String(contentsOf: url, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { take(line) }
    }

    private mutating func take(_ line: Substring) {
        guard let sign = line.first else { return }
        let rest = String(line.dropFirst(2))
        if line.hasPrefix("=== ") {
            examples.append(Example(name: String(line.dropFirst(4))))
            return
        }
        guard let last = examples.indices.last else { return }
        switch sign {
        case "<": examples[last].source.append(rest)
        case "@": examples[last].pictures.append(Picture(columns: Int(rest) ?? 60))
        case ">", ":", "^":
            let picture = examples[last].pictures.count - 1
            examples[last].pictures[picture].rows.append(String(line))
        default: break
        }
    }

    /// The file as it is written.
    var text: String {
        examples.map { example in
            let source = example.source.map { "< " + $0 }
            let pictures = example.pictures.flatMap { ["@ \($0.columns)"] + $0.rows }
            return (["=== " + example.name] + source + pictures).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }
}
