import Foundation
import TestSupport
import Testing

/// Line-ups and keys of the configuration, in the real program.
@Suite(.serialized) struct `Line-ups of the program` {
    private let lineUps = """

        [[lineups.careful.panes]]
        model = "lab/a"
        system = "只答一句"
        temperature = 0.25
        [[lineups.careful.panes]]
        model = "lab/b"
        [lineups.cheap]
        models = ["lab/b"]
        """

    /// A vendor whose answer is what the model was told by the system, and how warm it is.
    private func server() throws -> RawServer {
        try RawServer { connection in
            guard let request = connection.readRequest() else { return }
            let body = String(decoding: request.body, as: UTF8.self)
            let told = ["只答一句", "按行", "0.25"].filter { body.contains($0) }.joined(separator: "+")
            connection.sendStreamHead()
            connection.send(Wire.delta("[\(told)]") + Wire.end)
        }
    }

    private func run(
        _ arguments: [String], configuration: String, home: URL
    ) throws -> (output: String, errors: String, status: Int32) {
        let file = home.appendingPathComponent("config.toml")
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        chmod(file.path, 0o600)
        return try BuiltProgram.run(arguments + ["--config", file.path], home: home)
    }

    @Test func `are asked, each pane with its own parameters`() async throws {
        try await onThread {
            let server = try server()
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let text = ProgramInATerminal.configuration(server) + lineUps
            let answers = try run(
                ["ask", "--lineup", "careful", "你好"], configuration: text, home: home)
            #expect(answers.status == 0, "\(answers)")
            #expect(answers.output.contains("[只答一句+0.25]"))
            #expect(answers.output.contains("[]"))
            let other = try run(
                ["ask", "--lineup", "careful", "--system", "按行", "你好"], configuration: text,
                home: home)
            #expect(other.output.contains("[按行+0.25]"))
            #expect(other.output.contains("[按行]"))
        }
    }

    @Test func `are listed where another is named`() async throws {
        try await onThread {
            let server = try server()
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let text = ProgramInATerminal.configuration(server) + lineUps
            for command in [["ask", "--lineup", "chaep", "q"], ["--lineup", "chaep"]] {
                let result = try run(command, configuration: text, home: home)
                #expect(result.status == 64)
                #expect(result.errors.contains("careful, cheap"), "\(result.errors)")
            }
            let both = try run(
                ["ask", "--lineup", "cheap", "-m", "lab/a", "q"], configuration: text, home: home)
            #expect(both.status == 64)
        }
    }

    @Test func `are saved on the screen and opened the next time`() async throws {
        try await onThread {
            let server = try server()
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server) + lineUps)
            let terminal = program.terminal
            #expect(terminal.wait(for: "2 lab/b"))
            terminal.send("\tU")
            #expect(terminal.wait(for: "careful"))
            terminal.send("save\r")
            #expect(terminal.wait(for: "Name of the line-up"))
            terminal.send("每日\r")
            #expect(terminal.wait(for: "saved as line-up"), "\(terminal.picture)")
            terminal.send("\u{11}")
            #expect(terminal.waitForExit() == 0)
            let asked = try run(
                ["ask", "--lineup", "每日", "q"],
                configuration: ProgramInATerminal.configuration(server), home: program.home)
            #expect(asked.status == 0, "\(asked.errors)")
            let next = try ProgramInATerminal(
                home: program.home,
                configuration: ProgramInATerminal.configuration(server, models: ["b", "a"]),
                arguments: ["--lineup", "每日"])
            #expect(next.terminal.wait(for: "1 lab/a"))
        }
    }

    @Test func `keys in conflict are told of with their line and both commands`() async throws {
        try await onThread {
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let taken = "[keys]\n\"f2\" = \"help\"\n\"ctrl-q\" = \"zoom\"\n"
            let keys = try run(["keys"], configuration: taken, home: home)
            #expect(keys.status == 0)
            #expect(keys.errors.contains("config.toml:3:1: Ctrl-Q is now \"zoom\""))
            #expect(keys.errors.contains("no longer \"quit\", which has no key left"))
            #expect(!keys.output.contains("no longer"))
            let check = try run(["config", "check"], configuration: taken, home: home)
            #expect(check.status == 0)
            #expect(check.errors.contains("config.toml:3:1"))
            let twice = "[keys]\n\"ctrl-t\" = \"zoom\"\n\"Ctrl-T\" = \"help\"\n"
            let wrong = try run(["config", "check"], configuration: twice, home: home)
            #expect(wrong.status == 78)
            #expect(wrong.errors.contains("Ctrl-T is bound twice: to \"zoom\" and to \"help\""))
            let unknown = try run(["keys"], configuration: "[keys]\nf2 = \"hlep\"\n", home: home)
            #expect(unknown.status == 78)
            #expect(unknown.errors.contains("config.toml:2:1: f2 = \"hlep\" is no command"))
        }
    }

    @Test func `keys in conflict are told of on the screen`() async throws {
        try await onThread {
            let server = try server()
            let program = try ProgramInATerminal(
                columns: 160,
                configuration: ProgramInATerminal.configuration(server)
                    + "\n[keys]\n\"alt-m\" = \"new-pane\"\n")
            #expect(program.terminal.wait(for: "and no longer \"model\""))
        }
    }
}
