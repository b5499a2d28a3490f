import Comparison
import TestSupport
import Testing

private func demands(_ prompt: String) -> [InstructionCheck.Demand] {
    InstructionCheck.all(in: prompt).map(\.demand)
}

@Suite struct `Instructions in a prompt` {
    @Test(arguments: [
        ("介绍一下长城，不超过100字。", LengthLimit(.han, most: 100)),
        ("请在100字以内介绍长城", LengthLimit(.han, most: 100)),
        ("写一段话，至少二百字", LengthLimit(.han, least: 200)),
        ("少于50字", LengthLimit(.han, most: 49)), ("300字以上", LengthLimit(.han, least: 300)),
        ("写100到200字", LengthLimit(.han, least: 100, most: 200)),
        ("写一篇800字的作文", LengthLimit(.han, least: 800, most: 800, isApproximate: true)),
        ("五百字左右", LengthLimit(.han, least: 500, most: 500, isApproximate: true)),
        ("三句话以内说清楚", LengthLimit(.sentences, most: 3)),
        ("概括成300字的摘要", LengthLimit(.han, least: 300, most: 300, isApproximate: true)),
        ("控制在200字左右", LengthLimit(.han, least: 200, most: 200, isApproximate: true)),
        ("用两句话概括", LengthLimit(.sentences, least: 2, most: 2)),
        ("Explain it in at most 50 words.", LengthLimit(.words, most: 50)),
        ("Use no more than 1,000 words", LengthLimit(.words, most: 1000)),
        ("Answer within three sentences.", LengthLimit(.sentences, most: 3)),
        ("in 3 sentences", LengthLimit(.sentences, least: 3, most: 3)),
        ("Write a 200-word essay", LengthLimit(.words, least: 200, most: 200, isApproximate: true)),
        ("under 80 words", LengthLimit(.words, most: 79)),
        ("at least two paragraphs, no more than 4 paragraphs", LengthLimit(.paragraphs, most: 4)),
        ("between 50 and 100 words", LengthLimit(.words, least: 50, most: 100)),
    ])
    func `limit the length`(prompt: String, limit: LengthLimit) {
        #expect(demands(prompt) == [.length(limit)])
    }

    @Test(arguments: [
        ("请用英文回答", AnswerLanguage.english), ("Please answer in Chinese.", .chinese),
        ("用繁体中文写", .traditional), ("请用简体字", .simplified), ("把下面这句话翻译成英文：你好", .english),
        ("Translate the following into Chinese: hello", .chinese),
        ("Respond in English only", .english),
    ])
    func `name a language`(prompt: String, language: AnswerLanguage) {
        #expect(demands(prompt) == [.language(language)])
    }

    @Test(arguments: [
        ("只输出JSON，不要解释", InstructionCheck.Demand.json(only: true)),
        ("以JSON格式返回结果", .json(only: false)),
        ("Return valid JSON.", .json(only: false)), ("Respond only with JSON", .json(only: true)),
        ("用表格对比两者", .table), ("Show the result in a table", .table), ("不要使用markdown", .noMarkdown),
        ("Use plain text, please", .noMarkdown), ("放在代码块里", .code(nil)),
        ("用Python写一个快速排序", .code("python")),
        ("Write a function in Rust that adds", .code("rust")), ("列出5点建议", .items(5)),
        ("给出三个例子", .items(3)), ("举三个例子", .items(3)), ("Give me five tips", .items(5)),
        ("Write 4 bullet points", .items(4)), ("List the top 3 reasons", .items(3)),
        ("必须包含“长城”", .contains("长城")), ("不要出现“但是”", .excludes("但是")),
        ("You must mention \"cache\"", .contains("cache")),
        ("Do not use the word \"very\"", .excludes("very")),
        ("以“总之”开头", .begins("总之")), ("End with \"Goodbye\"", .ends("Goodbye")),
        ("用“谢谢”结尾", .ends("谢谢")),
    ])
    func `ask for a form or words`(prompt: String, demand: InstructionCheck.Demand) {
        #expect(demands(prompt) == [demand])
    }

    @Test(arguments: [
        "这本书有30万字", "如何用JSON保存数据？", "不要用表格", "怎样解析JSON", "他说“不超过100字”是什么意思",
        "英文字母有多少个", "How do I return JSON from an API?", "The table has 5 legs", "我写了三个例子，有错吗",
        "第3章", "Is 50 words too long?", "总结这段话：\n```\n不超过10字\n```", "> 用英文回答\n这句话什么意思",
        "每段不超过80字", "three points, each under 20 words", "每个景点用一句话介绍", "第一段不超过50字",
        "我的论文要求不超过5000字", "100字以内的自我介绍怎么写？", "请用简体中文和英文各写一遍", "answer in English or Chinese",
        "at most 20 words each", "Java和Python哪个好", "I have five tips for you", "给我一个例子",
        "without a table", "没有用英文回答的必要",
    ])
    func `aren't seen in`(_ prompt: String) {
        #expect(demands(prompt) == [])
    }

    @Test func `are quoted with their place`() throws {
        let prompt = "介绍长城。不超过 100 个字，必须包含“秦朝”、“明朝”，用英文回答。"
        let checks = InstructionCheck.all(in: prompt)
        #expect(
            checks.map(\.demand) == [
                .length(LengthLimit(.han, most: 100)), .contains("秦朝"), .contains("明朝"),
                .language(.english),
            ])
        #expect(checks.map(\.quote).first == "不超过 100 个字")
        for check in checks {
            #expect(AnswerText(prompt).text(check.range) == check.quote)
        }
    }

    @Test func `are read only at the ends of a long prompt`() {
        let middle = String(repeating: "这是正文的一部分。", count: 200)
        #expect(
            demands("用英文回答。" + middle + "只输出JSON。") == [.language(.english), .json(only: true)])
        #expect(demands(middle + "不超过100字" + middle) == [])
    }

    @Test(arguments: 1...60)
    func `are looked for in any text`(seed: Int) {
        var random = RandomText(seed: UInt64(seed))
        let prompt =
            seed % 2 == 0
            ? String(decoding: random.bytes(600), as: UTF8.self) : random.markdown(120)
        for check in InstructionCheck.all(in: prompt) {
            _ = check.result(for: AnswerText(random.markdown(60)))
            #expect(check.range.upperBound <= prompt.utf8.count)
        }
    }
}
