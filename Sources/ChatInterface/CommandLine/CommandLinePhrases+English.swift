extension CommandLinePhrases {
    static let english = CommandLinePhrases(
        noModelName: { "'\($0)' is no model: write provider/model, such as zhipu/glm-5.2." },
        takes: { option, values, text in
            let last = values.last ?? ""
            let others = values.dropLast().joined(separator: ", ")
            return "\(option) takes \(others) or \(last), not '\(text)'."
        },
        takesTemperature: { "--temperature takes a number from 0 to 2, not \($0)." },
        takesLimit: { "--max-tokens takes a whole number above 0, not \($0)." },
        unknownProvider: { "Unknown provider '\($0)'. Known: \($1.joined(separator: ", "))." },
        exclude: { "\($0) and \($1) exclude each other." },
        noDay: { "'\($0)' is no day: write it as 2026-11-25." },
        noPrompt: { "There is no prompt '\($0)'; there are: \($1.joined(separator: ", "))." },
        noVariable: { prompt, name, known in
            let list = known.isEmpty ? "none" : known.joined(separator: ", ")
            return "The prompt '\(prompt)' has no variable '\(name)'; it has: \(list)."
        },
        promptNeeds: { "The prompt '\($0)' needs \($1)." },
        takesSetting: { "--set takes key=value, not '\($0)'." },
        setWantsPrompt: "--set needs --prompt: it is about variables of a prompt.",
        noKeyName: { "\"\($0)\" is no key; write \"ctrl-t\", \"alt-m\", \"f5\" …" },
        noCommandName: { key, name, known in
            "\(key) = \"\(name)\" is no command; there are: "
                + known.joined(separator: ", ")
        },
        liveWantsProvider: "--live wants a provider.",
        promptEmpty: "The prompt is empty.",
        promptMissing: "A prompt is missing: give it as an argument, or on standard input.",
        inputUnusable: "what came on standard input is empty, or isn't UTF-8 text",
        nothingToAsk:
            "no model to ask: name one with -m, set a key such as ZHIPUAI_API_KEY, or try simulated vendors with --demo",
        noTerminal:
            "the screen needs a terminal on standard input and output; baimo --simple and baimo ask work without one",
        noScreen: {
            "the terminal \"\($0)\" can't show a screen; baimo --simple works everywhere"
        },
        otherLocale: { "the locale's encoding is \($0)" + ($1.map { "; \($0) is used" } ?? "") },
        simulatorTrouble: { "the simulated vendors could not be started: \($0)" },
        portTaken: { "port \($0) can't be had: \($1)" },
        transcriptTrouble: { "the transcripts at \($0): \($1)" },
        noTranscript: {
            "no transcript begins with \"\($0)\", or more than one does; see baimo transcripts list"
        },
        noTranscriptYet: "there is no transcript yet",
        cannotWrite: { "\($0) can't be written: \($1)" },
        existsAlready: { "\($0) exists already; it is left as it is" },
        lineTooLong: { "a line is longer than \($0) MiB" },
        noVote: { "\($0): line \($1) is no vote; nothing was taken in" },
        prices: { "\($0) \($1) per million tokens (\($2))" },
        undated: "undated", old: "old",
        moreForLongPrompts: "more for long prompts", moreAtPeak: "more at peak hours",
        unverified: "unverified",
        inOrder: { "\($0): in order" },
        noConfiguration: "no configuration file: defaults",
        putAside: { "\($0): put aside; baimo transcripts restore \($0) takes it back" },
        votesStay: {
            $0 == 1 ? "its vote stays in the ranking" : "its \($0) votes stay in the ranking"
        },
        votesTaken: { "\($0) new, \($1) here already" },
        simulatedKeys: {
            "Any key is taken that doesn't begin with \"wrong\"; where two secrets are needed, \($0) and \($1)."
        },
        faults: "Words in a prompt that make a vendor fail:", comma: ", ")
}
