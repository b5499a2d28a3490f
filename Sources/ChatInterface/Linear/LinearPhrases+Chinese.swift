extension LinearPhrases {
    static let chinese = LinearPhrases(
        prompt: "你：", morePrompt: "… ",
        hint: "输入一行即向所有模型提问；/help 列出全部命令。",
        asking: { "正在询问 \($0) 个模型……" },
        goingOn: { "继续对话：\($0)" },
        unknownCommand: { "没有 /\($0) 这个命令；/help 列出全部命令，以 // 开头可发送带斜杠的问题" },
        wantsModel: "缺少模型名，例如 zhipu/glm-5.2；用 /models 关键词 查找",
        wantsNumber: { $0 == 1 ? "编号只能是 1" : "请给出 1 到 \($0) 的编号；/models 列出编号" },
        severalFit: "有多个符合：", more: { "另有 \($0) 个" },
        added: { "已加入 \($0) \($1)" }, removed: { "已移除 \($0)；/undo 可恢复" },
        goesOn: { "全部从 \($0) 的回答继续" }, takes: { "可取值：\($0)" },
        sources: "来源：", tokens: { "\($0) 个 token" }, comma: "，",
        what: { command in
            switch command {
            case .help: "显示本列表"
            case .models: "当前询问的模型；加关键词则查找可加入的模型"
            case .add: "再加入一个模型"
            case .remove: "移除一个模型"
            case .undo: "恢复最近移除的模型"
            case .model: "把某个位置换成另一个模型"
            case .mute: "提问时跳过某个模型，或重新询问它"
            case .show: "再读一遍最新的回答"
            case .again: "同一问题重新回答"
            case .retry: "重新询问失败的模型"
            case .goOn: "全部从该模型的回答继续"
            case .stop: "停止正在进行的回答"
            case .compare: "比较各回答的差异"
            case .system: "为全部模型设置系统提示词"
            case .thinking: "思考"
            case .search: "联网搜索"
            case .save: "把对话写入 Markdown 文件"
            case .list: "已保存的对话"
            case .open: "继续已保存的对话"
            case .new: "用同样的模型开始新对话"
            case .language: "界面语言"
            case .quit: "退出；输入结束时也会退出"
            }
        },
        arguments: { command in
            switch command {
            case .models: "[关键词]"
            case .add: "模型"
            case .remove, .mute, .goOn: "编号"
            case .model: "编号 模型"
            case .show, .again, .stop, .compare: "[编号 …]"
            case .system: "[文本]"
            case .thinking: "[on|off|low|medium|high]"
            case .search: "[on|off]"
            case .open: "ID"
            case .language: "en|zh|de"
            default: ""
            }
        },
        helpEnd: "行末加反斜杠可续行。Ctrl-C 停止回答，连按两次退出。")
}
