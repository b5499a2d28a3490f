import ChatInterface
import Comparison
import Testing

private let complete = ReplyEvent.ended(ReplyEnd(.complete, finishReason: "stop"))

/// Lines in, text out: the conversation and the session without a terminal.
private final class Lines {
    var session: Session
    var conversation: LinearConversation
    var requests: [Request] = []
    var now = Moment.milliseconds(0)

    init(
        language: Language = .english,
        models: [String] = ["zhipu/glm-5.2", "qwen/qwen3.8-max"]
    ) {
        session = Session(
            id: "s", epoch: Session.Epoch(moment: now, date: 0),
            models: models.compactMap { ModelName($0) })
        conversation = LinearConversation(language: language)
        conversation.choices = [
            ModelChoice(
                name: ModelName(provider: "moonshot", model: "kimi-k3"), provider: "Moonshot",
                chineseProvider: "月之暗面", pinyin: "yue zhi an mian"),
            ModelChoice(name: ModelName(provider: "spark", model: "lite"), provider: "iFlytek"),
            ModelChoice(name: ModelName(provider: "spark", model: "max"), provider: "iFlytek"),
        ]
    }

    /// What is said to a line.
    func say(_ line: String) -> String {
        for request in conversation.take(line, seeing: session, at: now) {
            requests.append(request)
            if case .session(let action) = request { _ = session.update(action) }
        }
        conversation.follow(session)
        return conversation.takeOutput()
    }

    func receive(_ events: [ReplyEvent], pane: Int) -> String {
        now = now.advanced(by: .milliseconds(1_500))
        if let head = session.participants[pane].head {
            _ = session.update(.received(events, for: head, at: now))
        }
        conversation.follow(session)
        return conversation.takeOutput()
    }
}

@Suite struct `A conversation in lines` {
    @Test func `says each answer whole when it has ended, its model as a heading`() {
        let lines = Lines()
        #expect(lines.say("你好") == "asking 2 models…\n")
        #expect(lines.receive([.text("half ")], pane: 1) == "")
        let second = lines.receive([.text("and half"), complete], pane: 1)
        #expect(
            second == "\n## 2 qwen/qwen3.8-max\n\nhalf and half\n(done, 3.0 s, 3 tokens)\n")
        let refused = Failure(.authentication, "Incorrect API key", httpStatus: 401)
        let first = lines.receive([.ended(ReplyEnd(.failed, failure: refused))], pane: 0)
        #expect(first.hasPrefix("\n## 1 zhipu/glm-5.2\n\nfailed: key refused."))
        #expect(first.contains("Incorrect API key\nHTTP 401\n"))
        #expect(lines.say("/show 2").contains("half and half"))
    }

    @Test func `lets no control sequence of an answer through`() {
        let lines = Lines(models: ["zhipu/glm-5.2"])
        _ = lines.say("q")
        let said = lines.receive(
            [.text("a\u{1B}[2J\u{1B}]0;t\u{7}b\u{9B}1mc\u{202E}d\te"), complete], pane: 0)
        #expect(said.contains("\nabcd\te\n"))
    }

    @Test func `adds a model by a part of its name, unless several fit`() {
        let lines = Lines()
        #expect(lines.say("/add 月之暗面") == "3 moonshot/kimi-k3 added\n")
        #expect(lines.say("/add spark").hasPrefix("several fit:\nspark/"))
        #expect(lines.say("/add spark/max") == "4 spark/max added\n")
        #expect(lines.say("/add nobody") == "Nothing fits.\n")
        #expect(lines.say("/remove 1") == "zhipu/glm-5.2 removed; /undo brings it back\n")
        #expect(lines.say("/remove 9") == "a number from 1 to 3 is needed; /models lists them\n")
        #expect(lines.say("/undo") == "1 zhipu/glm-5.2 added\n")
        #expect(lines.say("/mute 2") == "qwen/qwen3.8-max: muted\n")
        #expect(
            lines.say("/models")
                == "1 zhipu/glm-5.2\n2 qwen/qwen3.8-max (muted)\n3 moonshot/kimi-k3\n4 spark/max\n")
    }

    @Test func `compares two answers passage by passage`() {
        let lines = Lines()
        #expect(lines.say("/compare") == "two answers are needed to compare\n")
        _ = lines.say("q")
        _ = lines.receive([.text("The tower is 300 m high. It is old."), complete], pane: 0)
        _ = lines.receive([.text("The tower is 330 m high. It is old."), complete], pane: 1)
        let said = lines.say("/compare")
        #expect(said.contains("1: The tower is 300 m high."))
        #expect(said.contains("2: The tower is 330 m high."))
        #expect(!said.contains(": It is old."))
        #expect(said.contains("1 passage the same"))
    }

    @Test func `goes on in the next line after a backslash, and takes two slashes for one`() {
        let lines = Lines(models: ["zhipu/glm-5.2"])
        #expect(lines.say("one\\") == "")
        #expect(lines.conversation.prompt == "… ")
        _ = lines.say("/two")
        _ = lines.receive([complete], pane: 0)
        _ = lines.say("//etc is what?")
        #expect(
            lines.session.tree.nodes.compactMap(\.prompt?.text) == ["one\n/two", "/etc is what?"])
        #expect(lines.say("/etc").hasPrefix("there is no command /etc"))
    }

    @Test func `stops with the first Ctrl-C and quits with the second`() {
        let lines = Lines()
        _ = lines.say("q")
        let first = lines.conversation.interrupt(lines.session, at: lines.now)
        #expect(first == [.session(.stopAll(at: lines.now))])
        #expect(lines.conversation.interrupt(lines.session, at: lines.now) == [.quit])
    }

    @Test func `tells a retry once`() {
        let lines = Lines(models: ["zhipu/glm-5.2"])
        _ = lines.say("q")
        let limit = Failure(.rateLimited, "slow down", retryAfter: .seconds(7))
        let said = lines.receive([.ended(ReplyEnd(.failed, failure: limit))], pane: 0)
        #expect(said == "zhipu/glm-5.2: rate limit: retry 1 in 7 s\n")
        #expect(lines.say("") == "")
    }

    @Test(arguments: Language.allCases) func `explains every command in each language`(
        language: Language
    ) {
        let lines = Lines(language: language)
        let help = lines.say("/help")
        #expect(LinearCommand.allCases.allSatisfy { help.contains("/\($0.rawValue)") })
        #expect(help.split(separator: "\n").count == LinearCommand.allCases.count + 1)
        #expect(lines.say("/language de").contains("/help"))
        #expect(lines.conversation.prompt == "Sie: ")
    }
}
