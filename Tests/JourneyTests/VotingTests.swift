import ChatInterface
import Comparison
import Terminal
import Testing

private let complete = ReplyEvent.ended(ReplyEnd(.complete, finishReason: "stop"))
private let usage = ReplyEvent.usage(Usage(promptTokens: 12, completionTokens: 777))

private let naming = SelfNaming(brands: [
    .init(id: "qwen", names: ["通义千问", "Qwen"]), .init(id: "zhipu", names: ["智谱清言", "GLM"]),
])

/// Two models, or more, asked with names hidden.
private func blindJourney(
    columns: Int = 120, rows: Int = 20, models: [String] = ["zhipu/glm-5.2", "qwen/qwen3.8-max"],
    seed: UInt64 = 1
) -> Journey {
    let journey = Journey(columns: columns, rows: rows, models: models)
    journey.interface.booth.random = SeededGenerator(seed: seed)
    journey.interface.booth.naming = naming
    journey.press(Key(.character("v"), .alt))
    journey.interface.expire(at: .milliseconds(60_000))
    return journey
}

extension Journey {
    fileprivate func ask(_ text: String, answers: [String]) {
        interface.setDraft(text)
        press(Key(.enter))
        for (pane, answer) in answers.enumerated() {
            receive([.text(answer), usage, complete], pane: pane)
        }
    }

    /// Focuses the first pane on the screen, where digits vote.
    fileprivate func enterPanes() { press(Key(.character("1"), .alt)) }

    fileprivate func press(_ character: Character) { press(Key(.character(character))) }

    fileprivate var names: [String] {
        session.participants.flatMap { [$0.model.provider, $0.model.model] }
    }

    fileprivate var showsNames: Bool { names.contains { screen.contains($0) } }

    /// The models in the order in which the panes stand, once names are shown.
    fileprivate var shownModels: [String] {
        let header = grid.text(ofRow: 0)
        return session.participants.map(\.model.description)
            .compactMap { name in header.firstRange(of: name).map { ($0.lowerBound, name) } }
            .sorted { $0.0 < $1.0 }.map(\.1)
    }
}

@Suite struct `A blind vote` {
    @Test func `hides names and figures until one key judges`() throws {
        let journey = blindJourney()
        #expect(!journey.showsNames)
        journey.ask("长城有多长？", answers: ["两万一千公里。", "约六千公里。"])
        #expect(!journey.showsNames)
        #expect(journey.screen.contains("1 A") && journey.screen.contains("2 B"))
        for figure in ["777", "0.1 s", "tok/s"] { #expect(!journey.screen.contains(figure)) }
        try journey.expectScreen("voting-blind")
        journey.enterPanes()
        journey.press("1")
        #expect(journey.shownModels.count == 2)
        #expect(journey.grid.text(ofRow: 0).contains("· best"))
        #expect(journey.screen.contains("777"))
        try journey.expectScreen("voting-judged")
        let vote = try #require(journey.session.votes.first)
        #expect(vote.contenders.map(\.model.description) == journey.shownModels)
        #expect(vote.outcome == .better(0, of: 2))
        #expect(vote.void == nil && vote.isSimulated)
        #expect(Set(vote.contenders.map(\.length)) == [21, 18])
        #expect(vote.prompt == journey.session.tree.nodes[0].id)
    }

    @Test func `shuffles the panes by its seed`() {
        var orders: Set<[String]> = []
        for seed in 1...12 {
            let journey = blindJourney(seed: UInt64(seed))
            journey.ask("问", answers: ["一", "二"])
            journey.enterPanes()
            journey.press("=")
            orders.insert(journey.shownModels)
            let again = blindJourney(seed: UInt64(seed))
            again.ask("问", answers: ["一", "二"])
            again.enterPanes()
            again.press("=")
            #expect(again.shownModels == journey.shownModels)
            #expect(again.session.votes == journey.session.votes)
        }
        #expect(orders.count == 2)
    }

    @Test func `waits until all have answered`() {
        let journey = blindJourney()
        journey.ask("问", answers: ["一"])
        journey.enterPanes()
        journey.press("1")
        #expect(journey.screen.contains("wait until all have answered"))
        #expect(journey.session.votes.isEmpty)
        journey.receive([.text("二"), complete], pane: 1)
        journey.press("2")
        #expect(journey.session.votes.map(\.outcome) == [.better(1, of: 2)])
    }

    @Test(arguments: [Vote.Outcome.tie(of: 2), .allBad])
    func `can say that neither is better`(outcome: Vote.Outcome) {
        let journey = blindJourney()
        journey.ask("问", answers: ["一", "二"])
        journey.enterPanes()
        journey.press(outcome == .allBad ? "0" : "=")
        #expect(journey.session.votes.map(\.outcome) == [outcome])
    }

    @Test func `on five panes sets the best over all others`() {
        let journey = blindJourney(columns: 220, models: (1...5).map { "lab/m\($0)" })
        journey.ask("问", answers: ["一", "二", "三", "四", "五"])
        journey.enterPanes()
        journey.press("4")
        #expect(journey.session.votes.map(\.outcome) == [.ranking([[3], [0, 1, 2, 4]])])
        #expect(
            journey.session.votes.first?.contenders.map(\.model.description) == journey.shownModels)
    }

