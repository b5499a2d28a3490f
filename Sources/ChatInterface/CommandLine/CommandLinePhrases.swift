/// The sentences of the command line in one language; what the screen says too is in `Phrases`.
package struct CommandLinePhrases: Sendable {
    // What was typed wrong.
    package var noModelName: @Sendable (_ text: String) -> String
    package var takes: @Sendable (_ option: String, _ values: [String], _ text: String) -> String
    package var takesTemperature: @Sendable (_ text: String) -> String
    package var takesLimit: @Sendable (_ text: String) -> String
    package var unknownProvider: @Sendable (_ id: String, _ known: [String]) -> String
    package var exclude: @Sendable (_ option: String, _ other: String) -> String
    package var noDay: @Sendable (_ text: String) -> String
    package var noPrompt: @Sendable (_ name: String, _ known: [String]) -> String
    package var noVariable:
        @Sendable (_ prompt: String, _ name: String, _ known: [String]) -> String
    package var promptNeeds: @Sendable (_ prompt: String, _ settings: String) -> String
    package var takesSetting: @Sendable (_ text: String) -> String
    package var setWantsPrompt: String
    package var noKeyName: @Sendable (_ key: String) -> String
    package var noCommandName:
        @Sendable (_ key: String, _ name: String, _ known: [String]) -> String
    package var liveWantsProvider: String
    package var promptEmpty: String
    package var promptMissing: String
    package var inputUnusable: String

    // What isn't there.
    package var nothingToAsk: String
    package var noTerminal: String
    package var noScreen: @Sendable (_ type: String) -> String
    /// The locale isn't UTF-8, and which one is used in its place, if any.
    package var otherLocale: @Sendable (_ encoding: String, _ used: String?) -> String
    package var simulatorTrouble: @Sendable (_ reason: String) -> String
    package var portTaken: @Sendable (_ port: Int, _ reason: String) -> String
    package var transcriptTrouble: @Sendable (_ path: String, _ detail: String) -> String
    package var noTranscript: @Sendable (_ id: String) -> String
    package var noTranscriptYet: String
    package var cannotWrite: @Sendable (_ path: String, _ reason: String) -> String
    package var existsAlready: @Sendable (_ path: String) -> String
    package var lineTooLong: @Sendable (_ mebibytes: Int) -> String
    package var noVote: @Sendable (_ path: String, _ line: Int) -> String

    // What is said.
    /// Both prices, written as numbers, for a million tokens, and the day of the price.
    package var prices: @Sendable (_ prices: String, _ currency: String, _ day: String) -> String
    package var undated: String
    package var old: String
    package var moreForLongPrompts: String
    package var moreAtPeak: String
    package var unverified: String
    package var inOrder: @Sendable (_ path: String) -> String
    package var noConfiguration: String
    package var putAside: @Sendable (_ id: String) -> String
    /// How many votes of a session put aside go on counting; at least one.
    package var votesStay: @Sendable (_ count: Int) -> String
    package var votesTaken: @Sendable (_ new: Int, _ known: Int) -> String
    package var simulatedKeys: @Sendable (_ access: String, _ secret: String) -> String
    package var faults: String
    /// Between the parts of a list.
    package var comma: String
}

extension Language {
    /// The language of the locale that the environment names.
    package init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty }
        self.init(locale: locale ?? "en")
    }

    package var commandLinePhrases: CommandLinePhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
