import Foundation
import TestSupport
import Testing

/// A file of Fixtures/Screens: what is drawn in memory from the same keys and the same answer.
private struct KeptScreen {
    let text: [String]
    /// A letter for the style of each column.
    let styles: [[Character]]

    init(_ name: String) throws {
        let lines = try Fixture.text("Screens/\(name).screen")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: "style"))
        let end = try #require(lines.lastIndex(of: "legend"))
        text = Array(lines[2..<start])
        styles = lines[start + 1..<end].map(Array.init)
    }
}

private struct Look: Hashable {
    let attributes: UInt32
    let foreground: Int
    let background: Int
}

@Suite(.serialized) struct `Every element of an answer` {
    /// The pane's rows: its header and figures tell of another model, and the bottom of where it is.
    private static let rows = 1..<76

    private static func text(_ terminal: PseudoTerminal) -> [String] {
        rows.map(terminal.text(ofRow:))
    }

    @Test(arguments: [38, 80, 200], ["zh", "en"])
    func `is on a real terminal as it is in memory, signs and styles`(
        columns: Int, language: String
    ) async throws {
        try await onThread {
            let kept = try KeptScreen("elements-\(columns)-\(language)")
            let server = try Wire.server(
                answering: try Fixture.text("Elements/\(language).md"))
            let program = try ProgramInATerminal(
                columns: columns, rows: 80,
                configuration: "lang = \"\(language)\"\n"
                    + ProgramInATerminal.configuration(server, models: ["a"]),
                environment: ["COLORTERM": "truecolor"])
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send(language == "zh" ? "数据库怎么选？\r" : "Which database?\r")
            let expected = Self.rows.map { kept.text[$0] }
            #expect(terminal.wait { Self.text($0) == expected }, "\(terminal.picture)")
            var looks: [Character: Look] = [:]
            for row in Self.rows {
                for column in 0..<columns {
                    let cell = terminal[row, column]
                    guard !cell.text.isEmpty, cell.text != " " else { continue }
                    let look = Look(
                        attributes: cell.attributes, foreground: cell.foreground,
                        background: cell.background)
                    let letter = kept.styles[row][column]
                    #expect(looks[letter, default: look] == look, "\(row), \(column): \(letter)")
                    looks[letter] = look
                }
            }
            #expect(Set(looks.values).count >= 10)
        }
    }
}