    @Test func `judges the focused pane among more than nine`() {
        let models = (1...128).map { "lab/m\($0)" }
        let journey = blindJourney(columns: 60, rows: 15, models: models)
        journey.ask("问", answers: models.map { _ in "答" })
        journey.enterPanes()
        for _ in 0..<126 { journey.press(Key(.tab)) }
        #expect(journey.grid.text(ofRow: 1).contains("127 DW"))
        journey.press("+")
        let vote = journey.session.votes.first
        #expect(vote?.contenders.count == 128)
        #expect(vote?.outcome == .better(126, of: 128))
    }

    @Test func `is taken back, and closing a pane afterwards is undone first`() {
        let journey = blindJourney()
        journey.ask("问", answers: ["一", "二"])
        journey.enterPanes()
        journey.press("1")
        journey.press("2")
        #expect(journey.screen.contains("you have voted"))
        journey.press("x")
        journey.press("u")
        #expect(journey.session.participants.count == 2)
        #expect(VoteLog(journey.session.votes).counting.count == 1)
        journey.press("u")
        #expect(journey.screen.contains("vote taken back"))
        #expect(VoteLog(journey.session.votes).standing.isEmpty)
        // The names are known by now.
        journey.press("2")
        #expect(journey.session.votes.last?.void == .namesShown)
    }

    @Test func `is void when an answer says whose it is`() {
        let journey = blindJourney()
        journey.ask("你是谁？", answers: ["我是一个语言模型。", "你好，我是通义千问，很高兴为你服务。"])
        journey.enterPanes()
        journey.press("1")
        #expect(journey.screen.contains("says whose it is (qwen)"))
        let place = journey.shownModels.firstIndex(of: "qwen/qwen3.8-max") ?? -1
        #expect(journey.session.votes.first?.void == .namedItself(contender: place, as: "qwen"))
    }

    @Test func `is void when the names had been seen`() {
        let journey = Journey(columns: 120)
        journey.ask("问", answers: ["一", "二"])
        journey.press(Key(.character("v"), .alt))
        #expect(journey.screen.contains("a vote on them won't count"))
        #expect(!journey.showsNames)
        journey.enterPanes()
        journey.press("1")
        #expect(journey.session.votes.map(\.void) == [.namesShown])
        #expect(journey.screen.contains("doesn't count"))
    }

