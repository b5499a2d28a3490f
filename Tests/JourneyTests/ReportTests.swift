import ChatInterface
import Comparison
import Terminal
import Testing

/// Three answers to one question: real paragraphs that agree, differ and stand alone.
private enum Texts {
    static let prompt = "请用中文介绍都江堰，不超过200字，列出3个要点。"
    static let first = """
        都江堰位于四川省成都市西北的岷江上，始建于公元前256年，由蜀郡太守李冰父子主持修建。它不筑高坝，\
        而是用鱼嘴分水、飞沙堰泄洪排沙、宝瓶口引水，使成都平原成为天府之国。

        - 鱼嘴把岷江分成内江和外江
        - 飞沙堰在洪水时自动泄洪
        - 宝瓶口控制进入平原的水量

        今天灌溉面积超过1000万亩，2000年列入世界文化遗产。
        """
    static let second = """
        都江堰位于四川省成都市西北的岷江上，始建于公元前256年，由蜀郡太守李冰主持修建。

        - 鱼嘴把岷江分成内江和外江
        - 飞沙堰在洪水时自动泄洪

        今天灌溉面积超过1300万亩，2000年列入世界文化遗产。每年清明举行放水节，游客可以看到砍杻槎的古老仪式。
        """
    static let third = """
        都江堰是公元前256年由李冰主持修建的水利工程，位于四川省成都市西北的岷江上。

        - 鱼嘴把岷江分成内江和外江
        - 飞沙堰在洪水时自动泄洪
        - 宝瓶口控制进入平原的水量

        今天灌溉面积超过1000万亩，2000年列入世界文化遗产。
        """
}

private func asked(columns: Int = 120, rows: Int = 40) -> Journey {
    let journey = Journey(
        columns: columns, rows: rows,
        models: ["zhipu/glm-5.2", "qwen/qwen3.8-max", "moonshot/kimi-k3"])
    journey.type(Texts.prompt)
    journey.press(Key(.enter))
    return journey
}

private func answered(columns: Int = 120, rows: Int = 40) -> Journey {
    let journey = asked(columns: columns, rows: rows)
    for (pane, text) in [Texts.first, Texts.second, Texts.third].enumerated() {
        journey.receive(
            [.text(text), .ended(ReplyEnd(.complete))], pane: pane, after: 400 * (pane + 1))
    }
    journey.press(Key(.character("1"), .alt))
    return journey
}

@Suite struct `The report of a comparison` {
    @Test func `tells figures, checks, contradictions, and what all and only one say`() throws {
        let journey = answered(rows: 70)
        journey.press(Key(.character("F")))
        let screen = journey.screen
        #expect(screen.contains("Where they contradict each other"))
        #expect(screen.contains("1000万亩") && screen.contains("1300万亩"))
        #expect(screen.contains("What only one says") && screen.contains("放水节"))
        #expect(screen.contains("✗"))
        try journey.expectScreen("report")
    }

    @Test func `reads well in a narrow terminal and in Chinese`() throws {
        let journey = answered(columns: 60, rows: 40)
        journey.interface.language = .chinese
        journey.press(Key(.character("F")))
        #expect(journey.screen.contains("说法互相矛盾之处"))
        try journey.expectScreen("report-narrow-zh")
    }

    @Test func `is written anew while answers still come`() {
        let journey = asked()
        journey.receive([.text(Texts.first), .ended(ReplyEnd(.complete))], pane: 0)
        journey.receive([.text(String(Texts.second.prefix(40)))], pane: 1)
        journey.press(Key(.character("1"), .alt), Key(.character("F")))
        #expect(journey.screen.contains("Still answering"))
        #expect(!journey.screen.contains("1300万亩"))
        journey.receive(
            [.text(String(Texts.second.dropFirst(40))), .ended(ReplyEnd(.complete))], pane: 1,
            after: 1500)
        journey.receive([.ended(ReplyEnd(.stopped))], pane: 2, after: 1500)
        #expect(!journey.screen.contains("Still answering"))
    }

