import Foundation
import TestSupport
import Testing

/// What a person at a terminal sees of the real program, read through libvterm.
@Suite(.serialized) struct `The program in a terminal` {
    @Test func `opens without any key, and three simulated panes answer a question in Chinese`()
        async throws
    {
        try await onThread {
            let program = try ProgramInATerminal(columns: 160, rows: 40)
            let terminal = program.terminal
            #expect(terminal.wait(for: "these vendors are simulated on this machine"))
            terminal.send("解释一下 SSE\r")
            #expect(
                terminal.wait { terminal in
                    terminal.picture.split(separator: "模拟的回答").count > 3
                }, "\(terminal.picture)")
            #expect(terminal.picture.split(separator: "simulated").count > 3)
            terminal.send("\u{11}")
            #expect(terminal.waitForExit() == 0)
            #expect(terminal.settings == terminal.settingsFound)
            #expect(String(decoding: terminal.written, as: UTF8.self).contains("\u{1B}[?1049l"))
            let list = try program.run(["transcripts", "list"])
            #expect(list.output.contains("解释一下 SSE (simulated)"))
        }
    }

    @Test func `keeps the hardware cursor at the caret while Chinese is typed in pieces`()
        async throws
    {
        try await onThread {
            let server = try Wire.server(answering: "好")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            let row = terminal.rows - 2
            #expect(terminal.wait { $0.cursor == (row, 2) })
            // The three bytes of 中, as a slow line brings an input method's text.
            for byte in "中".utf8 {
                terminal.send([byte])
                terminal.pump(milliseconds: 30)
            }
            terminal.send("文 a")
            #expect(terminal.wait { $0.cursor == (row, 8) }, "\(terminal.picture)")
            #expect(terminal.text(ofRow: row) == "❯ 中文 a")
            terminal.send("\u{1B}[D\u{1B}[D")
            #expect(terminal.wait { $0.cursor == (row, 6) })
        }
    }

    @Test func `survives being made tiny and large again while an answer streams`() async throws {
        try await onThread {
            let server = try Wire.server(
                beginning: String(repeating: "流式回答 streaming 😀 ", count: 40))
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("first\r")
            #expect(terminal.wait(for: "流式回答"))
            for (columns, rows) in [(20, 5), (5, 2), (1, 1), (200, 60), (38, 10), (20, 5)] {
                terminal.resize(columns: columns, rows: rows)
                terminal.pump(milliseconds: 50)
            }
            terminal.send("second")
            #expect(terminal.wait(for: "second"))
            terminal.resize(columns: 100, rows: 24)
            #expect(terminal.wait { $0.picture.contains("流式回答") && $0.picture.contains("lab/b") })
            #expect(terminal.wait { $0.text(ofRow: 22) == "❯ second" })
            // No wide character stands on the border between the panes.
            let isWhole = terminal.wait { terminal in
                (1..<20).allSatisfy { terminal[$0, 49].text == "│" }
            }
            #expect(isWhole, "\(terminal.picture)")
        }
    }

    @Test func `leaves the terminal as it was when it is told to end`() async throws {
        try await onThread {
            for signal in [SIGTERM, SIGINT, SIGHUP] {
                let server = try Wire.server(beginning: "Half an answer")
                let program = try ProgramInATerminal(
                    configuration: ProgramInATerminal.configuration(server))
                let terminal = program.terminal
                #expect(terminal.wait(for: "❯"))
                terminal.send("q\r")
                #expect(terminal.wait(for: "Half an answer"))
                terminal.signal(signal)
                #expect(terminal.waitForExit() == 130)
                #expect(terminal.settings == terminal.settingsFound)
                let text = String(decoding: terminal.written, as: UTF8.self)
                #expect(text.contains("\u{1B}[?1049l") && text.contains("\u{1B}[?2004l"))
                let shown = try program.run(["transcripts", "show"])
                #expect(shown.output.contains("Half an answer"))
                #expect(shown.output.contains("stopped"))
            }
        }
    }

    @Test func `leaves the terminal as it was when a signal ends it that it doesn't hear`()
        async throws
    {
        try await onThread {
            for signal in [SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU] {
                let program = try ProgramInATerminal(arguments: ["--demo"])
                let terminal = program.terminal
                #expect(terminal.wait(for: "❯"))
                terminal.signal(signal)
                #expect(terminal.waitForExit() != 0)
                #expect(terminal.settings == terminal.settingsFound)
                let text = String(decoding: terminal.written, as: UTF8.self)
                #expect(text.contains("\u{1B}[?1049l") && text.contains("\u{1B}[?2004l"))
            }
        }
    }

    @Test func `has the half answer again after kill -9, marked as cut off`() async throws {
        try await onThread {
            let server = try Wire.server(beginning: "这半个回答已经到了")
            let configuration = ProgramInATerminal.configuration(server, models: ["a"])
            let program = try ProgramInATerminal(configuration: configuration)
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("为什么？\r")
            #expect(terminal.wait(for: "这半个回答已经到了"))
            // On disk within a quarter of a second: asked for until it is there.
            var shown = ""
            _ = terminal.wait { _ in
                shown = (try? program.run(["transcripts", "show"]).output) ?? ""
                return shown.contains("这半个回答已经到了")
            }
            #expect(shown.contains("这半个回答已经到了"))
            terminal.signal(SIGKILL)
            #expect(terminal.waitForExit() == 128 + 9)
            let again = try ProgramInATerminal(
                home: program.home, configuration: configuration, arguments: ["--resume"])
            #expect(again.terminal.wait(for: "这半个回答已经到了"))
            #expect(again.terminal.wait(for: "cut off"))
            #expect(again.terminal.wait(for: "为什么？"))
        }
    }

    @Test func `stops on Ctrl-Z with the terminal restored, and goes on when it is continued`()
        async throws
    {
        try await onThread {
            let server = try Wire.server(answering: "An answer")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server), inShell: true)
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("draft\u{1A}")
            #expect(terminal.wait(for: "Stopped"))
            terminal.send("echo $((6 * 7))\r")
            #expect(terminal.wait(for: "\n42"))
            terminal.resize(columns: 90, rows: 20)
            terminal.send("fg\r")
            #expect(terminal.wait(for: "❯ draft"))
            terminal.send("\r")
            #expect(terminal.wait(for: "An answer"))
            terminal.send("\u{11}")
            #expect(terminal.wait { !$0.picture.contains("An answer") })
            terminal.send("echo status $?\r")
            #expect(terminal.wait(for: "status 0"))
        }
    }

    @Test func `works without a UTF-8 locale, with an unknown terminal and without colours`()
        async throws
    {
        try await onThread {
            let server = try Wire.server(answering: "答案")
            let configuration = ProgramInATerminal.configuration(server)
            for environment in [
                ["LC_ALL": "C", "LANG": "C", "LC_MESSAGES": ""],
                ["LC_ALL": "", "LANG": "", "LC_MESSAGES": ""],
                ["TERM": "xterm-nobody-knows"], ["TERM": "vt100"], ["NO_COLOR": "1"],
            ] {
                let program = try ProgramInATerminal(
                    configuration: configuration, environment: environment)
                let terminal = program.terminal
                #expect(terminal.wait(for: "❯"), "\(environment)")
                terminal.send("问\r")
                #expect(terminal.wait(for: "答案"), "\(environment)")
                if environment["NO_COLOR"] != nil {
                    let text = String(decoding: terminal.written, as: UTF8.self)
                    #expect(text.firstMatch(of: /\u{1B}\[[0-9;]*(38|48);/) == nil)
                }
                terminal.send("\u{11}")
                #expect(terminal.waitForExit() == 0)
            }
        }
    }

    @Test func `says what it needs where there is no screen to be had`() async throws {
        try await onThread {
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let piped = try BuiltProgram.run([], home: home)
            #expect(piped.status == 64)
            #expect(piped.errors.contains("baimo --simple"))
            #expect(piped.errors.contains("needs a terminal"))
        }
    }

    @Test func `reads a wrong configuration's line, column and the nearest known key`() async throws
    {
        try await onThread {
            let program = try ProgramInATerminal(configuration: "lang = \"zh\"\nmodells = []\n")
            #expect(program.terminal.waitForExit() == 78)
            let picture = program.terminal.picture.replacing("\n", with: "")
            #expect(picture.contains("config.toml:2:1: unknown key \"modells\""))
            #expect(picture.contains("did you mean \"models\"?"))
        }
    }

    @Test func `lets nothing of a hostile answer reach the terminal but its text`() async throws {
        try await onThread {
            let hostile =
                "safe\u{1B}]52;c;aGFja2Vk\u{07}\u{1B}]0;title\u{1B}\\ \u{9B}31mred\u{202E}gnp\u{1B}[2J\u{E0041} over."
            let server = try Wire.server(answering: hostile)
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server, models: ["a"]))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("x\r")
            #expect(terminal.wait(for: "over."))
            #expect(terminal.wait(for: "safe redgnp over."))
            let written = terminal.written
            for forbidden in [
                "\u{1B}]52", "\u{1B}]0", "title", "\u{202E}", "\u{9B}", "\u{E0041}", "aGFja2Vk",
            ] {
                #expect(
                    written.firstRange(of: Array(forbidden.utf8)) == nil,
                    "\(forbidden.debugDescription)")
            }
        }
    }

    @Test func `goes on when one vendor vanishes, and says what happened`() async throws {
        try await onThread {
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                connection.sendStreamHead()
                connection.send(Wire.delta("begun"))
                if String(decoding: request.body, as: UTF8.self).contains("\"a\"") {
                    connection.reset()
                } else {
                    connection.send(Wire.delta(" and finished") + Wire.end)
                }
            }
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("x\r")
            #expect(terminal.wait(for: "begun and finished"))
            #expect(terminal.wait(for: "✗ unreachable"))
            #expect(terminal.wait(for: "cut off"))
        }
    }

    @Test func `ends quietly when its terminal goes away`() async throws {
        try await onThread {
            let server = try Wire.server(beginning: "kept")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server))
            #expect(program.terminal.wait(for: "❯"))
            program.terminal.send("x\r")
            #expect(program.terminal.wait(for: "kept"))
            program.terminal.hangUp()
            #expect(program.terminal.waitForExit() != nil)
            #expect(try program.run(["transcripts", "show"]).output.contains("kept"))
        }
    }
}
