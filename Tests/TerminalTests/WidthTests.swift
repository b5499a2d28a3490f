import Foundation
import TestSupport
import Testing

/// What a terminal makes of characters that terminals disagree about.
@Suite(.serialized) struct `Difficult characters` {
    private static let answer = [
        "👨‍👩‍👧‍👦X 🇨🇳Y 👍🏽Z ❤️W 1️⃣V", "e\u{301}a\u{308}\u{323} Za\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}lgo",
        "שלום עולם", "نص عربي هنا", "नमस्ते ก็ 한국어", "\u{1FAE8}? 🫨", "😀".repeated(60),
        "🇩🇪".repeated(60),
    ].joined(separator: "\n\n")

    @Test func `are drawn as signs of one known width, in the order of the text`() async throws {
        try await onThread {
            let server = try Wire.server(answering: Self.answer)
            let program = try ProgramInATerminal(
                rows: 40, configuration: ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("x\r")
            #expect(terminal.wait(for: "👨X CNY 👍Z ❤W 1\u{20E3}V"), "\(terminal.picture)")
            #expect(terminal.wait(for: "שלום עולם"))
            #expect(terminal.wait(for: "نص عربي هنا"))
            #expect(terminal.wait(for: "e\u{301}a\u{308}\u{323} Za\u{301}\u{302}\u{303}\u{304}lgo"))
            // Whatever stands left of it, the border between the panes is one line.
            let isWhole = terminal.wait { terminal in
                (1..<36).allSatisfy { terminal[$0, 49].text == "│" }
            }
            #expect(isWhole, "\(terminal.picture)")
            for forbidden in ["\u{200D}", "\u{FE0F}", "\u{1F3FD}"] {
                #expect(terminal.written.firstRange(of: Array(forbidden.utf8)) == nil)
            }
        }
    }

    @Test func `are all drawn where those of ambiguous width take two columns`() async throws {
        try await onThread {
            let text = "他说“你好”①→é§α的"
            let server = try Wire.server(answering: text)
            let program = try ProgramInATerminal(
                configuration: "ambiguous_width = 2\n" + ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: ">"))
            terminal.send("x\r")
            let isDrawn = terminal.wait { $0.written.firstRange(of: Array(text.utf8)) != nil }
            #expect(isDrawn, "\(terminal.picture)")
            #expect(terminal.written.firstRange(of: Array("？".utf8)) == nil)
        }
    }

    @Test func `line up on the sheet of the doctor, which says what to set`() async throws {
        try await onThread {
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let terminal = try PseudoTerminal(columns: 100, rows: 30)
            try terminal.launch(
                BuiltProgram.path, ["doctor", "--widths"],
                environment: BuiltProgram.environment(home: home))
            #expect(terminal.waitForExit() == 0)
            let column = 22 + 29
            let rows = (0..<terminal.rows).filter { terminal[$0, column].text == "|" }
            #expect(rows.count == 8, "\(terminal.picture)")
            #expect(terminal.picture.contains("The terminal says: ambiguous_width = 1."))
        }
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
