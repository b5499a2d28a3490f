import Foundation
import TestSupport
import Testing

/// Where input methods show what is being composed, and what is told of answers nobody looks at.
@Suite(.serialized) struct `The terminal's cursor and title` {
    /// What stands left of the cursor, as far as a text is wide.
    private func left(of terminal: PseudoTerminal, columns: Int) -> String {
        let (row, column) = terminal.cursor
        return (max(0, column - columns)..<column).map { terminal[row, $0].text }.joined()
    }

    @Test func `follow the caret over soft wraps, into boxes and back`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "答案")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send(String(repeating: "汉", count: 48))
            #expect(terminal.wait { $0.cursor == ($0.rows - 2, 98) }, "\(terminal.cursor)")
            terminal.send(String(repeating: "字", count: 12))
            #expect(terminal.wait { $0.cursor == ($0.rows - 2, 26) }, "\(terminal.cursor)")
            terminal.send("\u{10}模型")
            #expect(terminal.wait { left(of: $0, columns: 4) == "模型" }, "\(terminal.picture)")
            terminal.send("\u{7}")
            #expect(terminal.wait { $0.cursor == ($0.rows - 2, 26) })
        }
    }

    @Test func `wait at the composer while a pane has the keys`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "答案")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("问题\r")
            #expect(terminal.wait(for: "答案"))
            terminal.send("\t")
            #expect(terminal.wait(for: "close pane"))
            #expect(terminal.wait { $0.cursor == ($0.rows - 2, 2) }, "\(terminal.cursor)")
        }
    }

    @Test func `tell of an answer that ended while the window had lost the keyboard`() async throws
    {
        try await onThread {
            let gate = DispatchSemaphore(value: 0)
            let server = try RawServer { connection in
                // The list of models is asked for, too.
                guard let request = connection.readRequest(), request.head.hasPrefix("POST")
                else { return }
                connection.sendStreamHead()
                connection.send(Wire.delta("begun"))
                gate.wait()
                connection.send(Wire.end)
            }
            let program = try ProgramInATerminal(
                configuration: "announce = \"title\"\n"
                    + ProgramInATerminal.configuration(server, models: ["a"]))
            let terminal = program.terminal
            #expect(terminal.wait(for: "❯"))
            terminal.send("q\r\u{1B}[O")
            #expect(terminal.wait(for: "begun"))
            gate.signal()
            #expect(terminal.wait(for: "1 lab/a: done"))
            let title = Array("\u{1B}]2;1 lab/a: done — baimo\u{07}".utf8)
            #expect(terminal.wait { $0.written.firstRange(of: title) != nil })
            terminal.send("\u{1B}[I")
            #expect(terminal.wait { $0.written.firstRange(of: Array("\u{1B}[23;2t".utf8)) != nil })
        }
    }
}
