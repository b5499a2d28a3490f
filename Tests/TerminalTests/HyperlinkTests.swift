import Foundation
import TestSupport
import Testing

/// Links that the terminal opens (OSC 8), read as a terminal reads them.
@Suite(.serialized) struct `Links on the screen` {
    /// An answer whose every second line has a link, told apart by its number. The others look alike,
    /// so that nothing but the link has to change where one takes the other's place.
    private static let answer = (10..<70).map { number in
        number % 2 == 0
            ? "- \(number)：请看[链接\(number)](https://example.org/\(number)?q=值)，再读。"
            : "- \(number)：请看链接\(number)，再读。"
    }.joined(separator: "\n")

    private static func isTrue(_ terminal: PseudoTerminal, least: Int) -> Bool {
        let plane = LinkPlane(
            of: terminal.written, columns: terminal.columns, rows: terminal.rows)
        let links = plane.links
        guard links.count >= least else { return false }
        let shown = terminal.picture.matches(of: /链接(\d\d)/).compactMap { Int($0.1) }
        return links.map(\.text) == shown.filter { $0 % 2 == 0 }.map { "链接\($0)" }
            && links.allSatisfy {
                $0.address == "https://example.org/\($0.text.suffix(2))?q=%E5%80%BC"
            }
    }

    /// What is left of links beside a box leads somewhere, and nothing of the box does.
    private static func isCovered(_ terminal: PseudoTerminal) -> Bool {
        LinkPlane(of: terminal.written, columns: terminal.columns, rows: terminal.rows)
            .links.allSatisfy { link in
                let number = link.address.drop { !$0.isNumber }.prefix { $0.isNumber }
                return "链接\(number)".contains(link.text)
            }
    }

    @Test func `lead where they say while an answer is scrolled, covered and searched`()
        async throws
    {
        try await onThread {
            let server = try Wire.server(answering: Self.answer)
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let themes = home.appendingPathComponent("config/baimo/themes")
            try FileManager.default.createDirectory(
                at: themes, withIntermediateDirectories: true)
            // A link looks like other text: ncurses has no reason of its own to write it again.
            try """
            text = { fg = "#eeeeee" }
            link = { fg = "#eeeeee", underline = false }
            """.write(
                to: themes.appendingPathComponent("bare.toml"), atomically: true, encoding: .utf8)
            let program = try ProgramInATerminal(
                home: home,
                configuration: "hyperlinks = \"on\"\ntheme = \"bare\"\n"
                    + ProgramInATerminal.configuration(server, models: ["a", "b"]))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("q\r")
            #expect(terminal.wait(for: "链接68"))
            #expect(terminal.wait { Self.isTrue($0, least: 3) })
            terminal.send("\t")
            let steps = [
                "k", "k", "\u{1B}[5~", "j", "kkk", "z", "j", "k", "\u{1B}[6~", "kk", "z", "j",
            ]
            for keys in steps {
                terminal.send(keys)
                while terminal.pump(milliseconds: 100) {}
                #expect(
                    terminal.wait { Self.isTrue($0, least: 3) }, "\(keys): \(terminal.picture)")
            }
            terminal.send("?")
            #expect(terminal.wait(for: "In a pane"))
            #expect(
                terminal.wait { Self.isCovered($0) },
                "\(LinkPlane(of: terminal.written, columns: terminal.columns, rows: terminal.rows).links)"
            )
            terminal.send("\u{1B}")
            #expect(terminal.wait { Self.isTrue($0, least: 3) }, "\(terminal.picture)")
        }
    }

    @Test func `are only text to a terminal that isn't known to know them`() async throws {
        try await onThread {
            for (configuration, environment) in [
                ("", ["TERM": "xterm-256color"]),
                ("hyperlinks = \"off\"\n", ["TERM": "xterm-kitty", "VTE_VERSION": "7200"]),
            ] {
                let server = try Wire.server(answering: Self.answer)
                let program = try ProgramInATerminal(
                    configuration: configuration
                        + ProgramInATerminal.configuration(server, models: ["a"]),
                    environment: environment)
                #expect(program.terminal.wait(for: "❯"))
                program.terminal.send("q\r")
                #expect(program.terminal.wait(for: "链接68"))
                #expect(program.terminal.written.firstRange(of: Array("\u{1B}]8;".utf8)) == nil)
            }
        }
    }
}
