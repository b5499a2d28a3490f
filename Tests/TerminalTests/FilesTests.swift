import Foundation
import TestSupport
import Testing

private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]

/// The bodies that a vendor was sent, in order.
private final class Bodies: @unchecked Sendable {
    private let lock = NSLock()
    private var bodies: [String] = []

    func add(_ body: [UInt8]) {
        lock.withLock { bodies.append(String(decoding: body, as: UTF8.self)) }
    }
    var all: [String] { lock.withLock { bodies } }
}

/// A home with files in it, and a vendor that remembers what it was sent.
private struct Scene {
    let home: URL
    let bodies = Bodies()
    let server: RawServer
    let configuration: String

    init() throws {
        home = try BuiltProgram.makeHome()
        let bodies = bodies
        server = try RawServer { connection in
            guard let request = connection.readRequest() else { return }
            // Looking for servers on this machine sends none.
            if !request.body.isEmpty { bodies.add(request.body) }
            connection.sendStreamHead()
            connection.send(Wire.delta("seen") + Wire.end)
        }
        configuration = ProgramInATerminal.configuration(server, models: ["a"])
        try write(configuration, to: "config.toml")
        try write("let a = 1\n", to: "main.swift")
        try write("KEY=1", to: ".env")
        try Data(png).write(to: home.appendingPathComponent("cat.png"))
        try write("Hello {{who=you}}!\n\n{{input}}", to: "config/baimo/prompts/greet.md")
    }

    private func write(_ text: String, to path: String) throws {
        let file = home.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        chmod(file.path, 0o600)
    }

    func ask(_ arguments: [String], input: String = "") throws -> (
        output: String, errors: String, status: Int32
    ) {
        try BuiltProgram.run(
            ["ask", "--config", home.path + "/config.toml"] + arguments, home: home, input: input)
    }

    func end() { try? FileManager.default.removeItem(at: home) }
}

@Suite(.serialized) struct `Files named to the program` {
    @Test func `go with what ask asks, and are told on standard error`() async throws {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            let run = try scene.ask(["explain @~/main.swift"])
            #expect(run.output == "seen\n")
            #expect(run.errors == "baimo: ~/main.swift  10 B  ≈3 tokens\n")
            #expect(run.status == 0)
            #expect(
                scene.bodies.all[0].contains(
                    #""explain ~/main.swift\n\n~/main.swift\n```swift\nlet a = 1\n```""#))
            let plain = try scene.ask(["--no-attachments", "explain @~/main.swift"])
            #expect(plain.errors == "")
            #expect(scene.bodies.all[1].contains(#""content":"explain @~/main.swift""#))
        }
    }

