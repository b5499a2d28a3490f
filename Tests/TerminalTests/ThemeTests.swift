import Foundation
import TestSupport
import Testing

/// How the real program looks in terminals of many colours, few, and none.
@Suite(.serialized) struct `Themes in a terminal` {
    /// The numbers of all SGR sequences that were written.
    private func rendition(_ terminal: PseudoTerminal) -> Set<String> {
        let text = String(decoding: terminal.written, as: UTF8.self)
        return Set(text.matches(of: /\u{1B}\[([0-9;:]*)m/).map { String($0.output.1) })
    }

    /// Runs until two answers stand there, with a withdrawn one if wanted.
    private func open(
        configuration: String = "", arguments: [String] = [], environment: [String: String]
    ) throws -> ProgramInATerminal {
        let server = try Wire.server(answering: "# Titel\nAn **answer** with `code` and [a](b).")
        let program = try ProgramInATerminal(
            configuration: configuration + "\n" + ProgramInATerminal.configuration(server),
            arguments: arguments, environment: environment)
        #expect(program.terminal.wait(for: "❯") || program.terminal.picture.contains(">"))
        program.terminal.send("q\r")
        #expect(program.terminal.wait { $0.picture.split(separator: "An answer").count > 2 })
        return program
    }

    private func place(of text: String, _ terminal: PseudoTerminal) -> (row: Int, column: Int)? {
        for row in 0..<terminal.rows {
            let line = (0..<terminal.columns).map { column in
                // One character a column.
                terminal[row, column].text.first.map(String.init) ?? " "
            }.joined()
            if let range = line.range(of: text) {
                return (row, line.distance(from: line.startIndex, to: range.lowerBound))
            }
        }
        return nil
    }

    private func cell(_ text: String, _ terminal: PseudoTerminal) throws -> PseudoTerminal.Cell {
        let (row, column) = try #require(place(of: text, terminal), "\(terminal.picture)")
        return terminal[row, column]
    }

    @Test func `have exactly their colours where there are 24 bits`() async throws {
        try await onThread {
            let program = try open(
                arguments: ["--theme", "ink"], environment: ["COLORTERM": "truecolor"])
            let terminal = program.terminal
            let heading = try cell("Titel", terminal)
            #expect(heading.foreground == 0xA8321F && heading.background == 0xF6F1E4)
            #expect(heading.attributes & 3 == 3)
            #expect(try cell("An answer", terminal).foreground == 0x2A2723)
            #expect(try cell("code", terminal).background == 0xECE4D2)
            // The paper covers the whole screen.
            #expect(terminal[8, 20].background == 0xF6F1E4)
        }
    }

    @Test func `have the nearest of 256 where that is all there is`() async throws {
        try await onThread {
            let program = try open(arguments: ["--theme", "ink"], environment: [:])
            let heading = try cell("Titel", program.terminal)
            // Colour 124 of 256; the steps of libvterm's cube are even ones.
            #expect(heading.foreground == 0x990000)
            let all = rendition(program.terminal).joined(separator: ";")
            #expect(all.contains("38;5;") && !all.contains("38;2;"))
        }
    }

    @Test(arguments: [
        ("", ["TERM": "xterm-16color"]), ("colors = 16", ["COLORTERM": "truecolor"]),
        ("colors = \"16\"", ["TERM": "vt100"]), ("colors = 16", ["NO_COLOR": "1"]),
    ])
    func `have hues, and the terminal's own ground, where there are 16`(
        configuration: String, environment: [String: String]
    ) async throws {
        try await onThread {
            let program = try open(
                configuration: configuration, arguments: ["--theme", "ink"],
                environment: environment)
            let terminal = program.terminal
            let all = rendition(terminal)
            #expect(!all.contains { $0.contains("38;") || $0.contains("48;") }, "\(all)")
            // Cinnabar is red.
            let heading = try cell("Titel", terminal)
            #expect(heading.foreground > 0 && heading.foreground >> 16 > heading.foreground & 255)
            #expect(try cell("An answer", terminal).foreground == -1)
            for row in 0..<terminal.rows {
                for column in 0..<terminal.columns {
                    let cell = terminal[row, column]
                    #expect(cell.foreground == -1 || cell.foreground != cell.background)
                }
            }
        }
    }

    @Test(arguments: [
        ("", ["NO_COLOR": "1", "COLORTERM": "truecolor"]), ("colors = \"none\"", [:]),
        ("", ["TERM": "vt100"]), ("", ["TERM": "xterm-mono"]),
    ])
    func `say with bold, underlined and reversed what colours said where there are none`(
        configuration: String, environment: [String: String]
    ) async throws {
        try await onThread {
            let program = try open(
                configuration: configuration, arguments: ["--theme", "ink"],
                environment: environment)
            let terminal = program.terminal
            // Colours are 30 to 49 and 90 to 107; 39 and 49 give back the terminal's own.
            let numbers = rendition(terminal).flatMap { $0.split(separator: ";") }
                .compactMap { Int($0) }
            let isPlain = numbers.allSatisfy {
                !(30...49 ~= $0 || $0 >= 90) || [39, 49].contains($0)
            }
            #expect(isPlain, "\(numbers)")
            #expect(try cell("Titel", terminal).attributes & 3 == 3)
            #expect(try cell("code", terminal).attributes & 1 == 1)
            terminal.send("\t")
            #expect(
                terminal.wait { terminal in
                    (try? cell("lab/a", terminal).attributes & 8) == 8
                })
            #expect(try cell("lab/b", terminal).attributes & 2 == 2)
            terminal.send(":")
            // The box has a frame instead of a ground, and its selection is reversed.
            #expect(terminal.wait { "┌┐└┘".allSatisfy($0.picture.contains) })
        }
    }

