import Foundation
import Providers
import Testing

@Suite struct `The quirks of a request` {
    private func quirks(_ json: String) throws -> Quirks {
        try JSONDecoder().decode(Quirks.self, from: Data(json.utf8))
    }

    @Test func `what isn't told is the plain dialect`() throws {
        #expect(try quirks("{}") == Quirks())
    }

    @Test func `patches that match apply in order`() throws {
        let quirks = try quirks(
            """
            {"thinking": "type", "efforts": ["low"], "models": [
              {"match": ["kimi-k3*"], "thinking": "reasoning_effort", "efforts": ["low", "max"]},
              {"match": ["*-pro", "x"], "can_stop_thinking": false}
            ]}
            """)
        let plain = quirks.applying(to: "kimi-k2")
        #expect(plain.thinking == .type && plain.efforts == [.low] && plain.canStopThinking)
        let both = quirks.applying(to: "kimi-k3.1-pro")
        #expect(both.thinking == .reasoningEffort && both.efforts == [.low, .max])
        #expect(!both.canStopThinking)
    }

    @Test(arguments: [
        ("a", "a", true), ("a*", "a", true), ("a*c", "abc", true), ("*", "", true),
        ("a*c", "abd", false), ("a", "A", false), ("*b*", "abc", true), ("a*a", "a", false),
    ])
    func `a star stands for any characters`(pattern: String, model: String, matches: Bool) throws {
        let quirks = try quirks(
            #"{"models": [{"match": ["\#(pattern)"], "http1_only": true}]}"#)
        #expect(quirks.applying(to: model).http1Only == matches)
    }

    @Test func `a patch without names matches nothing`() throws {
        #expect(try !quirks(#"{"models": [{"http1_only": true}]}"#).applying(to: "m").http1Only)
    }

    @Test func `a value that is none is refused`() {
        #expect(throws: DecodingError.self) { try quirks(#"{"thinking": "perhaps"}"#) }
    }
}
