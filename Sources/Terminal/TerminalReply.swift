/// What a terminal answered to a question of ours.
package enum TerminalReply: Equatable, Sendable {
    /// A private mode and its state: 1 set, 2 reset, others not known (DECRPM).
    case mode(Int, state: Int)
    /// The primary device attributes: the fence behind other questions.
    case attributes
    /// The flags of the kitty keyboard protocol.
    case keyboardFlags
    /// Where the cursor stands, from 1.
    case cursor(row: Int, column: Int)
    /// The colour of the background.
    case ground(red: UInt8, green: UInt8, blue: UInt8)
}
