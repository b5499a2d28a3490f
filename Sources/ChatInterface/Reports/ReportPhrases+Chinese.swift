import Comparison

extension ReportPhrases {
    package static let chinese = ReportPhrases(
        title: "比较",
        method: { "\($0) 个回答，只比较文字本身，没有再问任何模型。" },
        stillStreams: { "还在回答：\($0)。" },
        figures: "数据",
        model: "模型",
        firstText: "首字",
        time: "用时",
        speed: "tok/s",
        tokens: "Tokens",
        words: "字数",
        cost: "费用",
        ended: "结束",
        checks: "提示词的要求",
        demand: DemandPhrases.chinese.text,
        facts: "说法互相矛盾之处",
        matter: "事项",
        noFacts: "没有发现互相矛盾的数字、日期或版本。",
        gaps: "只有一部分回答提到的",
        mentions: "只有一部分回答提到的名称、链接和代码",
        similarity: "相似程度",
        said: {
            switch $0 {
            case .all: "所有回答都说的"
            case .most: "多数回答说的"
            case .some: "部分回答说的"
            case .one: "只有一个回答说的"
            }
        },
        byHowMany: { "\($1) 个中的 \($0) 个" },
        nothingInCommon: "没有发现所有回答都说的句子。",
        more: { "……另有 \($0) 条" },
        stability: { "问了 \($1) 次：\($0)" },
        measure: "项目",
        least: "最小",
        median: "中位数",
        most: "最大",
        deviation: "通常偏差",
        length: "长度（字）",
        alike: { "任意两个回答平均有 \($0) % 的用词相同。" },
        clusters: { sizes in
            sizes.count == 1
                ? "各次回答大体一致。"
                : "回答分成 \(sizes.count) 组，各有 " + sizes.map(String.init).joined(separator: "、")
                    + " 个。"
        },
        survivingFacts: "数值，以及有多少次回答提到",
        survivingSentences: "每一次都说的",
        passingSentences: { "有 \($0) 句只出现过一次。" },
        phase: {
            switch $0 {
            case .retrying: "重试"
            case .connecting: "连接"
            case .queue: "排队"
            case .thinking: "思考"
            case .answer: "回答"
            case .stalled: "停顿"
            }
        },
        race: "竞速",
        history: { "以往 \($0) 次回答的 p50 / p95" },
        noHistory: "以前没有回答过",
        stuck: { "已卡住 \($0) 秒" })
}

extension DemandPhrases {
    static let chinese = DemandPhrases(
        limit: { least, most, isApproximate, unit in
            switch (least, most) {
            case (let least?, let most?) where isApproximate: "约 \((least + most) / 2) \(unit)"
            case (let least?, let most?) where least == most: "正好 \(least) \(unit)"
            case (let least?, let most?): "\(least) 到 \(most) \(unit)"
            case (let least?, nil): "至少 \(least) \(unit)"
            case (nil, let most?): "不超过 \(most) \(unit)"
            case (nil, nil): unit
            }
        },
        unit: {
            switch $0 {
            case .han: "字"
            case .words: "个词"
            case .characters: "个字符"
            case .sentences: "句"
            case .paragraphs: "段"
            case .lines: "行"
            }
        },
        language: {
            switch $0 {
            case .english: "用英文"
            case .chinese: "用中文"
            case .simplified: "用简体中文"
            case .traditional: "用繁体中文"
            case .japanese: "用日文"
            case .korean: "用韩文"
            case .french: "用法文"
            case .german: "用德文"
            case .spanish: "用西班牙文"
            }
        },
        json: "有效的 JSON",
        onlyJSON: "只输出有效的 JSON",
        items: { "\($0) 条" },
        table: "表格",
        code: { $0.map { "\($0) 代码" } ?? "代码" },
        headings: "小标题",
        noMarkdown: "不用 Markdown",
        noList: "不用列表",
        contains: { "包含“\($0)”" },
        excludes: { "不出现“\($0)”" },
        begins: { "以“\($0)”开头" },
        ends: { "以“\($0)”结尾" })
}
