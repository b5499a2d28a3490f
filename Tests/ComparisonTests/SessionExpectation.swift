import CustomDump
import Testing

@testable import Comparison

/// Expects that an action changes a session in exactly the ways that `change` does, and asks for
/// exactly these effects: whatever else changes fails, with a difference to read.
func expect(
    _ session: inout Session, after action: Session.Action, effects: [Session.Effect] = [],
    sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout Session) -> Void = { _ in }
) {
    var expected = session
    change(&expected)
    let actual = session.update(action)
    if let difference = diff(expected, session) {
        Issue.record("the session differs:\n\(difference)", sourceLocation: sourceLocation)
    }
    if let difference = diff(effects, actual) {
        Issue.record("the effects differ:\n\(difference)", sourceLocation: sourceLocation)
    }
}
