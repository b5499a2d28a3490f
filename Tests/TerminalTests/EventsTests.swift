import Foundation
import TestSupport
import Testing

/// The lines that `events --json` writes for a stream.
private func events(_ stream: String) throws -> [String] {
    let home = try BuiltProgram.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let run = try BuiltProgram.run(["events", "--json"], home: home, input: stream)
    #expect(run.status == 0)
    return run.output.split(separator: "\n").map(String.init)
}

@Suite struct `The command events` {
    @Test func `writes a line that no reader divides`() async throws {
        try await onThread {
            let told = try events("data: a\u{2028}b\u{2029}c\u{85}界\n\n")
            #expect(
                told == [#"{"event":"message","data":"a\u2028b\u2029c\u0085界","id":""}"#])
        }
    }

    @Test func `writes each dispatched event with the last event ID, as the standard says`()
        async throws
    {
        try await onThread {
            let stream =
                "\u{FEFF}data: first\r\n\r\n: comment\ndata:  two\ndata\nid: 7\nevent: x\r\revent: lost\n\n"
                + "data:z\rid\n\ndata: 界\n\nretry: 250\nretry: +3\nid: a\u{0}b\ndata: last\n\n"
            let told = try events(stream)
            #expect(
                told == [
                    #"{"event":"message","data":"first","id":""}"#,
                    #"{"event":"x","data":" two\n","id":"7"}"#,
                    #"{"event":"message","data":"z","id":""}"#,
                    #"{"event":"message","data":"界","id":""}"#,
                    #"{"retry":250}"#,
                    #"{"event":"message","data":"last","id":""}"#,
                ])
        }
    }

    @Test func `tells what was left undispatched at the end`() async throws {
        try await onThread {
            let told = try events("data: whole\n\nevent: e\ndata: ha")
            #expect(
                told == [
                    #"{"event":"message","data":"whole","id":""}"#,
                    #"{"unfinished":{"event":"e","data":"ha"}}"#,
                ])
            #expect(try events("event: only\nid: 3\n") == [])
            #expect(try events("") == [])
        }
    }

    @Test func `says that a line is too long, instead of nothing`() async throws {
        try await onThread {
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let shell = Process()
            shell.executableURL = URL(fileURLWithPath: "/bin/sh")
            shell.arguments = [
                "-c",
                "(printf 'data: '; head -c 67200000 /dev/zero | tr '\\0' a) | \"$1\" events --json",
                "sh", BuiltProgram.path,
            ]
            shell.environment = BuiltProgram.environment(home: home)
            let errors = Pipe()
            shell.standardError = errors
            shell.standardOutput = FileHandle.nullDevice
            try shell.run()
            let said = errors.fileHandleForReading.readAll()
            shell.waitUntilExit()
            #expect(shell.terminationStatus == 65)
            #expect(String(decoding: said, as: UTF8.self).contains("longer than 64 MiB"))
        }
    }
}
