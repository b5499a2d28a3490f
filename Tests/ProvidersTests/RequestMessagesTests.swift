import Comparison
import Providers
import Testing

@Suite struct `A request of the messages dialect` {
    private func sent(
        _ messages: [Message], system: String? = nil,
        _ change: (inout Quirks) -> Void = { _ in }
    ) throws -> String {
        let text = try body(
            Parameters(system: system), messages: messages, in: context(change))
        let start = try #require(text.firstRange(of: #""messages":["#))
        let end = try #require(text.firstRange(of: #"],"stream""#))
        return String(text[start.upperBound..<end.lowerBound])
            .replacing(#"{"role":""#, with: "").replacing(#"","content":"#, with: ":")
            .replacing("}", with: "")
    }

    @Test func `messages go as they are`() throws {
        let messages = [
            Message(.system, "s"), Message(.user, "a"), Message(.assistant, "b"),
            Message(.user, "c"), Message(.user, "d"),
        ]
        #expect(try sent(messages) == #"system:"s",user:"a",assistant:"b",user:"c",user:"d""#)
    }

    @Test func `the system prompt of the parameters comes first, once`() throws {
        #expect(try sent([Message(.user, "a")], system: "s") == #"system:"s",user:"a""#)
        let both = [Message(.system, "s"), Message(.user, "a")]
        #expect(try sent(both, system: "s") == #"system:"s",user:"a""#)
        #expect(try sent([Message(.user, "a")], system: " ") == #"user:"a""#)
    }

    @Test func `an empty answer is left out`() throws {
        let messages = [Message(.user, "a"), Message(.assistant, " \n"), Message(.user, "b")]
        #expect(try sent(messages) == #"user:"a",user:"b""#)
    }

    @Test func `one role in a row becomes one message where that is needed`() throws {
        let messages = [
            Message(.user, "a"), Message(.assistant, ""), Message(.user, "b"),
            Message(.assistant, "c"), Message(.assistant, "d"), Message(.user, "e"),
        ]
        #expect(
            try sent(messages) { $0.mergesRoles = true }
                == #"user:"a\n\nb",assistant:"c\n\nd",user:"e""#)
    }

    @Test func `where roles must alternate the user has the first word and the last`() throws {
        let messages = [
            Message(.assistant, "x"), Message(.user, "a"), Message(.user, "b"),
            Message(.assistant, "c"),
        ]
        #expect(try sent(messages) { $0.alternatesRoles = true } == #"user:"a\n\nb""#)
    }

    @Test func `a model without a system role hears the instruction before the prompt`() throws {
        let messages = [
            Message(.system, "s"), Message(.user, "a"), Message(.assistant, "b"),
            Message(.user, "c"),
        ]
        #expect(
            try sent(messages) { $0.systemRole = false }
                == #"user:"s\n\na",assistant:"b",user:"c""#)
        #expect(try sent([Message(.system, "s")]) { $0.systemRole = false } == #"user:"s""#)
    }
}
