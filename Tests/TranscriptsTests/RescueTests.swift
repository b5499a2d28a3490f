import Comparison
import Glibc
import Testing

import class Foundation.FileManager
import func Foundation.NSTemporaryDirectory
import struct Foundation.UUID

@testable import Transcripts

private let epoch = Session.Epoch(moment: .milliseconds(0), date: 1000)

/// A folder of its own, gone when the work is done.
private func withFolder(_ work: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try work(folder)
}

/// A session of one participant, and what it wants kept handed to the writer.
private struct Round {
    var session = Session(
        id: "abc-1", epoch: epoch, models: [ModelName(provider: "zhipu", model: "glm-5.2")],
        isSimulated: true)
    let writer: TranscriptWriter

    mutating func update(_ action: Session.Action) {
        for case .save(let record) in session.update(action) {
            writer.save([record], of: session, now: 0)
        }
    }

    mutating func answer(_ text: String) {
        guard let node = session.participants[0].head else { return }
        update(.received([.text(text)], for: node, at: .milliseconds(5)))
    }
}

private func rescueFiles(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

@Suite struct `A rescue file` {
    @Test func `takes everything when there is no database at all`() throws {
        try withFolder { folder in
            let rescue = folder + "/rescue"
            var round = Round(writer: TranscriptWriter(store: nil, rescueFolder: rescue))
            round.update(.ask("问", at: .milliseconds(0)))
            round.answer("一")
            round.writer.flush(now: 150_000_000)
            #expect(round.writer.rescuePath != nil)
            round.answer("二")
            round.writer.close()
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            #expect(TranscriptWriter.recover(store, rescueFolder: rescue) == 1)
            let loaded = try #require(try store.load(nil, epoch: epoch))
            #expect(loaded.reply(of: loaded.participants[0].id)?.text == "一二")
        }
    }

    @Test func `of a program that still runs is left to it`() throws {
        try withFolder { folder in
            var round = Round(writer: TranscriptWriter(store: nil, rescueFolder: folder))
            round.update(.ask("问", at: .milliseconds(0)))
            round.writer.flush(now: 150_000_000)
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            #expect(TranscriptWriter.recover(store, rescueFolder: folder) == 0)
            round.writer.close()
            #expect(TranscriptWriter.recover(store, rescueFolder: folder) == 1)
        }
    }

    @Test func `holds what is waiting while the database takes its time`() throws {
        try withFolder { folder in
            let backlog = Backlog(rescueFolder: folder, isRefused: false)
            let first = Operation.piece(session: "s", node: 1, kind: .text, text: "一")
            let second = Operation.piece(session: "s", node: 1, kind: .text, text: "二")
            #expect(backlog.add([first], triesAgain: false) == [first])
            #expect(rescueFiles(folder) == [])
            #expect(backlog.add([second], triesAgain: false) == nil)
            let path = try #require(backlog.rescuePath)
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            #expect(lines.map(String.init) == [first, second].map { RowJSON.text($0) })
            #expect(backlog.succeed() == [second])
            let left = try #require(backlog.rescuePath)
            #expect(
                try String(contentsOfFile: left, encoding: .utf8).split(separator: "\n").count == 1)
            #expect(backlog.succeed() == nil)
            #expect(rescueFiles(folder) == [])
        }
    }

    @Test func `loses only the line that was not written whole`() throws {
        try withFolder { folder in
            var round = Round(writer: TranscriptWriter(store: nil, rescueFolder: folder))
            round.update(.ask("问", at: .milliseconds(0)))
            round.answer("半")
            round.writer.flush(now: 150_000_000)
            let path = try #require(round.writer.rescuePath)
            round.writer.close()
            var text = try String(contentsOfFile: path, encoding: .utf8)
            text += #"{"piece":{"_0":"ab"#
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let store = try TranscriptStore(path: folder + "/t.sqlite")
            #expect(TranscriptWriter.recover(store, rescueFolder: folder) == 1)
            let loaded = try #require(try store.load(nil, epoch: epoch))
            #expect(loaded.reply(of: loaded.participants[0].id)?.text == "半")
        }
    }

    @Test func `does not replace one that an earlier run has left`() throws {
        try withFolder { folder in
            let earlier = folder + "/rescue-\(getpid()).jsonl"
            try "{}\n".write(toFile: earlier, atomically: true, encoding: .utf8)
            var round = Round(writer: TranscriptWriter(store: nil, rescueFolder: folder))
            round.update(.ask("问", at: .milliseconds(0)))
            round.writer.flush(now: 150_000_000)
            #expect(round.writer.rescuePath != earlier)
            #expect(try String(contentsOfFile: earlier, encoding: .utf8) == "{}\n")
        }
    }
}
