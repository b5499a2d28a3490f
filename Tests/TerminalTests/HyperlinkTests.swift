import Foundation
import TestSupport
import Testing

/// Links that the terminal opens (OSC 8), read as a terminal reads them.
@Suite(.serialized) struct `Links on the screen` {
    /// An answer whose every second line has a link, told apart by its number.
    private static let answer = (10..<70).map { number in
        number % 2 == 0
            ? "第 \(number) 段：请看[链接\(number)](https://example.org/\(number)?q=值)，再往下读。"
            : "第 \(number) 段没有链接，只有一些文字。"
    }.joined(separator: "\n\n")

    private static func isTrue(_ terminal: PseudoTerminal, least: Int) -> Bool {
        let plane = LinkPlane(
            of: terminal.written, columns: terminal.columns, rows: terminal.rows)
        let links = plane.links
        guard links.count >= least else { return false }
        return links.count == terminal.picture.matches(of: /链接\d\d/).count
            && links.allSatisfy { link in
                link.address == "https://example.org/\(link.text.suffix(2))?q=%E5%80%BC"
                    && link.text.wholeMatch(of: /链接\d\d/) != nil
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
            let program = try ProgramInATerminal(
                configuration: "hyperlinks = \"on\"\n"
                    + ProgramInATerminal.configuration(server, models: ["a"]))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("q\r")
            #expect(terminal.wait(for: "链接68"))
            #expect(terminal.wait { Self.isTrue($0, least: 3) })
            terminal.send("\t")
            for keys in ["k", "k", "k", "\u{1B}[5~", "j", "k", "\u{1B}[6~", "kkk", "b", "j", "jj"] {
                terminal.send(keys)
                while terminal.pump(milliseconds: 100) {}
                #expect(
                    terminal.wait { Self.isTrue($0, least: 3) }, "\(keys): \(terminal.picture)")
            }
            terminal.send("?")
            #expect(terminal.wait(for: "Ctrl-"))
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
