import Comparison
import Foundation
import Testing
import Transcripts

private let epoch = Session.Epoch(moment: .milliseconds(0), date: 1000)
private let picture = Picture(
    path: "c`at.png", format: .png, digest: String(repeating: "ab", count: 32), size: 4)
private let attachments = Attachments(
    text: "see a.swift\n\na.swift\n```swift\nlet a = 1\n```",
    files: [AttachedFile(path: "a.swift", size: 10)], pictures: [picture])

/// A session in a store of its own, with a prompt that names a file and a picture.
private func withSession(
    _ work: (TranscriptStore, TranscriptWriter, Session, String) throws -> Void
) throws {
    let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try TranscriptStore(path: folder + "/t.sqlite")
    let writer = TranscriptWriter(store: store, rescueFolder: folder)
    var session = Session(
        id: "abc-1", epoch: epoch, models: [ModelName(provider: "zhipu", model: "glm-5v-turbo")])
    writer.save(picture, [1, 2, 3, 4], now: 0)
    let ask = Session.Action.ask("see @a.swift", with: attachments, at: .milliseconds(0))
    for case .save(let record) in session.update(ask) {
        writer.save([record], of: session, now: 0)
    }
    try work(store, writer, session, folder)
}

@Suite struct `What was sent with a prompt` {
    @Test func `is there again with the transcript, pictures by their bytes`() throws {
        try withSession { store, writer, _, _ in
            writer.save(picture, [1, 2, 3, 4], now: 0)
            writer.close()
            let loaded = try #require(try store.load("abc", epoch: epoch))
            #expect(loaded.tree.nodes[0].prompt?.attachments == attachments)
            #expect(loaded.tree.nodes[0].prompt?.message.text == attachments.text)
            #expect(try store.bytes(of: picture) == [1, 2, 3, 4])
            let other = Picture(path: "x", format: .gif, digest: "00", size: 1)
            #expect(try store.bytes(of: other) == nil)
            // The history has the words, not the files.
            #expect(try store.prompts() == ["see @a.swift"])
        }
    }

    @Test func `is named in an export, without what is in it`() throws {
        try withSession { _, writer, session, _ in
            writer.close()
            let text = TranscriptExport.markdown(session)
            #expect(text.contains("> see @a.swift\n"))
            #expect(
                text.contains("- `a.swift` (10 bytes)\n- `` c`at.png `` (png picture, 4 bytes)"))
            #expect(!text.contains("let a = 1"))
            let json = TranscriptExport.json(session)
            #expect(json.contains("let a = 1") && json.contains(picture.digest))
            let again = try #require(TranscriptExport.session(fromJSON: json, epoch: epoch))
            #expect(again.tree.nodes[0].prompt?.attachments == attachments)
        }
    }

    @Test func `comes back out of a rescue file`() throws {
        try withSession { _, writer, _, folder in
            let other = try TranscriptStore(path: folder + "/other.sqlite")
            let line = """
                {"picture":{"bytes":"AQIDBA==","digest":"\(picture.digest)"}}
                """
            try line.write(
                toFile: folder + "/rescue-1.jsonl", atomically: true, encoding: .utf8)
            #expect(TranscriptWriter.recover(other, rescueFolder: folder) == 1)
            #expect(try other.bytes(of: picture) == [1, 2, 3, 4])
            writer.close()
        }
    }
}
