import Testing

@testable import VendorSimulator

@Suite struct `A JSON text` {
    @Test(arguments: [
        "null", "true", "[1,-2,0.5,\"a\"]", #"{"b":1,"a":{"c":[]}}"#, #""\"\\\n\u0001""#,
        #""é漢😀""#, "[]", "{}",
    ]) func `is read and written again`(text: String) throws {
        #expect(try JSONReader.read(Array(text.utf8)).text == text)
    }

    @Test func `may escape what it likes`() throws {
        let text = #" {"\u0061" : "\ud83d\ude00\/\b\f" , "n":1e2} "#
        let value = try JSONReader.read(Array(text.utf8))
        #expect(value["a"]?.string == "😀/\u{8}\u{C}")
        #expect(value["n"]?.number == 100)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "01", "1.", "+1", "nul", "\"a", "\"\\x\"", "\"\u{1}\"",
        #"{"a":1,"a":2}"#, "[1] 2", #""\ud800""#, #""\ud800\u0041""#, "{a:1}", "'a'", "//", "NaN",
    ]) func `is refused if it is wrong`(text: String) {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func `must not be nested without end`() {
        let text = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONReader.Mistake(offset: 100, message: "too deep")) {
            try JSONReader.read(text)
        }
    }

    @Test func `must be UTF-8`() {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func `survives being cut anywhere`() throws {
        let whole = Array(#"{"a":[1,"\u00e9\ud83d\ude00",true,null,{"b":-1.5e3}]}"#.utf8)
        for length in 0..<whole.count {
            #expect(throws: JSONReader.Mistake.self) {
                try JSONReader.read(Array(whole[..<length]))
            }
        }
    }
}