    @Test func `strike out what was withdrawn, where the terminal can`() async throws {
        let withdrawn =
            #"data: {"choices":[{"index":0,"delta":{},"finish_reason":"sensitive"}]}"# + "\n\n"
        for (type, canStrike) in [("xterm-256color", true), ("vt100", false)] {
            try await onThread {
                let server = try RawServer { connection in
                    guard connection.readRequest() != nil else { return }
                    connection.sendStreamHead()
                    connection.send(Wire.delta("Taken back") + withdrawn + "data: [DONE]\n\n")
                }
                let configuration = """
                    models = ["zhipu/glm-5.2"]
                    [providers.zhipu]
                    base_url = "\(server.url)"
                    api_key = "k"
                    """
                let program = try ProgramInATerminal(
                    configuration: configuration, environment: ["TERM": type])
                let terminal = program.terminal
                #expect(terminal.wait(for: "❯"))
                terminal.send("q\r")
                #expect(terminal.wait(for: "Taken back"))
                #expect(terminal.wait(for: "Withdrawn"), "\(terminal.picture)")
                let isStruck = try cell("Taken back", terminal).attributes & 16 == 16
                #expect(isStruck == canStrike)
            }
        }
    }

    @Test func `are previewed while the selection moves, the person's own among them`()
        async throws
    {
        try await onThread {
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let folder = home.appendingPathComponent("config/baimo/themes")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try "text = { fg = \"#010203\" }\n".write(
                to: folder.appendingPathComponent("zz-mine.toml"), atomically: true,
                encoding: .utf8)
            let program = try ProgramInATerminal(
                home: home, arguments: ["--demo"], environment: ["COLORTERM": "truecolor"])
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("\u{10}theme\r")
            #expect(terminal.wait(for: "Esc goes back"))
            terminal.send("ink-n")
            #expect(terminal.wait { $0[2, 2].background == 0x171613 || $0[2, 2].background > 0 })
            let night = terminal[2, 2].background
            terminal.send("\u{15}solarized-l")
            #expect(terminal.wait { $0[2, 2].background == 0xFDF6E3 })
            #expect(night != 0xFDF6E3)
            terminal.send("\u{1B}")
            #expect(terminal.wait { $0[2, 2].background == -1 })
            terminal.send("\u{10}theme\r")
            #expect(terminal.wait(for: "Esc goes back"))
            terminal.send("zz-mine\r")
            #expect(terminal.wait(for: "theme = \"zz-mine\""))
            terminal.send("x")
            #expect(terminal.wait { $0[$0.rows - 2, 2].foreground == 0x010203 })
        }
    }

    @Test func `fit a light background, once the terminal tells of it`() async throws {
        try await onThread {
            let program = try ProgramInATerminal(
                arguments: ["--demo"], environment: ["COLORTERM": "truecolor"])
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            #expect(
                terminal.wait {
                    String(decoding: $0.written, as: UTF8.self).contains("\u{1B}]11;?")
                })
            terminal.send("x")
            #expect(terminal.wait { $0[$0.rows - 2, 2].foreground == 0xD5D9E0 })
            terminal.send("\u{1B}]11;rgb:ffff/fafa/f0f0\u{1B}\\")
            #expect(terminal.wait { $0[$0.rows - 2, 2].foreground == 0x24292F })
            let told = try ProgramInATerminal(
                arguments: ["--demo"],
                environment: ["COLORTERM": "truecolor", "COLORFGBG": "0;15"])
            #expect(told.terminal.wait(for: "❯"))
            told.terminal.send("x")
            #expect(told.terminal.wait { $0[$0.rows - 2, 2].foreground == 0x24292F })
        }
    }

    @Test func `are drawn with ASCII lines where they are asked for`() async throws {
        try await onThread {
            let program = try open(
                configuration: "borders = \"ascii\"", environment: ["NO_COLOR": "1"])
            program.terminal.send("\u{10}")
            #expect(program.terminal.wait(for: "+---"))
            let lines = Set(program.terminal.picture.filter { !$0.isASCII })
            #expect(lines.isDisjoint(with: "│─┌┐└┘▌❯✓"), "\(lines)")
        }
    }
}

