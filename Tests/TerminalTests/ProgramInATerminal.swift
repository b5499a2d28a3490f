import Foundation
import TestSupport

/// The real program in a real terminal, with a home of its own and a vendor that says what a test
/// wants said. Used from one thread.
final class ProgramInATerminal {
    let home: URL
    let terminal: PseudoTerminal
    private var isOwnHome = true

    /// `configuration` is written to a file of its own; `environment` is added to a plain one. In a
    /// shell the program is a job that can be stopped and continued.
    init(
        columns: Int = 100, rows: Int = 24, home: URL? = nil, configuration: String = "",
        arguments: [String] = [], environment: [String: String] = [:], inShell: Bool = false
    ) throws {
        self.home = try home ?? BuiltProgram.makeHome()
        isOwnHome = home == nil
        let file = self.home.appendingPathComponent("config.toml")
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        chmod(file.path, 0o600)
        terminal = try PseudoTerminal(columns: columns, rows: rows)
        var variables = BuiltProgram.environment(home: self.home)
        for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
        let all = ["--config", file.path] + arguments
        if inShell {
            try terminal.launch("/bin/bash", ["--norc", "-i"], environment: variables)
            terminal.send(([BuiltProgram.path] + all).joined(separator: " ") + "\r")
        } else {
            try terminal.launch(BuiltProgram.path, all, environment: variables)
        }
    }

    deinit {
        if isOwnHome { try? FileManager.default.removeItem(at: home) }
    }

    /// The output of another command of the program with the same home, and its exit status.
    func run(_ arguments: [String]) throws -> (output: String, errors: String, status: Int32) {
        try BuiltProgram.run(arguments, home: home)
    }

    /// A configuration whose provider `lab` is at a server; without a key.
    static func configuration(_ server: RawServer, models: [String] = ["a", "b"]) -> String {
        let list = models.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            models = [\(models.map { "\"lab/\($0)\"" }.joined(separator: ", "))]
            [providers.lab]
            base_url = "\(server.url)"
            models = [\(list)]
            """
    }
}

/// Chunks as a vendor sends them.
enum Wire {
    static func delta(_ text: String) -> String {
        let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\u{1B}", with: "\\u001b")
        return #"data: {"choices":[{"index":0,"delta":{"content":"\#(quoted)"}}]}"# + "\n\n"
    }

    static let end =
        #"data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"# + "\n\n"
        + "data: [DONE]\n\n"

    /// A vendor that answers everything with a text, whole.
    static func server(answering text: String) throws -> RawServer {
        try RawServer { connection in
            guard connection.readRequest() != nil else { return }
            connection.sendStreamHead()
            connection.send(delta(text) + end)
        }
    }

    /// A vendor that sends the beginning of an answer and then nothing, until the peer goes.
    static func server(beginning text: String) throws -> RawServer {
        try RawServer { connection in
            guard connection.readRequest() != nil else { return }
            connection.sendStreamHead()
            connection.send(delta(text))
            connection.waitForPeer()
        }
    }
}
