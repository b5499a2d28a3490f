extension Phrases {
    static let chinese = Phrases(
        simulated: "模拟",
        simulatedBanner: "以下厂商均为本机模拟",
        keylessBanner: "没有找到密钥：以下厂商均为本机模拟",
        placeholder: "向所有模型提问…",
        waiting: "等待",
        thinking: "思考中",
        thought: { "思考 \($0) 秒，\($1) 个 token" },
        silent: { "已 \($0) 秒没有数据" },
        retrying: { "\($2)：\($0) 秒后第 \($1) 次重试" },
        noPanes: "没有打开的窗格。",
        lookingForModels: "正在查找模型…",
        muted: "静音",
        search: "联网搜索",
        status: { status in
            switch status {
            case .complete: "完成"
            case .truncated: "达到长度上限"
            case .filtered: "被平台审核中止"
            case .stopped: "已停止"
            case .cutOff: "中断"
            case .empty: "空回答"
            case .failed: "失败"
            }
        },
        kind: { kind in
            switch kind {
            case .authentication: "密钥被拒绝"
            case .permission: "没有权限"
            case .noBalance: "余额不足"
            case .rateLimited: "触发限流"
            case .overloaded: "服务繁忙"
            case .modelNotFound: "模型不存在"
            case .contentRejected: "内容被拒绝"
            case .contextTooLong: "上下文过长"
            case .invalidRequest: "请求被拒绝"
            case .unreachable: "无法连接"
            case .tls: "TLS 失败"
            case .proxy: "代理失败"
            case .timeout: "超时"
            case .protocol: "无法理解的响应"
            case .server: "服务器错误"
            case .configuration: "尚未配置"
            }
        },
        advice: { kind, hasKeys in
            switch kind {
            case .authentication: "请检查密钥；国内站与国际站的密钥互不通用，baimo doctor 可以查出属于哪一站。"
            case .permission: "该账号不能使用此模型，请在厂商控制台开通。"
            case .noBalance: hasKeys ? "请充值，或按 m 换一个模型。" : "请充值，或换一个模型。"
            case .rateLimited: hasKeys ? "稍等片刻，再按 r。" : "稍等片刻再试。"
            case .overloaded: hasKeys ? "厂商繁忙，请稍后按 r。" : "厂商繁忙，请稍后再试。"
            case .modelNotFound: hasKeys ? "请按 m 选择该厂商提供的模型。" : "请使用该厂商提供的模型，见 baimo models。"
            case .contentRejected: "平台拒绝了这段文字，请换一种说法。"
            case .contextTooLong: hasKeys ? "请缩短提示词，或按 N 新建会话。" : "请缩短提示词。"
            case .invalidRequest: "厂商拒绝了请求中的某一部分，见其原文。"
            case .unreachable: hasKeys ? "请检查网络和地址，再按 r。" : "请检查网络和地址。"
            case .tls: "请检查系统时间、证书和 ca_file。"
            case .proxy: "请检查环境变量或配置中的代理。"
            case .timeout: hasKeys ? "限时内没有收到数据，请按 r。" : "限时内没有收到数据，请重试或调大 timeout。"
            case .protocol: "收到的不是回答，请检查 base_url 和 dialect。"
            case .server: hasKeys ? "厂商侧故障，请稍后按 r。" : "厂商侧故障，请稍后再试。"
            case .configuration: "请在配置或环境变量中补上缺少的内容。"
            }
        },
        failure: { "\($0)：\($1)。\($2)" },
        help: "按键",
        chooseModel: "为此窗格选择模型",
        chooseNewModel: "为新窗格选择模型",
        chooseTranscript: "打开会话记录",
        chooseCommand: "命令",
        searchHistory: "历史提示词",
        noKey: "无密钥",
        atAllVendors: { "\($0) · 全部 \($1) 家" },
        priceUnknown: "价格未知", free: "免费", priceOf: { "\($0) 的价格" },
        nothingFound: "没有匹配项。",
        withdrawn: { "已被平台撤回\($0.isEmpty ? "" : "：" + $0)" },
        sendsTo: { $0 == $1 ? "发给全部 \($1) 个" : "发给 \($1) 个中的 \($0) 个" },
        closed: { "已关闭 \($0)，按 \($1) 恢复" },
        againToQuit: "再按一次 Ctrl-C 退出",
        stopped: { "已停止 \($0) 个回答" },
        saved: { "已写入 \($0)" },
        notSaved: { "未能写入：\($0)" },
        below: { "下面还有 \($0) 行" },
        tooSmall: "终端太小。",
        version: { "第 \($0)/\($1) 版" },
        wording: { "问法 \($0)/\($1)" },
        command: { command in command.chinese },
        obstacle: { obstacle in
            switch obstacle {
            case .noPane: "没有打开的窗格"
            case .nothingAsked: "此窗格还没有提问"
            case .nothingClosed: "没有关闭、删除或清空过什么"
            case .nothingStreams: "没有正在生成的回答"
            case .stillStreams: "此回答仍在生成"
            case .oneVersion: "此回答没有其他版本"
            case .nothingSought: "尚未查找：请按 /"
            case .nothingAnswered: "此回答还没有正文"
            case .nothingFinished: "没有新结束的回答"
            case .noCode: "那边没有代码块了"
            case .noHeading: "那边没有标题了"
            case .noLinks: "此回答没有链接"
            case .nothingToCompare: "需要两个回答才能比较"
            case .notVoting, .alreadyVoted, .stillAnswering, .nothingToVote, .namesHidden:
                VotePhrases.chinese.obstacle(obstacle)
            case .atTheEdge: "窗格已经在最边上"
            case .onePage: "所有窗格都在屏幕上"
            case .onePane: "屏幕上只有一个窗格"
            case .evenAlready: "所有窗格已经等大"
            case .noRoom: "没有更多空间可用"
            case .tooManyPanes: "最多 128 个窗格"
            case .nothingToSend: "提示词是空的"
            case .noHistory: "还没有问过什么"
            case .nothingFailed: "没有失败的回答"
            case .oneBranch: "这个问题只有一种问法"
            }
        },
        context: { context in
            switch context {
            case .everywhere: "任何位置"
            case .composer: "输入框"
            case .pane: "窗格"
            }
        },
        unsupported: { what, obstacle in
            let why =
                switch obstacle {
                case .noSwitch: "此模型没有这个开关，未发送"
                case .alwaysThinks: "此模型总是思考，无法关闭"
                case .noLevel: "此模型没有这一档，思考多少由它自己决定"
                case .fixed: "此模型只接受自己的默认值，未发送"
                case .outOfRange: "超出厂商允许的范围，已改为最接近的值"
                case .notWhileThinking: "此模型思考时该设置无效，未发送"
                case .limitTooSmall: "token 上限太小，容不下它"
                case .otherEndpoint: "厂商只在另一个接口提供，未发送"
                case .otherDialect: "厂商在另一种方言中提供，可在配置中选用，未发送"
                case .otherModel: "该厂商的其他模型会自行完成，未发送"
                case .needsTool: "模型会要求调用工具并等待结果，未发送"
                }
            return "\(what)：\(why)"
        },
        nextKey: { "\($0)：改用下一个密钥" },
        notFound: { "没有其他“\($0)”了" }, inThisPane: "本窗格（Tab：全部）",
        inAllPanes: "全部窗格（Tab：本窗格）",
        copied: { "已复制 \($0) 个字符" }, chooseLink: "复制链接",
        linkedScrolling: { $0 ? "各窗格联动滚动" : "各窗格独立滚动" },
        mouseSwitch: { $0 ? "鼠标由本程序使用" : "鼠标交还终端" },
        comparedWith: { "与 \($0) 比较；再按一次 d 结束" },
        comparingEnds: "已结束比较", similar: { "相似 \($0) %" }, sameRows: { "\($0) 段相同" },
        firstToken: "首字",
        tokens: "tok",
        perSecond: "tok/s",
        parameter: { parameter in
            switch parameter {
            case .system: "系统提示词"
            case .temperature: "温度"
            case .maxTokens: "回答的 token 上限"
            case .thinking: "思考"
            case .search: "联网搜索"
            }
        },
        wants: { parameter in
            switch parameter {
            case .temperature: "温度应为 0 到 2 之间的数"
            case .maxTokens: "上限应为大于 0 的整数"
            case .system, .thinking, .search: ""
            }
        },
        vendorDefault: "厂商默认",
        on: "开",
        off: "关",
        thinkingSwitch: { "思考：\($0 ?? "厂商默认")" },
        searchSwitch: { "联网搜索：\($0.map { $0 ? "开" : "关" } ?? "厂商默认")" })
}