    @Test func `are refused with status 65 where they may hold secrets`() async throws {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            let run = try scene.ask(["@~/.env @~/config.toml"])
            #expect(run.status == 65)
            #expect(run.output == "")
            #expect(run.errors.contains("~/.env: may hold secrets"))
            #expect(run.errors.contains("~/config.toml: may hold secrets"))
            #expect(scene.bodies.all.isEmpty)
            #expect(try scene.ask(["@!~/.env"]).status == 0)
        }
    }

    @Test func `are never read for a text that comes on standard input, unless it is asked for`()
        async throws
    {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            _ = try scene.ask(["-"], input: "see @~/main.swift")
            _ = try scene.ask(["--attachments", "-"], input: "see @~/main.swift")
            let sent = scene.bodies.all.map { $0.contains("let a = 1") }
            #expect(sent == [false, true])
        }
    }

    @Test func `go as pictures, and again when the session is resumed`() async throws {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            #expect(try scene.ask(["--save", "what is on @~/cat.png"]).status == 0)
            let picture = #""url":"data:image/png;base64,iVBORw0KGgoAAAAN""#
            #expect(scene.bodies.all[0].contains(picture))
            try FileManager.default.removeItem(at: scene.home.appendingPathComponent("cat.png"))
            let program = try ProgramInATerminal(
                home: scene.home, configuration: scene.configuration, arguments: ["--resume"])
            #expect(program.terminal.wait(for: "[~/cat.png 12 B]"))
            program.terminal.send("sure?\r")
            #expect(program.terminal.wait { _ in scene.bodies.all.count == 2 })
            #expect(scene.bodies.all[1].contains(picture))
            program.terminal.send("\u{11}")
            #expect(program.terminal.waitForExit() == 0)
            let shown = try program.run(["transcripts", "show"])
            #expect(shown.output.contains("- `~/cat.png` (png picture, 12 bytes)"))
        }
    }

    @Test func `are taken by simulated vendors, and refused by a model without vision`()
        async throws
    {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            let run = try scene.ask([
                "--demo", "-m", "zhipu/glm-5.2", "-m", "zhipu/glm-5v-turbo", "-m",
                "anthropic/claude-sonnet-4-5", "what is on @~/cat.png",
            ])
            #expect(run.status == 1)
            #expect(run.errors.contains("zhipu/glm-5.2 takes no pictures: ~/cat.png"))
            #expect(!run.errors.contains("zhipu/glm-5v-turbo: "))
            #expect(!run.errors.contains("anthropic/claude-sonnet-4-5: "))
        }
    }

    @Test func `are completed with Tab and told under the composer`() async throws {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            let program = try ProgramInATerminal(
                home: scene.home, configuration: scene.configuration)
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("explain @~/mai\t")
            #expect(terminal.wait(for: "@~/main.swift"))
            #expect(terminal.wait(for: "sends ~/main.swift  10 B"), "\(terminal.picture)")
            terminal.send("\r")
            #expect(terminal.wait(for: "[~/main.swift 10 B]"), "\(terminal.picture)")
            #expect(terminal.wait(for: "seen"))
            #expect(scene.bodies.all[0].contains("let a = 1"))
            terminal.send("\u{11}")
            #expect(terminal.waitForExit() == 0)
        }
    }
}

@Suite struct `Prompts of the library` {
    @Test func `are listed, shown and asked with their variables`() async throws {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            let list = try BuiltProgram.run(["prompts", "list"], home: scene.home).output
            #expect(list.hasPrefix("greet  greet  who= input"))
            #expect(list.contains("\nzh-translate  翻译  language= style= input"))
            let json = try BuiltProgram.run(["prompts", "list", "--json"], home: scene.home)
            #expect(json.output.split(separator: "\n").count == 9)
            let shown = try BuiltProgram.run(["prompts", "show", "greet"], home: scene.home)
            #expect(shown.output == "Hello {{who=you}}!\n\n{{input}}\n")
            let run = try scene.ask(["--prompt", "greet", "--set", "who=李=雷", "how are you?"])
            #expect(run.status == 0)
            #expect(scene.bodies.all[0].contains(#""content":"Hello 李=雷!\n\nhow are you?""#))
            _ = try scene.ask(["--prompt", "greet", "-"], input: "@~/main.swift")
            #expect(scene.bodies.all[1].contains(#""content":"Hello you!\n\n@~/main.swift""#))
        }
    }

    @Test func `are refused with status 64 where something is missing or unknown`() async throws {
        try await onThread {
            let scene = try Scene()
            defer { scene.end() }
            for (arguments, words) in [
                (["--prompt", "nosuch", "x"], "no prompt 'nosuch'"),
                (["--prompt", "greet"], "needs --set input"),
                (["--prompt", "greet", "--set", "whom=x", "x"], "no variable 'whom'"),
                (["--prompt", "greet", "--set", "who", "x"], "--set takes key=value"),
                (["--set", "who=x", "x"], "--set needs --prompt"),
            ] {
                let run = try scene.ask(arguments)
                #expect(run.status == 64, "\(arguments)")
                #expect(run.errors.contains(words), "\(run.errors)")
            }
            #expect(try BuiltProgram.run(["prompts", "show", "x"], home: scene.home).status == 64)
            #expect(scene.bodies.all.isEmpty)
        }
    }
}
