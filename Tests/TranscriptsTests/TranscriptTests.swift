import Comparison
import Foundation
import Testing
import Transcripts

private let epoch = Session.Epoch(moment: .milliseconds(0), date: 1000)

/// A folder of its own, gone when the work is done.
private func withFolder(_ work: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
}

/// A session's changes with the records that keep them.
private struct Kept {
    var session: Session
    let writer: TranscriptWriter

    mutating func update(_ action: Session.Action) {
        for case .save(let record) in session.update(action) {
            writer.save([record], of: session, now: 0)
        }
    }
}

private func example(_ writer: TranscriptWriter) -> Kept {
    var kept = Kept(
        session: Session(
            id: "abc-1", epoch: epoch, models: [ModelName(provider: "zhipu", model: "glm-5.2")],
            isSimulated: true),
        writer: writer)
    kept.update(.ask("第一个问题", at: .milliseconds(0)))
    return kept
}

@Suite struct `Transcripts` {
    @Test func `have a session again as it was`() throws {
        try withFolder { folder in
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            var kept = example(writer)
            let node = try #require(kept.session.participants[0].head)
            let usage = Usage(promptTokens: 3, completionTokens: 4, reasoningTokens: 1)
            kept.update(.received([.reasoning("想"), .text("答")], for: node, at: .milliseconds(5)))
            kept.update(.received([.text("案"), .usage(usage)], for: node, at: .milliseconds(6)))
            let failure = Failure(.server, "x", httpStatus: 500, retryAfter: .seconds(3))
            kept.update(
                .received(
                    [.ended(ReplyEnd(.failed, failure: failure))], for: node, at: .milliseconds(9)))
            writer.close()
            let loaded = try #require(try store.load("abc", epoch: epoch))
            let reply = try #require(loaded.reply(of: loaded.participants[0].id))
            #expect(reply.text == "答案")
            #expect(reply.reasoning == "想")
            #expect(reply.usage == usage)
            #expect(reply.end == ReplyEnd(.failed, failure: failure))
            #expect(reply.timings.duration == 9)
            #expect(reply.isSimulated)
            #expect(loaded.title == "第一个问题")
            #expect(try store.list().map(\.turns) == [1])
            #expect(try store.prompts() == ["第一个问题"])
        }
    }

    @Test func `hold half an answer, cut off, when the program ended in the middle`() throws {
        try withFolder { folder in
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            var kept = example(writer)
            let node = try #require(kept.session.participants[0].head)
            kept.update(
                .received([.text("半个"), .recast, .text("答")], for: node, at: .milliseconds(5)))
            writer.close()
            let again = try TranscriptStore(path: folder + "/t.sqlite")
            let loaded = try #require(try again.load(nil, epoch: epoch))
            let reply = try #require(loaded.reply(of: loaded.participants[0].id))
            #expect(reply.reasoning == "半个")
            #expect(reply.text == "答")
            #expect(reply.end?.status == .cutOff)
        }
    }

    @Test func `must be written within a quarter of a second`() throws {
        try withFolder { folder in
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            _ = example(writer)
            #expect(writer.deadline == 150_000_000)
        }
    }

    @Test func `are opened by several that start at once`() async throws {
        let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for round in 0..<10 {
            await withTaskGroup(of: TranscriptError?.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do throws(TranscriptError) {
                            _ = try TranscriptStore(path: "\(folder)/\(round).sqlite")
                            return nil
                        } catch {
                            return error
                        }
                    }
                }
                for await error in group { #expect(error == nil) }
            }
        }
    }

    @Test func `hold what they can of a file that is damaged`() throws {
        try withFolder { folder in
            let path = folder + "/t.sqlite"
            let writer = TranscriptWriter(
                store: try TranscriptStore(path: path), rescueFolder: folder)
            _ = example(writer)
            writer.close()
            // Values of another type than the column's, as a damaged page may yield them.
            try run("UPDATE node SET text = x'ff00', is_simulated = 'x', attempt = 1e300", path)
            try run("UPDATE session SET title = x'80', updated_at = 'x', is_simulated = 'y'", path)
            try run(
                "INSERT INTO piece (session, node, kind, text) VALUES ('abc-1', 'x', 1, 2)", path)
            let store = try TranscriptStore(path: path)
            #expect(try store.list().map(\.id) == ["abc-1"])
            #expect(try store.load(nil, epoch: epoch)?.id == "abc-1")
            #expect(try store.prompts().count == 1)
        }
    }

    @Test func `are kept for their owner alone`() throws {
        try withFolder { folder in
            _ = try TranscriptStore(path: folder + "/deep/t.sqlite")
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder + "/deep/t.sqlite")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `say what is wrong with a file that is none`() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try String(repeating: "no database ", count: 500).write(
                toFile: folder + "/t.sqlite", atomically: true, encoding: .utf8)
            let error = #expect(throws: TranscriptError.self) {
                try TranscriptStore(path: folder + "/t.sqlite")
            }
            #expect(error?.code == .corrupt)
        }
    }

    @Test func `go to a rescue file when the database refuses, and come back from it`() throws {
        try withFolder { folder in
            let path = folder + "/t.sqlite"
            let store = try TranscriptStore(path: path)
            let writer = TranscriptWriter(store: store, rescueFolder: folder + "/rescue")
            // Another program takes the tables away: every write is refused.
            try run("DROP TABLE node", path)
            var kept = example(writer)
            let node = try #require(kept.session.participants[0].head)
            kept.update(.received([.text("gerettet")], for: node, at: .milliseconds(5)))
            writer.close()
            #expect(!writer.drain(now: 0).isEmpty)
            let other = try TranscriptStore(path: folder + "/other.sqlite")
            #expect(TranscriptWriter.recover(other, rescueFolder: folder + "/rescue") == 1)
            #expect(TranscriptWriter.recover(other, rescueFolder: folder + "/rescue") == 0)
            let loaded = try #require(try other.load(nil, epoch: epoch))
            #expect(loaded.reply(of: loaded.participants[0].id)?.text == "gerettet")
        }
    }

    private func run(_ sql: String, _ path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
            path, sql,
        ]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test func `are exported so that nothing is missing, and read back`() throws {
        try withFolder { folder in
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            var kept = example(writer)
            let node = try #require(kept.session.participants[0].head)
            kept.update(
                .received(
                    [.text("答"), .retracted(reason: "r"), .ended(ReplyEnd(.filtered))], for: node,
                    at: .milliseconds(5)))
            let json = TranscriptExport.json(kept.session)
            let back = try #require(TranscriptExport.session(fromJSON: json, epoch: epoch))
            #expect(TranscriptExport.json(back) == json)
            let markdown = TranscriptExport.markdown(kept.session)
            #expect(markdown.contains("zhipu/glm-5.2 (simulated)"))
            #expect(markdown.contains("~~答~~"))
            #expect(TranscriptExport.session(fromJSON: "{\"v\":1}", epoch: epoch) == nil)
        }
    }
}
