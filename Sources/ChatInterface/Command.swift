/// All that a key or the palette can ask for, by the name that the configuration uses.
package enum Command: String, CaseIterable, Hashable, Sendable {
    case send
    case newLine = "new-line"
    case stepBack = "step-back"
    case stopAll = "stop-all"
    case quit
    case suspend
    case redraw
    case nextFocus = "next-focus"
    case previousFocus = "previous-focus"
    case help
    case palette
    case pickModel = "pick-model"
    case newPane = "new-pane"
    case closePane = "close-pane"
    case undo
    case zoom
    case layout
    case regenerate
    case stopPane = "stop-pane"
    case continueFrom = "continue-from"
    case toggleThinking = "toggle-thinking"
    case toggleSearch = "toggle-search"
    case showThinking = "show-thinking"
    case parameters
    case mutePane = "mute-pane"
    case movePaneLeft = "move-pane-left"
    case movePaneRight = "move-pane-right"
    case earlierVersion = "earlier-version"
    case laterVersion = "later-version"
    case openTranscript = "open-transcript"
    case newSession = "new-session"
    case save
    case lineUp = "line-up"
    case lineDown = "line-down"
    case halfPageUp = "half-page-up"
    case halfPageDown = "half-page-down"
    case pageUp = "page-up"
    case pageDown = "page-down"
    case toStart = "to-start"
    case toEnd = "to-end"
    case search
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case nextHeading = "next-heading"
    case previousHeading = "previous-heading"
    case nextCode = "next-code"
    case previousCode = "previous-code"
    case nextFinished = "next-finished"
    case linkScrolling = "link-scrolling"
    case copy
    case copyCode = "copy-code"
    case copyAll = "copy-all"
    case links
    case compare
    case showDifference = "show-difference"
    case vote
    case voteBest = "vote-best"
    case voteTie = "vote-tie"
    case voteAllBad = "vote-all-bad"
    case voteTags = "vote-tags"
    case ranking
    case growPane = "grow-pane"
    case shrinkPane = "shrink-pane"
    case evenPanes = "even-panes"
    case nextPage = "next-page"
    case previousPage = "previous-page"
    case lineUps = "line-ups"
    case clearDraft = "clear-draft"
    case report
    case race
    case repeatAnswer = "repeat"
    case retryFailed = "retry-failed"
    case editPrompt = "edit-prompt"
    case regenerateWith = "regenerate-with"
    case earlierBranch = "earlier-branch"
    case laterBranch = "later-branch"
    case criticise
    case merge
    case mergeGuided = "merge-guided"
    case judge
    case examine
    case mouse
    case editExternally = "edit-externally"
    case searchHistory = "search-history"
    case prompts
    case attachments
    case pickTheme = "pick-theme"
    case nextTheme = "next-theme"
    case nextLanguage = "next-language"
}