    @Test func `tells how far a model agrees with itself`() {
        let journey = answered(rows: 110)
        journey.press(Key(.character("X")))
        journey.type("+2")
        journey.press(Key(.enter))
        let repeated = journey.session.tree.nodes.filter { $0.reply?.isStreaming == true }.map(\.id)
        #expect(repeated.count == 2)
        for (node, text) in zip(repeated, [Texts.first, Texts.third]) {
            journey.receive([.text(text), .ended(ReplyEnd(.complete))], node: node)
        }
        journey.press(Key(.character("F")), Key(.end))
        #expect(journey.screen.contains("Asked 3 times: zhipu/glm-5.2"))
        #expect(journey.screen.contains("2 of 3") || journey.screen.contains("3 of 3"))
    }
}

@Suite struct `The race` {
    @Test func `shows where each answer's time went, and how fast the models were before`() throws {
        let journey = asked(columns: 100, rows: 20)
        journey.now = .milliseconds(200)
        _ = journey.session.update(.connected(NodeID(rawValue: 1), at: journey.now))
        journey.receive([.reasoning("想一想")], pane: 0, after: 300)
        journey.receive([.text("答")], pane: 0, after: 1000)
        journey.receive([.text("案"), .ended(ReplyEnd(.complete))], pane: 0, after: 3500)
        journey.receive([.text("慢")], pane: 1, after: 500)
        journey.now = journey.now.advanced(by: .seconds(7))
        journey.press(Key(.character("1"), .alt), Key(.character("R")))
        #expect(
            journey.requests.last
                == .readLatencies(journey.session.participants.map(\.model)))
        #expect(journey.screen.contains("stuck for 7 s"))
        journey.interface.offer(latencies: [])
        journey.draw()
        #expect(journey.screen.contains("no earlier replies"))
        try journey.expectScreen("race")
    }
}

