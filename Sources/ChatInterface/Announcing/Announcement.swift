/// How the end of an answer is announced, beyond a notice, when nobody looks at it.
package enum Announcement: String, CaseIterable, Sendable {
    case none
    /// The terminal's bell.
    case bell
    /// The window's title, until somebody looks again.
    case title
}
