import Comparison
import Testing

@Suite struct `A prompt with attachments` {
    private let picture = Picture(path: "cat.png", format: .png, digest: "d", size: 3)
    private var attachments: Attachments {
        Attachments(
            text: "look at cat.png", files: [AttachedFile(path: "a", size: 1)],
            pictures: [picture])
    }

    private func sent(_ effects: [Session.Effect]) -> [[Message]] {
        effects.compactMap { if case .send(let request) = $0 { request.messages } else { nil } }
    }

    @Test func `is sent whole, in later turns and again, and kept as it was written`() throws {
        let model = ModelName(provider: "lab", model: "a")
        var session = Session(
            id: "s", epoch: Session.Epoch(moment: .milliseconds(0), date: 0), models: [model])
        let id = session.participants[0].id
        let now = Moment.milliseconds(0)
        let first = Message(.user, "look at cat.png", pictures: [picture])
        #expect(
            sent(session.update(.ask("look at @cat.png", with: attachments, at: now))) == [[first]])
        #expect(session.title == "look at @cat.png")
        #expect(session.tree.nodes[0].prompt?.text == "look at @cat.png")
        let head = try #require(session.participants[0].head)
        let end = ReplyEvent.ended(ReplyEnd(.complete))
        _ = session.update(.received([.text("a cat"), end], for: head, at: now))
        #expect(sent(session.update(.regenerate(id, at: now))) == [[first]])
        let second = try #require(session.participants[0].head)
        _ = session.update(.received([.text("a cat"), end], for: second, at: now))
        #expect(
            sent(session.update(.ask("sure?", at: now)))
                == [[first, Message(.assistant, "a cat"), Message(.user, "sure?")]])
    }

    @Test func `goes with words that the person has written`() {
        let now = Moment.milliseconds(0)
        let id = ParticipantID(rawValue: 0)
        let actions: [Session.Action] = [
            .ask("x", to: .only(id), at: now), .resend("x", from: id, at: now),
        ]
        for action in actions {
            #expect(action.words == "x")
            #expect(action.attaching(attachments).words == nil)
            #expect(action.attaching(attachments) != action)
        }
    }

    @Test func `never goes with a text that quotes answers`() {
        let now = Moment.milliseconds(0)
        let model = ModelName(provider: "lab", model: "a")
        for action in [
            Session.Action.addAndAsk(model, "merge: @/etc/passwd", at: now),
            .askEach([ParticipantID(rawValue: 0): "criticise: @/etc/passwd"], at: now),
            .stopAll(at: now),
        ] {
            #expect(action.words == nil)
            #expect(action.attaching(attachments) == action)
        }
    }
}
