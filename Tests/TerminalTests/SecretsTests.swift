import Foundation
import TestSupport
import Testing

/// Plants secrets that can be recognised in every place where a person may put one, uses the
/// program in every way, and searches everything that it wrote.
@Suite struct `Secrets` {
    private static let mark = "PLANTED"

    /// A vendor that quotes whatever it was sent: its refusal holds the key in every part.
    private static func echo() throws -> RawServer {
        try RawServer { connection in
            guard let request = connection.readRequest() else { return }
            let words = (request.head + String(decoding: request.body, as: UTF8.self))
                .replacing("\\", with: " ").replacing("\"", with: "'")
                .replacing("\r\n", with: " ").replacing("\n", with: " ")
            let key = words.split(separator: " ").first { $0.hasPrefix(mark) } ?? "none"
            let body = #"{"error":{"message":"refused: \#(words)","code":"\#(key)"}}"#
            connection.send(
                "HTTP/1.1 401 Unauthorized\r\nX-Request-Id: \(key)\r\n"
                    + "Content-Type: application/json\r\n"
                    + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
        }
    }

    /// Every kind of secret, each for a provider that is reached on loopback.
    private static func configuration(_ port: Int) -> String {
        let url = "http://127.0.0.1:\(port)"
        return """
            models = ["lab/a", "deepseek/deepseek-v4-pro", "moonshot/kimi-k3", "baidu/ernie-5.0"]
            [providers.lab]
            base_url = "\(url)/v1"
            api_key = ["\(mark)-literal-key-4711", "\(mark)-second-key-4712"]
            headers = { "X-Team-Token" = "\(mark)-header-4713" }
            [providers.deepseek]
            base_url = "\(url)/deepseek"
            api_key_command = "printf '\(mark)%s' -command-4714"
            [providers.moonshot]
            base_url = "\(url)/moonshot"
            [providers.baidu]
            base_url = "\(url)/rpc/2.0/ai_custom/v1/wenxinworkshop"
            dialect = "wenxin"
            access_key = "\(mark)-access-4715"
            secret_key = "\(mark)-pair-4716"
            [providers.qwen]
            base_url = "\(url)/qwen"
            api_key = "\(mark)-qwen-4717"
            proxy = "http://person:\(mark)-proxy-4718@127.0.0.1:\(port)"
            """
    }

    private static let environment = ["MOONSHOT_API_KEY": "PLANTED-environment-4719"]

    /// Every file below a folder, but not the configuration, where the person put them.
    private func files(below folder: URL) throws -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? []).filter {
            $0.lastPathComponent != "config.toml" && !$0.hasDirectoryPath
        }
    }

    private static let commands = [
        ["ask", "-m", "lab/a", "-m", "baidu/ernie-5.0", "-m", "qwen/qwen3.8-max", "hi"],
        ["ask", "--json", "-m", "lab/a", "-m", "deepseek/deepseek-v4-pro", "hi"],
        [
            "ask", "--json", "--save", "-m", "qwen/qwen3.8-max", "-m", "baidu/ernie-5.0",
            "hi",
        ],
        ["models", "--json"], ["models", "--live", "lab"], ["keys"], ["config", "show"],
        ["config", "check"], ["doctor", "lab"], ["doctor", "--json", "qwen"],
        ["doctor", "baidu"], ["transcripts", "list"], ["transcripts", "show"],
        ["transcripts", "export"], ["transcripts", "export", "--format", "json"],
    ]

    private func commandLines() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc")
            .filter { $0.allSatisfy(\.isNumber) }
            .compactMap { try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8) }
            .filter { $0.contains("baimo") }
    }

    @Test func `stand in nothing that the program writes or starts`() async throws {
        try await onThread {
            let server = try Self.echo()
            let program = try ProgramInATerminal(
                columns: 200, rows: 40, configuration: Self.configuration(server.port),
                environment: Self.environment)
            let terminal = program.terminal
            #expect(terminal.wait(for: "moonshot/kimi-k3"))
            terminal.send("hi\r")
            #expect(
                terminal.wait { $0.picture.split(separator: "HTTP 401").count > 3 },
                "\(terminal.picture)")
            for line in try commandLines() { #expect(!line.contains("\(Self.mark)-"), "\(line)") }
            terminal.send("\u{11}")
            #expect(terminal.waitForExit() == 0)
            var written = String(decoding: terminal.written, as: UTF8.self)
            let config = program.home.appendingPathComponent("config.toml").path
            for arguments in Self.commands {
                let run = try BuiltProgram.run(
                    [arguments[0], "--config", config] + arguments.dropFirst(), home: program.home,
                    environment: Self.environment)
                #expect(!(run.output + run.errors).isEmpty, "\(arguments)")
                written += run.output + run.errors
                let planted = (run.output + run.errors).contains(Self.mark)
                #expect(!planted, "\(arguments): \(run.output)\(run.errors)")
            }
            #expect(written.contains("refused"))
            #expect(!written.contains(Self.mark))
            let files = try files(below: program.home)
            #expect(files.contains { $0.pathExtension == "sqlite" })
            for file in files {
                let bytes = try Data(contentsOf: file)
                #expect(bytes.range(of: Data(Self.mark.utf8)) == nil, "\(file.path)")
            }
        }
    }
}