extension Command {
    fileprivate var chinese: String {
        switch self {
        case .send: "发送"
        case .newLine: "换行"
        case .stepBack: "返回；停止生成"
        case .stopAll: "全部停止，再按退出"
        case .quit: "退出"
        case .suspend: "挂起"
        case .redraw: "重绘"
        case .nextFocus: "下一窗格"
        case .previousFocus: "上一窗格"
        case .help: "帮助"
        case .palette: "命令"
        case .pickModel: "模型"
        case .newPane: "新窗格"
        case .closePane: "关闭窗格"
        case .undo: "撤销"
        case .zoom: "放大"
        case .layout: "布局"
        case .regenerate: "重新生成"
        case .stopPane: "停止此回答"
        case .continueFrom: "全部由此继续"
        case .toggleThinking: "思考开关"
        case .toggleSearch: "联网搜索开关"
        case .showThinking: "显示思考"
        case .parameters: "窗格参数"
        case .mutePane: "静音窗格"
        case .movePaneLeft: "左移窗格"
        case .movePaneRight: "右移窗格"
        case .earlierVersion: "上一版本"
        case .laterVersion: "下一版本"
        case .openTranscript: "打开记录"
        case .newSession: "新会话"
        case .save: "导出"
        case .lineUp: "上一行"
        case .lineDown: "下一行"
        case .halfPageUp: "上半页"
        case .halfPageDown: "下半页"
        case .pageUp: "上一页"
        case .pageDown: "下一页"
        case .toStart: "到开头"
        case .toEnd: "到末尾并跟随"
        case .editExternally: "用 $EDITOR 编辑"
        case .search: "查找"
        case .nextMatch: "下一处"
        case .previousMatch: "上一处"
        case .nextHeading: "下一标题"
        case .previousHeading: "上一标题"
        case .nextCode: "下一代码块"
        case .previousCode: "上一代码块"
        case .nextFinished: "下一个已结束的窗格"
        case .linkScrolling: "联动滚动"
        case .copy: "复制"
        case .copyCode: "复制代码"
        case .copyAll: "复制全部回答"
        case .links: "链接"
        case .compare: "差异"
        case .report: "比较报告"
        case .race: "竞速：时间花在哪里"
        case .repeatAnswer: "重复提问"
        case .retryFailed: "重试失败的"
        case .editPrompt: "改写后重发"
        case .regenerateWith: "换个模型重新回答"
        case .earlierBranch: "上一种问法"
        case .laterBranch: "下一种问法"
        case .criticise: "互相评议"
        case .merge: "合并回答"
        case .mergeGuided: "按要点合并"
        case .judge: "让模型评判"
        case .examine: "检查到这家厂商的连接"
        case .showDifference: "差异全屏"
        case .vote, .voteBest, .voteTie, .voteAllBad, .voteTags, .ranking:
            VotePhrases.chinese.command(self)
        case .growPane: "放大窗格"
        case .shrinkPane: "缩小窗格"
        case .evenPanes: "窗格恢复等大"
        case .nextPage: "下一页窗格"
        case .previousPage: "上一页窗格"
        case .lineUps: "模型组合"
        case .clearDraft: "清空提示词"
        case .mouse: "鼠标开关"
        case .searchHistory: "历史提示词"
        case .prompts: "提示词库"
        case .attachments: "发送内容预览"
        case .pickTheme: "选择主题"
        case .nextTheme: "下一个主题"
        case .nextLanguage: "切换语言"
        }
    }
}
