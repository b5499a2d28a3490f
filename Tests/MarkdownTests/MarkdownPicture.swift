import Markdown
import UnicodeText

/// Laid-out text as something to look at and to compare.
enum MarkdownPicture {
    /// Three rows a line: what is drawn, a letter for the role of every column, and one for its
    /// traits where there are any.
    static func rows(of text: MarkdownText) -> [String] {
        (0..<text.lineCount).flatMap { rows(of: text.line($0)) }
    }

    private static func rows(of line: MarkdownLine) -> [String] {
        let drawn = line.runs.map(\.text).joined()
        let roles = plane(line) { letter(of: $0.style.role) }
        let traits = plane(line) { letter(of: $0.style.traits) }
        let isPlain = traits.allSatisfy { $0 == " " }
        return ["> " + drawn, ": " + roles] + (isPlain ? [] : ["^ " + traits])
    }

    private static func plane(
        _ line: MarkdownLine, _ letter: (MarkdownRun) -> Character
    ) -> String {
        line.runs.map { String(repeating: String(letter($0)), count: $0.columns) }.joined()
    }

    private static func letter(of traits: MarkdownStyle.Traits) -> Character {
        switch traits {
        case []: " "
        case .strong: "s"
        case .emphasis: "e"
        case [.strong, .emphasis]: "b"
        case .struck: "-"
        default: "z"
        }
    }

    private static func letter(of role: MarkdownRole) -> Character {
        letters[role] ?? "?"
    }

    private static let letters: [MarkdownRole: Character] = [
        .text: ".", .heading1: "1", .heading2: "2", .heading3: "3", .heading4: "4",
        .heading5: "5", .heading6: "6", .quote: "q", .quoteBar: "|", .listMarker: "*",
        .taskBox: "x", .inlineCode: "`", .code: "c", .codeLabel: "L", .codeMark: ">",
        .keyword: "K", .type: "T", .function: "F", .constant: "C", .string: "S", .number: "N",
        .comment: "/", .operator: "=", .added: "+", .removed: "-", .hunk: "@",
        .tableHeader: "H", .tableBorder: "#", .rule: "~", .link: "u", .image: "i", .math: "m",
        .html: "<", .footnote: "f",
    ]

    /// Every property of every line and block, for comparisons.
    static func full(of text: MarkdownText) -> [String] {
        let lines = (0..<text.lineCount).map { "\(text.line($0))" }
        return lines
            + text.blocks.map { block in
                "\(block.kind) \(block.source) \(block.firstLine)+\(block.lineCount)"
                    + " \(block.quoteDepth) \(block.itemDepth) \(block.footnote ?? "-")"
                    + " \(text.code(of: block)) \(text.links(of: block))"
            }
    }
}

extension MarkdownText {
    /// A whole text, ended.
    init(_ source: String, columns: Int, ambiguous: AmbiguousWidth = .one) {
        self.init(columns: columns, ambiguous: ambiguous)
        append(source)
        finish()
    }

    /// A text that was appended in pieces.
    init(_ pieces: [ArraySlice<UInt8>], columns: Int) {
        self.init(columns: columns)
        for piece in pieces { piece.withUnsafeBufferPointer { append(utf8: $0) } }
    }

    /// What is drawn, a string a line.
    var drawn: [String] {
        (0..<lineCount).map { line($0).runs.map(\.text).joined() }
    }
}
