import Foundation
import TestSupport
import Testing

/// Runs a line of shell in which `$BAIMO` is the program.
private func shell(
    _ line: String, server: RawServer? = nil, environment: [String: String] = [:]
) throws -> (output: String, errors: String, status: Int32) {
    let home = try BuiltProgram.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    return try shell(line, home: home, server: server, environment: environment)
}

private func configure(_ home: URL, _ server: RawServer) throws {
    let folder = home.appendingPathComponent("config/baimo")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("config.toml")
    try ProgramInATerminal.configuration(server).write(to: file, atomically: true, encoding: .utf8)
    chmod(file.path, 0o600)
}

private func shell(
    _ line: String, home: URL, server: RawServer? = nil, environment: [String: String] = [:]
) throws -> (output: String, errors: String, status: Int32) {
    if let server { try configure(home, server) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = BuiltProgram.environment(home: home).merging(environment) { $1 }
        .merging(["BAIMO": BuiltProgram.path]) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readAll()
    let complained = errors.fileHandleForReading.readAll()
    process.waitUntilExit()
    return (
        String(decoding: said, as: UTF8.self), String(decoding: complained, as: UTF8.self),
        process.terminationStatus
    )
}

@Suite struct `Streams and files that fail` {
    @Test func `a prompt that can't be read is bad input`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "x")
            let closed = try shell("$BAIMO ask -m lab/a - <&-", server: server)
            #expect(closed.status == 65)
            #expect(closed.errors.contains("standard input can't be read"))
            let folder = try shell("$BAIMO ask -m lab/a - </tmp", server: server)
            #expect(folder.status == 65)
            #expect(folder.errors.contains("Is a directory"))
            let simple = try shell("$BAIMO --simple <&-", server: server)
            #expect(simple.status == 0)
            let endless = try shell("$BAIMO ask -m lab/a - </dev/zero", server: server)
            #expect(endless.status == 65)
            #expect(endless.errors.contains("64 MiB"))
        }
    }

    @Test(arguments: ["ask -m lab/a hi", "ask --json -m lab/a hi", "keys", "events --json"])
    func `an output that can't be written is told, with the status of a storage error`(
        command: String
    ) async throws {
        try await onThread {
            let server = try Wire.server(answering: "x")
            let input = "printf 'data: x\\n\\n' | "
            let full = try shell("\(input)$BAIMO \(command) >/dev/full", server: server)
            #expect(full.status == 74)
            #expect(full.errors.contains("standard output can't be written: No space left"))
            #expect(try shell("\(input)$BAIMO \(command) >&-", server: server).status == 74)
        }
    }

    @Test func `a prompt begins after a byte order mark`() async throws {
        try await onThread {
            let server = try RawServer { connection in
                guard let request = connection.readRequest() else { return }
                connection.sendStreamHead()
                let text = String(decoding: request.body, as: UTF8.self)
                connection.send(Wire.delta(text.contains("\u{FEFF}") ? "mark" : "none") + Wire.end)
            }
            let run = try shell(
                "printf '\\357\\273\\277hi' | $BAIMO ask -m lab/a -", server: server)
            #expect(run.output == "none\n")
        }
    }

    @Test func `an end is obeyed though nobody takes the output`() async throws {
        try await onThread {
            let server = try RawServer { connection in
                guard connection.readRequest() != nil else { return }
                connection.sendStreamHead()
                var number = 0
                while connection.send(Wire.delta("\(number) " + String(repeating: "x", count: 999)))
                {
                    number += 1
                }
            }
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            try configure(home, server)
            let (process, output) = (Process(), Pipe())
            process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
            process.arguments = ["ask", "--json", "-m", "lab/a", "hi"]
            process.environment = BuiltProgram.environment(home: home)
            process.standardOutput = output
            process.standardInput = FileHandle.nullDevice
            try process.run()
            // Until the pipe is well on its way to be full: nobody empties it.
            let limit = ContinuousClock.now.advanced(by: .seconds(20))
            var waiting: CInt = 0
            while waiting < 20_000, process.isRunning, ContinuousClock.now < limit {
                _ = ioctl(output.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &waiting)
                sched_yield()
            }
            #expect(waiting >= 20_000)
            process.terminate()
            while process.isRunning, ContinuousClock.now < limit { sched_yield() }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(process.terminationStatus == 130)
        }
    }

    @Test func `answers that can't be kept are given all the same, and kept in a rescue file`()
        async throws
    {
        try await onThread {
            let server = try Wire.server(answering: "an answer")
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let database = home.appendingPathComponent("data/baimo/baimo.sqlite")
            try FileManager.default.createDirectory(
                at: database.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(String(repeating: "no database ", count: 999).utf8).write(to: database)
            let run = try shell("$BAIMO ask --save -m lab/a hi", home: home, server: server)
            #expect(run.output == "an answer\n")
            #expect(run.status == 74)
            #expect(run.errors.contains("the database is damaged"))
            #expect(run.errors.contains("/rescue-"))
            try FileManager.default.removeItem(at: database)
            let shown = try shell("$BAIMO transcripts show", home: home)
            #expect(shown.output.contains("an answer"))
        }
    }

    @Test func `a limit on the size of files ends nothing`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "an answer")
            let run = try shell("ulimit -f 8; $BAIMO ask --save -m lab/a hi", server: server)
            #expect(run.output == "an answer\n")
            #expect(run.status == 74)
        }
    }

    @Test func `a transcript must be named to be put aside or taken back`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "an answer")
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            _ = try shell("$BAIMO ask --save -m lab/a hi", home: home, server: server)
            #expect(try shell("$BAIMO transcripts delete ''", home: home).status == 65)
            #expect(try shell("$BAIMO transcripts restore nobody", home: home).status == 65)
            #expect(try shell("$BAIMO transcripts list", home: home).output.contains("hi"))
        }
    }

    @Test func `an export goes to a device as it is, or is told to have failed`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "an answer")
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            _ = try shell("$BAIMO ask --save -m lab/a hi", home: home, server: server)
            let full = try shell("$BAIMO transcripts export --output /dev/full", home: home)
            #expect(full.status == 74)
            #expect(full.errors.contains("No space left"))
            let folder = try shell("$BAIMO transcripts export --output /tmp", home: home)
            #expect(folder.errors.contains("/tmp can't be written: Is a directory"))
        }
    }
}
