extension CommandLinePhrases {
    static let chinese = CommandLinePhrases(
        noModelName: { "“\($0)”不是模型名：请写成 厂商/模型，例如 zhipu/glm-5.2。" },
        takes: { option, values, text in
            "\(option) 只能取 \(values.joined(separator: "、"))，不能是“\(text)”。"
        },
        takesTemperature: { "--temperature 须为 0 到 2 之间的数，不能是 \($0)。" },
        takesLimit: { "--max-tokens 须为大于 0 的整数，不能是 \($0)。" },
        unknownProvider: { "未知厂商“\($0)”。可用的有：\($1.joined(separator: "、"))。" },
        exclude: { "\($0) 和 \($1) 不能同时使用。" },
        noDay: { "“\($0)”不是日期：请写成 2026-11-25 的形式。" },
        noPrompt: { "没有名为“\($0)”的提示词；可用的有：\($1.joined(separator: "、"))。" },
        noVariable: { prompt, name, known in
            let list = known.isEmpty ? "无" : known.joined(separator: "、")
            return "提示词“\(prompt)”没有变量“\(name)”；它的变量有：\(list)。"
        },
        promptNeeds: { "提示词“\($0)”需要 \($1)。" },
        takesSetting: { "--set 的写法是 名称=值，不能是“\($0)”。" },
        setWantsPrompt: "--set 需要 --prompt：它设置的是提示词的变量。",
        noKeyName: { "“\($0)”不是按键名；请写成 \"ctrl-t\"、\"alt-m\"、\"f5\" 等" },
        noCommandName: { key, name, known in
            "\(key) = \"\(name)\" 不是命令；可用的有：" + known.joined(separator: "、")
        },
        liveWantsProvider: "--live 需要指明厂商。",
        promptEmpty: "提示词是空的。",
        promptMissing: "缺少提示词：请作为参数给出，或从标准输入传入。",
        inputUnusable: "标准输入的内容是空的，或不是 UTF-8 文本",
        nothingToAsk: "没有可询问的模型：用 -m 指定一个，设置密钥（如 ZHIPUAI_API_KEY），或用 --demo 试用模拟厂商",
        noTerminal: "界面需要标准输入和标准输出都是终端；没有终端时可用 baimo --simple 或 baimo ask",
        noScreen: { "终端“\($0)”无法显示界面；baimo --simple 在任何终端都能用" },
        otherLocale: { "区域的编码是 \($0)" + ($1.map { "，改用 \($0)" } ?? "") },
        simulatorTrouble: { "模拟厂商无法启动：\($0)" },
        portTaken: { "无法使用端口 \($0)：\($1)" },
        transcriptTrouble: { "对话记录 \($0)：\($1)" },
        noTranscript: { "没有以“\($0)”开头的对话记录，或不止一个；见 baimo transcripts list" },
        noTranscriptYet: "还没有对话记录",
        cannotWrite: { "无法写入 \($0)：\($1)" },
        existsAlready: { "\($0) 已经存在，未作改动" },
        lineTooLong: { "有一行超过 \($0) MiB" },
        noVote: { "\($0)：第 \($1) 行不是投票，未导入任何内容" },
        prices: { "每百万 token \($0) \($1)（\($2)）" },
        undated: "日期不明", old: "可能已过期",
        moreForLongPrompts: "长提示词更贵", moreAtPeak: "高峰时段更贵",
        unverified: "未核实",
        inOrder: { "\($0)：没有问题" },
        noConfiguration: "没有配置文件，使用默认值",
        putAside: { "\($0)：已移除；baimo transcripts restore \($0) 可恢复" },
        votesStay: { "其中的 \($0) 张投票仍计入排行" },
        votesTaken: { "新增 \($0) 张，已有 \($1) 张" },
        simulatedKeys: { "除了以“wrong”开头的，任何密钥都可用；需要两个密钥的地方用 \($0) 和 \($1)。" },
        faults: "写在提示词里可让厂商出错的词：", comma: "，")
}