/// The commands about themes.
@Suite struct `The command themes` {
    private func withHome(_ body: (URL) throws -> Void) throws {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        try FileManager.default.createDirectory(
            at: home.appendingPathComponent("config/baimo/themes"),
            withIntermediateDirectories: true)
        try body(home)
    }

    private func write(_ text: String, _ name: String, _ home: URL) throws {
        try text.write(
            to: home.appendingPathComponent("config/baimo/themes/\(name).toml"), atomically: true,
            encoding: .utf8)
    }

    @Test func `list shows all of them, with what they are and what is wrong`() async throws {
        try await onThread {
            try withHome { home in
                try write("description = \"my own\"", "mine", home)
                try write("txt = {}", "wrong", home)
                let list = try BuiltProgram.run(["themes", "list"], home: home)
                #expect(list.status == 0)
                let lines = list.output.split(separator: "\n")
                #expect(lines.count >= 18 && lines.first?.hasPrefix("dark ") == true)
                #expect(lines.contains { $0.hasPrefix("mine") && $0.contains("my own") })
                #expect(
                    list.output.contains(
                        "wrong.toml:1:1: unknown key \"txt\"; did you mean \"text\"?"))
                let json = try BuiltProgram.run(["themes", "list", "--json"], home: home)
                #expect(json.output.contains(#""theme":"ink""#))
            }
        }
    }

    @Test func `show writes a file that is a theme again`() async throws {
        try await onThread {
            try withHome { home in
                let shown = try BuiltProgram.run(["themes", "show", "ink"], home: home)
                #expect(shown.status == 0 && shown.output.contains("ground = \"#f6f1e4\""))
                try write(shown.output, "copy", home)
                let check = try BuiltProgram.run(["themes", "check", "copy"], home: home)
                #expect(check.status == 0, "\(check.output)")
                let missing = try BuiltProgram.run(["themes", "show", "inc"], home: home)
                #expect(missing.status == 64 && missing.errors.contains("did you mean \"ink\"?"))
            }
        }
    }

    @Test func `check passes what is shipped and fails what can't be read`() async throws {
        try await onThread {
            try withHome { home in
                let all = try BuiltProgram.run(["themes", "check"], home: home)
                #expect(all.status == 0, "\(all.output)")
                #expect(all.output.contains("ink: passes WCAG AA"))
                let faint = "ground = \"#ffffff\"\ntext = { fg = \"#888888\" }\n"
                try write(faint, "faint", home)
                let failed = try BuiltProgram.run(["themes", "check", "faint"], home: home)
                #expect(failed.status == 1)
                #expect(failed.output.contains("3.54:1  below 4.5:1"))
                let path = home.appendingPathComponent("config/baimo/themes/faint.toml").path
                let json = try BuiltProgram.run(["themes", "check", "--json", path], home: home)
                #expect(json.status == 1 && json.output.contains(#""role":"text","ratio":3.54"#))
                try write("text = { fg = \"#12\" }", "broken", home)
                let broken = try BuiltProgram.run(["themes", "check", "broken"], home: home)
                #expect(broken.status == 78 && broken.errors.contains("broken.toml:1:15:"))
                #expect(try BuiltProgram.run(["themes", "check"], home: home).status != 0)
            }
        }
    }

    @Test func `preview draws a sample, bare where there is no terminal`() async throws {
        try await onThread {
            try withHome { home in
                let bare = try BuiltProgram.run(["themes", "preview", "ink"], home: home)
                #expect(bare.status == 0 && bare.output.contains("The Moon"))
                #expect(!bare.output.contains("\u{1B}"))
                let file = home.appendingPathComponent("c.toml")
                try "colors = \"24bit\"\nlang = \"zh\"".write(
                    to: file, atomically: true, encoding: .utf8)
                let drawn = try BuiltProgram.run(
                    ["themes", "preview", "ink", "--config", file.path], home: home)
                #expect(drawn.output.contains("月球"))
                #expect(drawn.output.contains("38;2;42;39;35;48;2;246;241;228m"))
            }
        }
    }

    @Test func `a theme that there isn't is told with the nearest`() async throws {
        try await onThread {
            try withHome { home in
                let file = home.appendingPathComponent("c.toml")
                try "theme = \"drak\"".write(to: file, atomically: true, encoding: .utf8)
                let run = try BuiltProgram.run(
                    ["themes", "preview", "--config", file.path], home: home)
                #expect(run.status == 78 && run.errors.contains("did you mean \"dark\"?"))
            }
        }
    }
}
