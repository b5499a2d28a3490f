extension Phrases {
    static let english = Phrases(
        simulated: "simulated",
        simulatedBanner: "these vendors are simulated on this machine",
        keylessBanner: "no key found: these vendors are simulated on this machine",
        placeholder: "Ask all of them something…",
        waiting: "waiting",
        thinking: "thinking",
        thought: { "thought for \($0) s, \($1) tokens" },
        silent: { "no data for \($0) s" },
        retrying: { "\($2): retry \($1) in \($0) s" },
        noPanes: "No pane is open.",
        lookingForModels: "Looking for models…",
        muted: "muted",
        search: "web search",
        status: { status in
            switch status {
            case .complete: "done"
            case .truncated: "cut at the token limit"
            case .filtered: "stopped by the platform's moderation"
            case .stopped: "stopped"
            case .cutOff: "cut off"
            case .empty: "empty answer"
            case .failed: "failed"
            }
        },
        kind: { kind in
            switch kind {
            case .authentication: "key refused"
            case .permission: "not permitted"
            case .noBalance: "no balance"
            case .rateLimited: "rate limit"
            case .overloaded: "overloaded"
            case .modelNotFound: "unknown model"
            case .contentRejected: "content rejected"
            case .contextTooLong: "context too long"
            case .invalidRequest: "request refused"
            case .unreachable: "unreachable"
            case .tls: "TLS failed"
            case .proxy: "proxy failed"
            case .timeout: "timed out"
            case .protocol: "not understood"
            case .server: "server error"
            case .configuration: "not configured"
            }
        },
        advice: { kind, hasKeys in
            switch kind {
            case .authentication:
                "Check the key; baimo doctor tells whether it belongs to the vendor's other site."
            case .permission: "The account may not use this model: open it in the vendor's console."
            case .noBalance:
                hasKeys
                    ? "Top up the account, or pick another model with m."
                    : "Top up the account, or ask another model."
            case .rateLimited:
                hasKeys ? "Wait a little, then press r." : "Wait a little, then ask again."
            case .overloaded:
                hasKeys
                    ? "The vendor is busy: press r in a moment."
                    : "The vendor is busy: ask again in a moment."
            case .modelNotFound:
                hasKeys
                    ? "Pick a model that the vendor has with m."
                    : "Name a model that the vendor has; baimo models lists them."
            case .contentRejected: "The platform refuses this text: say it differently."
            case .contextTooLong:
                hasKeys
                    ? "Shorten the prompt, or begin a new session with N." : "Shorten the prompt."
            case .invalidRequest: "The vendor refuses a part of the request: see its words."
            case .unreachable:
                hasKeys
                    ? "Check the network and the address, then press r."
                    : "Check the network and the address."
            case .tls: "Check the clock, the certificates and ca_file."
            case .proxy: "Check the proxy in the environment or the configuration."
            case .timeout:
                hasKeys
                    ? "Nothing came in time: press r."
                    : "Nothing came in time: ask again, or raise the timeout."
            case .protocol: "What came is no answer: check base_url and the dialect."
            case .server:
                hasKeys
                    ? "The vendor's fault: press r in a moment."
                    : "The vendor's fault: ask again in a moment."
            case .configuration: "Set what is missing in the configuration or the environment."
            }
        },
        failure: { "\($0): \($1). \($2)" },
        help: "Keys",
        chooseModel: "Model for this pane",
        chooseNewModel: "Model for a new pane",
        chooseTranscript: "Open a transcript",
        chooseCommand: "Commands",
        searchHistory: "Earlier prompts",
        noKey: "no key",
        atAllVendors: { "\($0) at all \($1) vendors" },
        priceUnknown: "price unknown", free: "free", priceOf: { "price of \($0)" },
        nothingFound: "Nothing fits.",
        withdrawn: { "Withdrawn by the platform\($0.isEmpty ? "" : ": " + $0)" },
        sendsTo: { $0 == $1 ? "to all \($1)" : "to \($0) of \($1)" },
        closed: { "closed \($0) — \($1) brings it back" },
        againToQuit: "Ctrl-C once more quits",
        stopped: { $0 == 1 ? "stopped 1 answer" : "stopped \($0) answers" },
        saved: { "written to \($0)" },
        notSaved: { "not written: \($0)" },
        below: { $0 == 1 ? "1 more line below" : "\($0) more lines below" },
        tooSmall: "The terminal is too small.",
        version: { "version \($0) of \($1)" },
        wording: { "wording \($0) of \($1)" },
        command: { command in command.english },
        obstacle: { obstacle in
            switch obstacle {
            case .noPane: "no pane is open"
            case .nothingAsked: "nothing has been asked in this pane"
            case .nothingClosed: "nothing has been closed, deleted or cleared"
            case .nothingStreams: "nothing is streaming"
            case .stillStreams: "this answer is still streaming"
            case .oneVersion: "there is no other version of this answer"
            case .nothingSought: "nothing is being searched for: press /"
            case .nothingAnswered: "there is no text in this answer yet"
            case .nothingFinished: "no other answer has ended since you looked"
            case .noCode: "there is no code that way"
            case .noHeading: "there is no heading that way"
            case .noLinks: "this answer has no links"
            case .nothingToCompare: "two answers are needed to compare"
            case .notVoting, .alreadyVoted, .stillAnswering, .nothingToVote, .namesHidden:
                VotePhrases.english.obstacle(obstacle)
            case .atTheEdge: "the pane is at the edge already"
            case .onePage: "all panes are on the screen"
            case .onePane: "there is only one pane on the screen"
            case .evenAlready: "all panes are of one size already"
            case .noRoom: "there is no more room to take"
            case .tooManyPanes: "128 panes are the most"
            case .nothingToSend: "the prompt is empty"
            case .noHistory: "nothing has been asked yet"
            case .nothingFailed: "no answer has failed"
            case .oneBranch: "this prompt has no other wording"
            }
        },
        context: { context in
            switch context {
            case .everywhere: "Everywhere"
            case .composer: "In the composer"
            case .pane: "In a pane"
            }
        },
        unsupported: { what, obstacle in
            let why =
                switch obstacle {
                case .noSwitch: "this model has no such switch; nothing is sent for it"
                case .alwaysThinks: "this model always thinks"
                case .noLevel: "this model knows no such level and thinks as much as it likes"
                case .fixed: "this model takes only its own value; nothing is sent"
                case .outOfRange: "beyond what the vendor takes; the nearest value is sent"
                case .notWhileThinking: "without effect while this model thinks; nothing is sent"
                case .limitTooSmall: "the limit of tokens leaves no room for it"
                case .otherEndpoint: "the vendor has it at another endpoint only; nothing is sent"
                case .otherDialect:
                    "the vendor has it in another dialect, which the configuration can choose; nothing is sent"
                case .otherModel: "other models of this vendor do it by themselves; nothing is sent"
                case .needsTool:
                    "the model would ask for a tool and wait for its result; nothing is sent"
                }
            return "\(what): \(why)"
        },
        nextKey: { "\($0): the next key is used" },
        notFound: { "\"\($0)\" is nowhere else" }, inThisPane: "this pane (Tab: all)",
        inAllPanes: "all panes (Tab: this one)",
        copied: { "copied: \($0) characters" }, chooseLink: "Copy a link",
        linkedScrolling: { $0 ? "the panes scroll together" : "each pane scrolls by itself" },
        mouseSwitch: {
            $0 ? "the program takes the mouse" : "the mouse is left to the terminal"
        },
        comparedWith: { "compared with \($0); d on it again ends this" },
        comparingEnds: "no longer compared", similar: { "\($0) % alike" },
        sameRows: { $0 == 1 ? "1 passage the same" : "\($0) passages the same" },
        firstToken: "first",
        tokens: "tok",
        perSecond: "tok/s",
        parameter: { parameter in
            switch parameter {
            case .system: "system prompt"
            case .temperature: "temperature"
            case .maxTokens: "most tokens of an answer"
            case .thinking: "thinking"
            case .search: "web search"
            }
        },
        wants: { parameter in
            switch parameter {
            case .temperature: "a temperature is a number from 0 to 2"
            case .maxTokens: "a limit is a whole number above 0"
            case .system, .thinking, .search: ""
            }
        },
        vendorDefault: "as the vendor does",
        on: "on",
        off: "off",
        thinkingSwitch: { "thinking: \($0 ?? "as the vendor does")" },
        searchSwitch: { "web search: \($0.map { $0 ? "on" : "off" } ?? "as the vendor does")" })
}

