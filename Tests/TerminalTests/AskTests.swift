import Foundation
import TestSupport
import Testing

/// A run of `ask` against a vendor that a test plays.
private func ask(
    _ arguments: [String], _ server: RawServer, input: String = "", settings: String = "",
    environment: [String: String] = [:]
) throws -> (output: String, errors: String, status: Int32) {
    let home = try BuiltProgram.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let file = home.appendingPathComponent("config.toml")
    let text = ProgramInATerminal.configuration(server) + "\n" + settings
    try text.write(to: file, atomically: true, encoding: .utf8)
    chmod(file.path, 0o600)
    return try BuiltProgram.run(
        ["ask", "--config", file.path] + arguments, home: home, input: input,
        environment: environment)
}

/// The objects of JSON lines.
private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}

extension [String: Any] {
    fileprivate func text(_ key: String) -> String { self[key] as? String ?? "" }
    fileprivate func number(_ key: String) -> Int { self[key] as? Int ?? -1 }
}

/// Answers the first requests with a refusal, the others with a text.
private func refusing(_ times: Int, _ head: String, _ body: String) throws -> RawServer {
    let count = Counter()
    return try RawServer { connection in
        guard connection.readRequest() != nil else { return }
        guard count.next() <= times else {
            connection.sendStreamHead()
            connection.send(Wire.delta("at last") + Wire.end)
            return
        }
        connection.send(
            "HTTP/1.1 \(head)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }
}

@Suite struct `Asking without a screen` {
    @Test func `writes one model's answer and nothing else to standard output`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "你好，\nworld")
            let run = try ask(["-m", "lab/a", "hi"], server)
            #expect(run.output == "你好，\nworld\n")
            #expect(run.errors == "")
            #expect(run.status == 0)
        }
    }

    @Test func `writes several answers in the order of the models, and tells that some failed`()
        async throws
    {
        try await onThread {
            let other = DispatchSemaphore(value: 0)
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                let isFirst = String(decoding: request.body, as: UTF8.self).contains("\"a\"")
                if isFirst { _ = other.wait(timeout: .now() + 10) }
                connection.sendStreamHead()
                connection.send(Wire.delta(isFirst ? "slow" : "fast") + (isFirst ? Wire.end : ""))
                if !isFirst { other.signal() }
            }
            let run = try ask(["-m", "lab/a", "-m", "lab/b", "hi"], server)
            #expect(run.output == "## lab/a\n\nslow\n\n## lab/b\n\nfast\n")
            #expect(run.errors.contains("lab/b: cut off"))
            #expect(run.status == 1)
        }
    }

    @Test func `tells events in order: start first, end last, and text that adds up`() async throws
    {
        try await onThread {
            let server = try RawServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.sendStreamHead()
                for piece in ["一", "二", "三"] { connection.send(Wire.delta(piece)) }
                connection.send(
                    #"data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"#
                        + #""usage":{"prompt_tokens":5,"completion_tokens":3}}"# + "\n\n"
                        + "data: [DONE]\n\n")
            }
            let run = try ask(["--json", "-m", "lab/a", "-m", "lab/b", "hi"], server)
            #expect(run.status == 0)
            let lines = try objects(run.output)
            #expect(lines.allSatisfy { $0.number("v") == 1 })
            for pane in 0...1 {
                let own = lines.filter { $0.number("pane") == pane }
                #expect(own.first?.text("event") == "start")
                #expect(own.first?.text("route") == "direct")
                #expect(own.first?["simulated"] as? Bool == false)
                #expect(own.last?.text("event") == "end")
                #expect(own.last?.text("status") == "complete")
                #expect(own.last?.text("text") == "一二三")
                let text = own.filter { $0.text("event") == "text" }.map { $0.text("text") }
                #expect(text.joined() == "一二三")
                #expect(own.count { $0.text("event") == "usage" } == 1)
                #expect(own.count { $0.text("event") == "end" } == 1)
                let times = own.map { $0.number("t_ms") }
                #expect(times == times.sorted())
            }
        }
    }

    @Test func `asks again before the first byte, saying so, and as often as the vendor wants`()
        async throws
    {
        try await onThread {
            let server = try refusing(
                2, "429 Too Many Requests\r\nretry-after-ms: 20",
                #"{"error":{"message":"slow down","code":"rate_limit_exceeded"}}"#)
            let run = try ask(["--json", "-m", "lab/a", "hi"], server)
            let lines = try objects(run.output)
            let retries = lines.filter { $0.text("event") == "retry" }
            #expect(retries.map { $0.number("attempt") } == [1, 2])
            #expect(retries.map { $0.number("after_ms") } == [20, 20])
            #expect(retries.map { $0.text("kind") } == ["rate_limited", "rate_limited"])
            #expect(lines.last?.text("text") == "at last")
            #expect(!lines.contains { $0.text("event") == "error" })
            #expect(run.status == 0)
        }
    }

    @Test func `tries the next of several keys when an account is limited or empty`() async throws {
        try await onThread {
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                guard request.head.contains("Bearer third-key") else {
                    let code = request.head.contains("first-key") ? "rate_limit" : "no_balance_left"
                    let body = #"{"error":{"message":"insufficient balance","code":"\#(code)"}}"#
                    connection.send(
                        "HTTP/1.1 429 X\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
                    return
                }
                connection.sendStreamHead()
                connection.send(Wire.delta("paid") + Wire.end)
            }
            let run = try ask(
                ["--json", "-m", "lab/a", "hi"], server,
                settings: "api_key = [\"first-key\", \"second-key\", \"third-key\"]")
            let lines = try objects(run.output)
            #expect(lines.map { $0.text("event") } == ["start", "text", "end"])
            #expect(run.status == 0)
            #expect(run.errors.split(separator: "\n").count == 2)
            #expect(!run.errors.contains("first-key"))
        }
    }

    @Test func `never asks again what no repetition mends`() async throws {
        try await onThread {
            for (status, code, kind) in [
                ("401 Unauthorized", "invalid_api_key", "authentication"),
                ("402 Payment Required", "insufficient_balance", "no_balance"),
                ("400 Bad Request", "content_filter", "content_rejected"),
                ("429 Too Many Requests\r\nRetry-After: 121", "rate_limit", "rate_limited"),
            ] {
                let server = try refusing(
                    1, status, #"{"error":{"message":"no","code":"\#(code)"}}"#)
                let run = try ask(["--json", "-m", "lab/a", "hi"], server)
                let lines = try objects(run.output)
                #expect(lines.map { $0.text("event") } == ["start", "error", "end"])
                #expect(lines[1].text("kind") == kind)
                #expect(lines[1].text("code") == code)
                #expect(lines[1].number("http_status") == Int(status.prefix(3)))
                #expect(lines[2].text("status") == "failed")
                #expect(run.status == 2)
            }
        }
    }

    @Test func `reads the prompt from standard input, and refuses one that is none`() async throws {
        try await onThread {
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                let body = String(decoding: request.body, as: UTF8.self)
                connection.sendStreamHead()
                connection.send(Wire.delta(body.contains("第一行\\n第二行") ? "both" : "no") + Wire.end)
            }
            for prompt in [["-"], []] {
                let run = try ask(["-m", "lab/a"] + prompt, server, input: "第一行\n第二行")
                #expect(run.output == "both\n")
            }
            #expect(try ask(["-m", "lab/a", "-"], server, input: " \n").status == 65)
            #expect(try ask(["-m", "lab/a", "  "], server).status == 64)
        }
    }

    @Test func `ends with the status of what is wrong with the call`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "x")
            #expect(try ask(["-m", "nomodel", "hi"], server).status == 64)
            #expect(try ask(["--thinking", "perhaps", "hi"], server).status == 64)
            #expect(
                try ask(["-m", "lab/a", "hi"], server, settings: "[providers.lab]").status == 78)
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let unknown = try BuiltProgram.run(["ask", "-m", "nobody/x", "hi"], home: home)
            #expect(unknown.status == 2)
            #expect(unknown.errors.contains("unknown provider \"nobody\""))
            let noKey = try BuiltProgram.run(["ask", "-m", "zhipu/glm-5.2", "hi"], home: home)
            #expect(noKey.errors.contains("ZHIPUAI_API_KEY"))
            let missing = try BuiltProgram.run(
                ["ask", "--config", home.path + "/nosuch.toml", "hi"], home: home)
            #expect(missing.status == 78)
        }
    }

    @Test func `ends quietly when nobody reads its output`() async throws {
        try await onThread {
            let server = try RawServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.sendStreamHead()
                while connection.send(Wire.delta("more and more\n")) {}
            }
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let file = home.appendingPathComponent("config.toml")
            try ProgramInATerminal.configuration(server).write(
                to: file, atomically: true, encoding: .utf8)
            let shell = Process()
            shell.executableURL = URL(fileURLWithPath: "/bin/sh")
            shell.arguments = [
                "-c", "\"$1\" ask --config \"$2\" -m lab/a hi | head -n 3", "sh",
                BuiltProgram.path, file.path,
            ]
            shell.environment = BuiltProgram.environment(home: home)
            let (output, errors) = (Pipe(), Pipe())
            shell.standardOutput = output
            shell.standardError = errors
            try shell.run()
            let said = output.fileHandleForReading.readAll()
            let complained = errors.fileHandleForReading.readAll()
            shell.waitUntilExit()
            #expect(
                String(decoding: said, as: UTF8.self)
                    == String(repeating: "more and more\n", count: 3))
            #expect(complained.isEmpty)
        }
    }

    @Test func `tells what it has when it is interrupted`() async throws {
        try await onThread {
            let server = try Wire.server(beginning: "half")
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let file = home.appendingPathComponent("config.toml")
            try ProgramInATerminal.configuration(server).write(
                to: file, atomically: true, encoding: .utf8)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
            process.arguments = ["ask", "--config", file.path, "--json", "-m", "lab/a", "hi"]
            process.environment = BuiltProgram.environment(home: home)
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            var said = Data()
            while !String(decoding: said, as: UTF8.self).contains("half") {
                said += output.fileHandleForReading.readSome()
            }
            process.interrupt()
            said += output.fileHandleForReading.readAll()
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
            let last = try #require(try objects(String(decoding: said, as: UTF8.self)).last)
            #expect(last.text("status") == "stopped")
            #expect(last.text("text") == "half")
        }
    }

    @Test func `shows a key to nobody but its vendor`() async throws {
        try await onThread {
            let key = "sk-planted-4711-secret"
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                let body = #"{"error":{"message":"wrong key \#(key)","code":"invalid_api_key"}}"#
                let isSent = request.head.contains("Bearer \(key)")
                connection.send(
                    "HTTP/1.1 \(isSent ? 401 : 500) X\r\nContent-Type: application/json\r\n"
                        + "X-Echo: \(key)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            }
            for arguments in [["--json", "--save"], []] {
                let run = try ask(
                    arguments + ["-m", "lab/c", "hi"], server,
                    settings: """
                        models = ["c"]
                        api_key = "\(key)"
                        """.replacing("models = [\"c\"]\n", with: ""))
                #expect(run.status == 2)
                #expect(run.output.contains("authentication") || run.errors.contains("key refused"))
                #expect(!run.output.contains("4711") && !run.errors.contains("4711"))
            }
        }
    }
}
