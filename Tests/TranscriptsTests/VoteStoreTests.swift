import Comparison
import Foundation
import Testing
import Transcripts

private let epoch = Session.Epoch(moment: .milliseconds(0), date: 1000)

private func withStore(_ work: (TranscriptStore, String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "baimo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(try TranscriptStore(path: folder + "/t.sqlite"), folder)
}

/// A vote on two answers in Chinese, with everything that a vote can have.
private func vote(_ id: Int, at castAt: Double = 10, supersedes: Int? = nil) -> Vote {
    Vote(
        id: VoteID(rawValue: "v\(id)"), session: "s-1", prompt: NodeID(rawValue: 0),
        contenders: [
            .init(
                reply: NodeID(rawValue: 2), model: ModelName(provider: "zhipu", model: "glm-5.2"),
                length: 300),
            .init(
                reply: NodeID(rawValue: 1),
                model: ModelName(provider: "siliconflow", model: "deepseek-ai/DeepSeek-V4-Flash"),
                length: 12),
        ],
        outcome: .better(1, of: 2), castAt: castAt, seed: (1 << 53) - 1,
        tags: ["代码", "a\"b\u{2028}"],
        supersedes: supersedes.map { VoteID(rawValue: "v\($0)") })
}

/// A session that was asked one thing, answered twice, and judged.
private func judged(_ writer: TranscriptWriter) throws -> Session {
    var session = Session(
        id: "s-1", epoch: epoch,
        models: [ModelName(provider: "a", model: "x"), ModelName(provider: "b", model: "y")])
    func update(_ action: Session.Action) {
        for case .save(let record) in session.update(action) {
            writer.save([record], of: session, now: 0)
        }
    }
    update(.ask("长城有多长？", at: .milliseconds(0)))
    let replies = session.participants.compactMap(\.head)
    for reply in replies {
        update(
            .received(
                [.text("两万公里"), .ended(ReplyEnd(.complete))], for: reply, at: .milliseconds(5)))
    }
    let ballot = Ballot(
        id: VoteID(rawValue: "one"), replies: replies, outcome: .tie(of: 2), seed: 7, tags: ["史"])
    update(.vote(ballot, at: .milliseconds(2000)))
    return session
}

@Suite struct `Votes` {
    @Test func `are there again after a restart, and with their session`() throws {
        try withStore { store, folder in
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            let session = try judged(writer)
            writer.close()
            let again = try TranscriptStore(path: store.path)
            let votes = try again.votes()
            #expect(votes == session.votes)
            #expect(votes.first?.castAt == 1002 && votes.first?.tags == ["史"])
            #expect(votes.first?.contenders.map(\.length) == [12, 12])
            #expect(try again.load("s-1", epoch: epoch)?.votes == votes)
        }
    }

    @Test func `are taken back by adding, never by deleting`() throws {
        try withStore { store, folder in
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            var session = try judged(writer)
            let action = Session.Action.withdrawVote(
                VoteID(rawValue: "one"), by: VoteID(rawValue: "two"), at: .milliseconds(3000))
            for case .save(let record) in session.update(action) {
                writer.save([record], of: session, now: 0)
            }
            writer.close()
            #expect(try store.votes().map(\.id.rawValue) == ["one", "two"])
            #expect(try VoteLog(store.votes()).standing.isEmpty)
            #expect(try store.voteCount(of: "s-1") == 0)
        }
    }

    @Test func `stay when their session is put aside`() throws {
        try withStore { store, folder in
            let writer = TranscriptWriter(store: store, rescueFolder: folder)
            _ = try judged(writer)
            writer.close()
            try store.setDeleted("s-1", true, now: 9)
            #expect(try store.votes().count == 1)
            #expect(try store.voteCount(of: "s-1") == 1)
        }
    }

    @Test func `are exported and taken in once, in whatever order`() throws {
        let all = [vote(1), vote(2, at: 20), vote(3, at: 30, supersedes: 2)]
        let text = VoteFile.text(all)
        #expect(try VoteFile.votes(text) == all)
        try withStore { store, _ in
            let counts = try (0..<2).map { _ in try store.add(VoteFile.votes(text)) }
            #expect(counts == [3, 0])
            #expect(try store.votes() == all)
            #expect(try VoteFile.text(store.votes()) == text)
        }
        try withStore { store, _ in
            let count = try store.add(all.reversed())
            #expect(count == 3)
            #expect(try store.votes() == all)
            #expect(try VoteLog(store.votes()).counting.map(\.id.rawValue) == ["v1", "v3"])
        }
    }

    @Test func `keep every outcome and reason`() throws {
        let reasons: [Vote.VoidReason?] = [
            nil, .namesShown, .namedItself(contender: 1, as: "qwen"),
        ]
        var all: [Vote] = []
        for outcome in [Vote.Outcome.tie(of: 2), .allBad, .withdrawn, .ranking([[1], [0]])] {
            for void in reasons {
                var next = vote(all.count)
                (next.outcome, next.void, next.isSimulated) = (outcome, void, all.count % 2 == 0)
                all.append(next)
            }
        }
        try withStore { store, _ in
            _ = try store.add(all)
            #expect(try store.votes() == all)
            #expect(try VoteFile.votes(VoteFile.text(all)) == all)
        }
    }

    @Test(arguments: [
        "nonsense", "{}", "[1]", #"{"v":2}"#, "\u{FEFF}", "\0",
    ])
    func `say which line of a file is none`(line: String) {
        let text = "\n" + VoteFile.text([vote(1)]) + line + "\n"
        let fault = #expect(throws: VoteFile.Fault.self) { try VoteFile.votes(text) }
        #expect(fault?.line == 3)
    }

    @Test func `over more answers than there are panes, or on endless names, aren't taken in`() {
        var huge = vote(1)
        huge.contenders = (0..<200).map {
            .init(
                reply: NodeID(rawValue: $0), model: ModelName(provider: "a", model: "m\($0)"),
                length: 1)
        }
        var long = vote(2)
        long.contenders[0].model = ModelName(
            provider: "a", model: String(repeating: "x", count: 1000))
        for vote in [huge, long] {
            #expect(throws: VoteFile.Fault.self) { try VoteFile.votes(VoteFile.text([vote])) }
        }
    }

    @Test func `say so wherever a line is damaged`() throws {
        let line = VoteFile.text([vote(1)])
        let bytes = Array(line.utf8)
        for count in 1..<bytes.count - 1 {
            let cut = String(decoding: bytes.prefix(count), as: UTF8.self)
            #expect(throws: VoteFile.Fault.self) { try VoteFile.votes(cut) }
        }
        for (a, b) in [
            (#""tiers":[[1],[0]]"#, #""tiers":[[1],[7]]"#), (#""tiers":[[1],[0]]"#, #""tiers":[]"#),
            (#""model":"zhipu/glm-5.2""#, #""model":"glm""#), (#""v":1"#, #""v":9"#),
        ] {
            #expect(line.contains(a))
            #expect(throws: VoteFile.Fault.self) { try VoteFile.votes(line.replacing(a, with: b)) }
        }
    }

    @Test func `that the database refuses go to a rescue file and come back`() throws {
        try withStore { store, folder in
            let writer = TranscriptWriter(store: store, rescueFolder: folder + "/rescue")
            let other = Process()
            other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            other.arguments = [
                "python3", "-c",
                "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('DROP TABLE vote'); c.commit()",
                store.path,
            ]
            try other.run()
            other.waitUntilExit()
            let session = try judged(writer)
            writer.close()
            #expect(!writer.drain(now: 0).isEmpty)
            let fresh = try TranscriptStore(path: folder + "/other.sqlite")
            #expect(TranscriptWriter.recover(fresh, rescueFolder: folder + "/rescue") == 1)
            #expect(try fresh.votes() == session.votes)
        }
    }
}
