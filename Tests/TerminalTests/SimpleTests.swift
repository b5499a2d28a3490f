import Foundation
import TestSupport
import Testing

/// The conversation in lines, of the real program.
@Suite(.serialized) struct `The program without a screen` {
    @Test func `converses through pipes and keeps what was said`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "答案\u{1B}[2J in full")
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let file = home.appendingPathComponent("config.toml")
            try ProgramInATerminal.configuration(server).write(
                to: file, atomically: true, encoding: .utf8)
            let run = try BuiltProgram.run(
                ["--config", file.path, "--simple"], home: home, input: "为什么？\n/compare\n")
            #expect(run.status == 0)
            #expect(run.output.contains("You: 为什么？\nasking 2 models…\n"))
            for model in ["## 1 lab/a\n\n答案 in full\n", "## 2 lab/b\n\n答案 in full\n"] {
                #expect(run.output.contains(model), "\(run.output)")
            }
            #expect(run.output.contains("100 % alike"))
            #expect(!run.output.contains("\u{1B}"))
            let list = try BuiltProgram.run(["transcripts", "list"], home: home)
            #expect(list.output.contains("为什么？"))
        }
    }

    @Test func `takes a dumb terminal, where nothing is ever written over`() async throws {
        try await onThread {
            let server = try Wire.server(beginning: "Half an answer")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server, models: ["a"]),
                environment: ["TERM": "dumb"])
            let terminal = program.terminal
            #expect(terminal.wait(for: "You:"))
            terminal.send("q\r")
            #expect(terminal.wait(for: "asking 1 model…"))
            // The answer has begun when its first text is in the transcript.
            let isBegun = terminal.wait { _ in
                (try? program.run(["transcripts", "show"]).output)?.contains("Half") == true
            }
            #expect(isBegun)
            terminal.send("\u{3}")
            #expect(terminal.wait(for: "Half an answer\nstopped"), "\(terminal.picture)")
            #expect(!terminal.written.contains(0x1B))
            terminal.send("/quit\r")
            #expect(terminal.waitForExit() == 0)
        }
    }

    @Test func `quits with a second Ctrl-C`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "x")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server), arguments: ["--simple"])
            #expect(program.terminal.wait(for: "You:"))
            program.terminal.send("\u{3}")
            #expect(program.terminal.wait(for: "Ctrl-C once more quits"))
            program.terminal.send("\u{3}")
            #expect(program.terminal.waitForExit() == 0)
        }
    }
}
