import Comparison

/// Every sentence of the screen in one language: a phrase that is missing does not compile.
package struct Phrases: Sendable {
    package var simulated: String
    package var simulatedBanner: String
    package var keylessBanner: String
    package var placeholder: String
    package var waiting: String
    package var thinking: String
    package var thought: @Sendable (_ seconds: String, _ tokens: String) -> String
    package var silent: @Sendable (_ seconds: Int) -> String
    package var retrying: @Sendable (_ seconds: Int, _ attempt: Int, _ kind: String) -> String
    package var noPanes: String
    package var lookingForModels: String
    package var muted: String
    package var search: String
    package var status: @Sendable (ReplyEnd.Status) -> String
    package var kind: @Sendable (Failure.Kind) -> String
    /// What to do; `hasKeys` where a key can be pressed for it.
    package var advice: @Sendable (_ kind: Failure.Kind, _ hasKeys: Bool) -> String
    /// How it ended, why, and what to do, as one or two sentences.
    package var failure: @Sendable (_ status: String, _ kind: String, _ advice: String) -> String
    package var help: String
    package var chooseModel: String
    package var chooseNewModel: String
    package var chooseTranscript: String
    package var chooseCommand: String
    package var searchHistory: String
    package var noKey: String
    /// A model, or a family of them, that several vendors serve.
    package var atAllVendors: @Sendable (_ name: String, _ count: Int) -> String
    package var priceUnknown: String
    package var free: String
    /// Behind a price that may no longer hold.
    package var priceOf: @Sendable (_ day: String) -> String
    package var nothingFound: String
    package var withdrawn: @Sendable (_ reason: String) -> String
    package var sendsTo: @Sendable (_ count: Int, _ total: Int) -> String
    package var closed: @Sendable (_ model: String, _ key: String) -> String
    package var againToQuit: String
    package var stopped: @Sendable (_ count: Int) -> String
    package var saved: @Sendable (_ path: String) -> String
    package var notSaved: @Sendable (_ reason: String) -> String
    package var below: @Sendable (_ lines: Int) -> String
    package var tooSmall: String
    package var version: @Sendable (_ index: Int, _ count: Int) -> String
    /// Which of a prompt's wordings a pane shows the answer to.
    package var wording: @Sendable (_ index: Int, _ count: Int) -> String
    package var command: @Sendable (Command) -> String
    package var obstacle: @Sendable (Obstacle) -> String
    package var context: @Sendable (Keymap.Context) -> String
    /// Why a switch of that name wasn't sent, or not as it was set.
    package var unsupported: @Sendable (_ what: String, _ obstacle: SwitchObstacle) -> String
    /// Another of several keys is used.
    package var nextKey: @Sendable (_ kind: String) -> String
    package var notFound: @Sendable (_ text: String) -> String
    package var inThisPane: String
    package var inAllPanes: String
    package var copied: @Sendable (_ characters: Int) -> String
    package var chooseLink: String
    package var linkedScrolling: @Sendable (_ isOn: Bool) -> String
    package var mouseSwitch: @Sendable (_ isOn: Bool) -> String
    package var comparedWith: @Sendable (_ name: String) -> String
    package var comparingEnds: String
    package var similar: @Sendable (_ percent: Int) -> String
    package var sameRows: @Sendable (_ count: Int) -> String
    package var firstToken: String
    package var tokens: String
    package var perSecond: String
    var parameter: @Sendable (Parameter) -> String
    /// What a value must be.
    var wants: @Sendable (Parameter) -> String
    package var vendorDefault: String
    package var on: String
    package var off: String
    package var thinkingSwitch: @Sendable (_ value: String?) -> String
    package var searchSwitch: @Sendable (_ isOn: Bool?) -> String
}

/// Why a switch that a person has set could not be sent to a model, or not as it was set.
package enum SwitchObstacle: String, Sendable, CaseIterable {
    case noSwitch = "no-switch"
    case alwaysThinks = "always-thinks"
    case noLevel = "no-level"
    case fixed
    case outOfRange = "out-of-range"
    case notWhileThinking = "not-while-thinking"
    case limitTooSmall = "limit-too-small"
    case otherEndpoint = "other-endpoint"
    case otherDialect = "other-dialect"
    case otherModel = "other-model"
    case needsTool = "needs-tool"
}

/// Why a command can't run now.
package enum Obstacle: Sendable, CaseIterable {
    case noPane, nothingAsked, nothingClosed, nothingStreams, stillStreams, oneVersion
    case nothingSought, nothingAnswered, nothingFinished, noCode, noHeading, noLinks
    case notVoting, alreadyVoted, stillAnswering, nothingToVote, namesHidden
    case nothingToCompare, nothingFailed, oneBranch
    case atTheEdge, onePage, onePane, evenAlready, noRoom, tooManyPanes, nothingToSend, noHistory
}