extension Command {
    fileprivate var english: String {
        switch self {
        case .send: "send the prompt"
        case .newLine: "new line"
        case .stepBack: "step back; stop what streams"
        case .stopAll: "stop all; twice quits"
        case .quit: "quit"
        case .suspend: "suspend"
        case .redraw: "redraw"
        case .nextFocus: "next pane"
        case .previousFocus: "previous pane"
        case .help: "help"
        case .palette: "commands"
        case .pickModel: "model"
        case .newPane: "new pane"
        case .closePane: "close pane"
        case .undo: "undo"
        case .zoom: "zoom"
        case .layout: "layout"
        case .regenerate: "regenerate"
        case .stopPane: "stop this answer"
        case .continueFrom: "all go on from here"
        case .toggleThinking: "thinking on/off"
        case .toggleSearch: "web search on/off"
        case .showThinking: "show thinking"
        case .parameters: "parameters of the pane"
        case .mutePane: "mute pane"
        case .movePaneLeft: "move pane left"
        case .movePaneRight: "move pane right"
        case .earlierVersion: "earlier version"
        case .laterVersion: "later version"
        case .openTranscript: "open transcript"
        case .newSession: "new session"
        case .save: "export"
        case .lineUp: "line up"
        case .lineDown: "line down"
        case .halfPageUp: "half a page up"
        case .halfPageDown: "half a page down"
        case .pageUp: "page up"
        case .pageDown: "page down"
        case .toStart: "to the beginning"
        case .toEnd: "to the end, and follow"
        case .editExternally: "edit in $EDITOR"
        case .search: "search"
        case .nextMatch: "next match"
        case .previousMatch: "previous match"
        case .nextHeading: "next heading"
        case .previousHeading: "previous heading"
        case .nextCode: "next code block"
        case .previousCode: "previous code block"
        case .nextFinished: "next finished pane"
        case .linkScrolling: "scroll panes together"
        case .copy: "copy"
        case .copyCode: "copy code"
        case .copyAll: "copy all answers"
        case .links: "links"
        case .compare: "differences"
        case .report: "report of the comparison"
        case .race: "race: where the time goes"
        case .repeatAnswer: "ask several times"
        case .retryFailed: "ask again where it failed"
        case .editPrompt: "edit and send again"
        case .regenerateWith: "regenerate with another model"
        case .earlierBranch: "earlier wording"
        case .laterBranch: "later wording"
        case .criticise: "let them criticise one another"
        case .merge: "merge the answers"
        case .mergeGuided: "merge, choosing the points"
        case .judge: "have the answers judged"
        case .examine: "examine the way to this vendor"
        case .showDifference: "differences, large"
        case .vote, .voteBest, .voteTie, .voteAllBad, .voteTags, .ranking:
            VotePhrases.english.command(self)
        case .growPane: "larger pane"
        case .shrinkPane: "smaller pane"
        case .evenPanes: "panes of one size"
        case .nextPage: "next page of panes"
        case .previousPage: "previous page of panes"
        case .lineUps: "line-ups"
        case .clearDraft: "clear the prompt"
        case .mouse: "mouse on or off"
        case .searchHistory: "earlier prompts"
        case .prompts: "prompt library"
        case .attachments: "what is sent, with files"
        case .pickTheme: "choose a theme"
        case .nextTheme: "next theme"
        case .nextLanguage: "next language"
        }
    }
}
