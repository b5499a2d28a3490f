extension LinearPhrases {
    static let english = LinearPhrases(
        prompt: "You: ", morePrompt: "… ",
        hint: "A line is a question to all of them; /help lists the commands.",
        asking: { $0 == 1 ? "asking 1 model…" : "asking \($0) models…" },
        goingOn: { "going on with: \($0)" },
        unknownCommand: {
            "there is no command /\($0); /help lists them, // begins a question with a slash"
        },
        wantsModel: "a model is missing, such as zhipu/glm-5.2; /models WORD finds some",
        wantsNumber: {
            $0 == 1
                ? "the number must be 1" : "a number from 1 to \($0) is needed; /models lists them"
        },
        severalFit: "several fit:", more: { "and \($0) more" },
        added: { "\($0) \($1) added" }, removed: { "\($0) removed; /undo brings it back" },
        goesOn: { "all go on from the answer of \($0)" }, takes: { "one of these: \($0)" },
        sources: "Sources:", tokens: { "\($0) tokens" }, comma: ", ",
        what: { command in
            switch command {
            case .help: "this list"
            case .models: "the models that are asked; with a word, those that can be added"
            case .add: "ask one more model"
            case .remove: "no longer ask a model"
            case .undo: "take back the model removed last"
            case .model: "put another model in the place of one"
            case .mute: "leave a model out of questions, or take it in again"
            case .show: "the newest answers once more"
            case .again: "the same question once more"
            case .retry: "ask those once more that failed"
            case .goOn: "all go on from this model's answer"
            case .stop: "stop the answers under way"
            case .compare: "how the answers differ"
            case .system: "system prompt for all"
            case .thinking: "thinking"
            case .search: "web search"
            case .save: "write the conversation to a Markdown file"
            case .list: "the kept conversations"
            case .open: "go on with a kept conversation"
            case .new: "a new conversation with the same models"
            case .language: "the language of the interface"
            case .quit: "quit; so does the end of the input"
            }
        },
        arguments: { command in
            switch command {
            case .models: "[WORD]"
            case .add: "MODEL"
            case .remove, .mute, .goOn: "NUMBER"
            case .model: "NUMBER MODEL"
            case .show, .again, .stop, .compare: "[NUMBER …]"
            case .system: "[TEXT]"
            case .thinking: "[on|off|low|medium|high]"
            case .search: "[on|off]"
            case .open: "ID"
            case .language: "en|zh|de"
            default: ""
            }
        },
        helpEnd:
            "A line that ends in a backslash goes on in the next. Ctrl-C stops the answers, twice quits."
    )
}