    @Test func `leaves out who has no answer, and hides the vendor's words`() {
        let models = ["zhipu/glm-5.2", "qwen/qwen3.8-max", "moonshot/kimi-k3"]
        let journey = blindJourney(columns: 160, models: models)
        journey.ask("问", answers: ["一", "二"])
        let failure = Failure(
            .authentication, "Kimi says no", httpStatus: 401, code: "bad_key", requestID: "r-1")
        journey.receive([.ended(ReplyEnd(.failed, failure: failure))], pane: 2)
        #expect(journey.screen.contains("key refused"))
        for word in ["Kimi", "r-1", "401", "bad_key"] { #expect(!journey.screen.contains(word)) }
        journey.enterPanes()
        for place in 1...3 { journey.press(Character("\(place)")) }
        #expect(journey.session.votes.count == 1)
        #expect(journey.session.votes.first?.contenders.count == 2)
    }
}

@Suite struct `While names are hidden` {
    @Test func `thinking stays hidden too`() {
        let journey = blindJourney()
        journey.ask("问", answers: [])
        journey.receive([.reasoning("我是 GLM，先想一想。")], pane: 0)
        #expect(!journey.screen.contains("想一想") && !journey.screen.contains("▸"))
        journey.receive([.text("一"), complete], pane: 0)
        #expect(!journey.screen.contains("▸"))
    }

    @Test func `the next prompt is blind again, and what went before is out of sight`() {
        let journey = blindJourney(seed: 3)
        journey.ask("第一问", answers: ["甲一", "乙一"])
        journey.enterPanes()
        journey.press("1")
        #expect(journey.showsNames)
        journey.ask("第二问", answers: ["甲二", "乙二"])
        #expect(!journey.showsNames)
        #expect(journey.screen.contains("甲二") && !journey.screen.contains("甲一"))
        journey.enterPanes()
        journey.press("2")
        #expect(journey.session.votes.map(\.void) == [nil, nil])
        #expect(journey.session.votes.last?.contenders.count == 2)
        #expect(journey.screen.contains("甲一"))
    }

    @Test func `nothing copied or written tells them`() {
        let journey = blindJourney()
        journey.ask("问", answers: ["一", "二"])
        journey.enterPanes()
        journey.press("A")
        guard case .copy(let text)? = journey.requests.last else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.contains("## A\n") && text.contains("## B\n"))
        #expect(journey.names.allSatisfy { !text.contains($0) })
        journey.press("s")
        #expect(journey.requests.last != .export)
        #expect(journey.screen.contains("not while a blind vote is on"))
        journey.press("v")
        journey.press("s")
        #expect(journey.requests.last == .export)
    }

    @Test func `panes are switched, zoomed, scrolled and searched`() {
        let journey = blindJourney(rows: 14)
        let lines = (1...40).map { "第 \($0) 行" }.joined(separator: "\n\n")
        journey.ask("问", answers: [lines, lines + "\n\n末尾"])
        journey.enterPanes()
        journey.press(Key(.tab), Key(.character("z")), Key(.home))
        #expect(journey.screen.contains("第 1 行") && journey.screen.contains("2 B"))
        journey.press("/")
        for character in "第 37" { journey.press(character) }
        journey.press(Key(.enter))
        #expect(journey.screen.contains("第 37 行"))
        journey.press("D")
        #expect(journey.screen.contains("↔") && !journey.showsNames)
        journey.press(Key(.escape), Key(.character("m")))
        #expect(!journey.showsNames)
    }