@Suite struct `Going on from answers` {
    @Test func `edits the prompt and sends it to all that were asked it`() {
        let journey = answered()
        journey.press(Key(.character("e")))
        #expect(journey.interface.composer.text == Texts.prompt)
        #expect(journey.screen.contains("another wording"))
        journey.press(Key(.character("u"), .control))
        journey.type("都江堰是谁修的？")
        journey.press(Key(.enter))
        #expect(journey.session.tree.nodes.compactMap(\.prompt).map(\.text).last == "都江堰是谁修的？")
        #expect(
            journey.session.participants.allSatisfy {
                journey.session.reply(of: $0.id)?.isStreaming == true
            })
        journey.press(
            Key(.character("c"), .control), Key(.character("1"), .alt), Key(.character("'")))
        #expect(journey.session.reply(of: journey.session.participants[0].id)?.text == Texts.first)
    }

    @Test func `gives a draft up with Esc and has the old text back`() {
        let journey = answered()
        journey.press(Key(.character("i"), .alt), Key(.tab), Key(.backTab))
        journey.interface.setDraft("半句话")
        journey.press(Key(.character("1"), .alt), Key(.character("e")), Key(.escape))
        #expect(journey.interface.composer.text == "半句话")
    }

    @Test func `shows each model the others' answers to be criticised`() throws {
        let journey = answered()
        journey.press(Key(.character("Q")))
        #expect(journey.screen.contains("with the others' answers"))
        journey.press(Key(.enter))
        let prompts = journey.session.tree.nodes.compactMap(\.prompt).dropFirst().map(\.text)
        #expect(prompts.count == 3)
        #expect(prompts[0].contains("放水节") && !prompts[1].contains("砍杻槎"))
    }

    @Test func `merges the answers in a new pane, by the points that are wanted`() {
        let journey = answered()
        journey.press(Key(.character("K")))
        journey.type("kimi-k3")
        journey.press(Key(.enter))
        #expect(journey.interface.composer.text.contains("放水节"))
        #expect(journey.screen.contains("in a new pane"))
        journey.press(Key(.enter))
        #expect(journey.session.participants.count == 4)
        let prompt = journey.session.tree.nodes.compactMap(\.prompt).last?.text ?? ""
        #expect(prompt.contains("1000万亩") && prompt.contains("1300万亩"))
    }

    @Test func `has answers judged after the cost is known`() throws {
        let journey = answered(rows: 60)
        journey.press(Key(.character("J")))
        journey.type("lite")
        journey.press(Key(.enter))
        let judge = ModelName(provider: "spark", model: "lite")
        #expect(journey.requests.last == .planJudging([judge]))
        var run = judging(by: judge, at: journey.now)
        journey.interface.offer(run, cost: "≈ ¥0.02", at: journey.now)
        journey.draw()
        #expect(journey.screen.contains("6 requests · ≈ ¥0.02"))
        journey.press(Key(.enter))
        #expect(journey.requests.last == .judge)
        let asked = try judgeByLength(&run, in: journey)
        #expect(asked == 6 && run.isOver)
        journey.draw()
        #expect(journey.screen.contains("The opinion of models"))
        #expect(journey.screen.contains("更完整"))
        journey.interface.show(run, votes: [secondOverFirst()], at: journey.now)
        journey.draw()
        #expect(journey.screen.contains("Agrees with your votes in 1 of 1 pairs"))
        try journey.expectScreen("judgement")
    }

    private func judging(by judge: ModelName, at now: Moment) -> JudgeRun {
        JudgeRun(
            question: Texts.prompt,
            contenders: [Texts.first, Texts.second, Texts.third].enumerated().map {
                JudgeRun.Contender(
                    model: ModelName(provider: "lab", model: "m\($0)"), name: "m\($0)", text: $1,
                    reply: NodeID(rawValue: $0 + 1))
            }, judges: [judge], naming: SelfNaming(brands: []),
            session: Session(id: "j", epoch: Session.Epoch(moment: now, date: 0)))
    }

    /// Plays a judge that likes whatever is longer; returns how often it was asked.
    private func judgeByLength(_ run: inout JudgeRun, in journey: Journey) throws -> Int {
        var effects = run.begin(at: journey.now)
        journey.interface.show(run, at: journey.now)
        var asked = 0
        while let effect = effects.first {
            effects.removeFirst()
            guard case .send(let call) = effect else { continue }
            asked += 1
            let text = call.messages.last?.text ?? ""
            #expect(!text.contains("glm") && !text.contains("lab/"))
            let winner = try length(of: "A", in: text) > length(of: "B", in: text) ? "A" : "B"
            let verdict = "{\"reason\": \"更完整\", \"winner\": \"\(winner)\"}"
            effects += run.update(
                .received(
                    [.text(verdict), .ended(ReplyEnd(.complete))], for: call.node, at: journey.now),
                at: journey.now)
            journey.interface.show(run, at: journey.now)
        }
        return asked
    }

    private func length(of answer: String, in prompt: String) throws -> Int {
        let start = try #require(prompt.firstRange(of: "<<< \(answer)\n")).upperBound
        let end = try #require(prompt.firstRange(of: ">>> \(answer)\n")).lowerBound
        return prompt[start..<end].count
    }

    private func secondOverFirst() -> Vote {
        Vote(
            id: VoteID(rawValue: "v"), session: "s", prompt: NodeID(rawValue: 0),
            contenders: [2, 1].map {
                Vote.Contender(
                    reply: NodeID(rawValue: $0), model: ModelName(provider: "lab", model: "m"),
                    length: 10)
            }, outcome: .better(1, of: 2), castAt: 1)
    }
}

@Suite struct `Examining a vendor` {
    @Test func `is asked for by key and shown as it goes on`() {
        let journey = answered()
        journey.press(Key(.character("h")))
        #expect(journey.requests.last == .examine(provider: "zhipu"))
        journey.interface.show(findings: "# zhipu\n\n- ✓ **key** there\n", of: "zhipu")
        journey.draw()
        #expect(journey.screen.contains("✓ key there"))
        journey.interface.show(
            findings: "# zhipu\n\n- ✓ **key** there\n- ✗ **models** refused\n", of: "zhipu")
        journey.draw()
        #expect(journey.screen.contains("✗ models refused"))
        journey.press(Key(.escape))
        journey.interface.show(findings: "# zhipu\n\n迟到\n", of: "zhipu")
        journey.draw()
        #expect(!journey.screen.contains("迟到"))
    }
}
