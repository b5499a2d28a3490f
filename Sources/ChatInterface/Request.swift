import Comparison
import Prompts

/// What a key comes to, beyond the interface's own state.
package enum Request: Equatable, Sendable {
    case session(Session.Action)
    case quit
    /// Give the terminal back and stop until the shell brings the program to the front.
    case suspend
    /// Paint everything anew.
    case redraw
    /// Open the text in the person's editor; what is saved becomes the composer's text.
    case edit(String)
    /// What is wrong between here and a vendor is to be found out.
    case examine(provider: String)
    /// What it would cost to have these models judge the answers is wanted.
    case planJudging([ModelName])
    /// The judging that was planned last is wanted.
    case judge
    /// How fast these models have been before is wanted for the race.
    case readLatencies([ModelName])
    /// An empty session with the same line-up.
    case newSession
    /// The list of kept sessions is wanted for the box.
    case listTranscripts
    case openTranscript(id: String)
    /// The themes are wanted, for this.
    case readThemes(ThemeWish)
    /// Put a transcript aside.
    case deleteTranscript(id: String)
    case restoreTranscript(id: String)
    /// Keep these seats under a name, in place of what is kept under it.
    case saveLineUp(name: String, [Seat])
    case deleteLineUp(name: String)
    /// Put the text into the person's clipboard.
    case copy(String)
    /// Have the terminal report the mouse, or leave it to the person's terminal.
    case useMouse(Bool)
    /// The ranking by all votes is wanted on the screen.
    case showRanking
    /// The library of prompts is wanted for the box.
    case listPrompts
    /// What a path can become is wanted.
    case completePath(PathCompletion)
    /// Ring the terminal's bell.
    case ring
    /// Show a text as the window's title; nil: as it was before.
    case title(String?)
    /// Write the session to a file in the working folder.
    case export
}