    @Test(arguments: 1...12)
    func `no name is on the screen, whatever its size and whatever is pressed`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let sizes = [(200, 40), (120, 24), (60, 15), (38, 9), (20, 5)]
        let (columns, rows) = sizes[seed % sizes.count]
        let models = ["zhipu/glm-5.2", "qwen/qwen3.8-max", "baidu/ernie-5.1"]
        let journey = blindJourney(columns: columns, rows: rows, models: models, seed: UInt64(seed))
        journey.ask("问", answers: ["一", "二"])
        journey.receive([.reasoning("想"), .text("三")], pane: 2)
        journey.enterPanes()
        let keys = Array("zlTdLfxu<>[]k G/")
        for _ in 0..<40 {
            let key = keys[Int(random.next() % UInt64(keys.count))]
            journey.press(key)
            #expect(!journey.showsNames, "after \(key):\n\(journey.screen)")
            journey.press(Key(.escape))
            journey.enterPanes()
        }
    }

    @Test func `a digit in the composer is text`() {
        let journey = blindJourney()
        journey.ask("问", answers: ["一", "二"])
        journey.press("1")
        #expect(journey.session.votes.isEmpty)
        #expect(journey.screen.contains("❯ 1"))
        #expect(journey.screen.contains("Tab, then vote"))
    }

    @Test func `votes get tags`() {
        let journey = blindJourney()
        journey.ask("问", answers: ["一", "二"])
        journey.enterPanes()
        journey.press("#")
        journey.take(.paste("#代码，中文 代码"))
        journey.press(Key(.enter))
        #expect(journey.screen.contains("votes are tagged: 代码 中文"))
        journey.press("1")
        #expect(journey.session.votes.first?.tags == ["代码", "中文"])
    }

    @Test(arguments: Language.allCases)
    func `the keys are told in each language`(language: Language) {
        let journey = blindJourney()
        journey.interface.language = language
        journey.ask("问", answers: ["一", "二"])
        journey.enterPanes()
        let footer = journey.grid.text(ofRow: 19)
        for command in [Command.voteBest, .voteTie, .voteAllBad] {
            #expect(footer.contains(language.votePhrases.footer(command)))
        }
        #expect(journey.screen.contains(language.votePhrases.whichIsBest))
    }

    @Test func `a vote from before is known again`() {
        let journey = blindJourney()
        journey.ask("问", answers: ["一", "二"])
        journey.enterPanes()
        journey.press("1")
        journey.press("v")
        journey.press("v")
        #expect(journey.grid.text(ofRow: 0).contains("· best"))
        journey.press("2")
        #expect(journey.session.votes.count == 1)
    }
}

@Suite struct `The ranking on the screen` {
    private func votes(_ count: Int) -> [Vote] {
        let models = [("zhipu", "glm-5.2"), ("qwen", "qwen3.8-max"), ("moonshot", "kimi-k3")]
        return (0..<count).map { index in
            let pair = [index % 3, (index + 1) % 3]
            return Vote(
                id: VoteID(rawValue: "\(index)"), session: "s", prompt: NodeID(rawValue: 0),
                contenders: pair.enumerated().map { place, model in
                    Vote.Contender(
                        reply: NodeID(rawValue: place + 1),
                        model: ModelName(provider: models[model].0, model: models[model].1),
                        length: 100)
                },
                outcome: index % 7 == 6 ? .allBad : .better(pair[0] < pair[1] ? 0 : 1, of: 2),
                castAt: Double(index), isSimulated: true)
        }
    }

    @Test func `is asked for with one key`() {
        let journey = Journey()
        journey.press(Key(.tab), Key(.character("V")))
        #expect(journey.requests == [.showRanking])
    }

    @Test func `has ranks, intervals and honest sentences, in Chinese`() throws {
        let journey = Journey(columns: 110, rows: 26)
        journey.interface.language = .chinese
        journey.interface.showRanking(votes(21), isSimulated: true)
        journey.draw()
        try journey.expectScreen("ranking-zh")
    }

    @Test(arguments: Language.allCases) func `says how little few votes are`(language: Language) {
        let options = Ranking.Options(isSimulated: true)
        for count in [0, 1, 5, 21] {
            let report = RankingReport(
                Ranking(VoteLog(votes(count)), options: options), options: options,
                language: language)
            let text = report.lines.joined(separator: "\n")
            let phrases = language.rankingPhrases
            #expect(text.contains(phrases.simulated))
            #expect(text.contains(count == 0 ? phrases.noVotes : phrases.counted(count)))
            #expect(text.contains("±") == (count > 0))
            #expect(report.markdown.contains(count == 0 ? phrases.noVotes : phrases.scale))
        }
    }
}
