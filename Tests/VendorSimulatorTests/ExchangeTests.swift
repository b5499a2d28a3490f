import Testing
import VendorSimulator

@Suite struct `An exchange file` {
    @Test func `is read part by part`() throws {
        let text = """
            # a comment
            provenance made up
            match Foo bar
            language zh
            pace 10 20
            --- thinking

            one
            --- sources
            A page | https://example.org/a

            --- answer
            two

            three

            ===
            """
        let exchange = try #require(try Exchange.parse(text).first)
        #expect(exchange.match == ["foo", "bar"])
        #expect(exchange.language == .chinese)
        #expect(exchange.sources.map(\.title) == ["A page"])
        #expect(exchange.sources.map(\.url) == ["https://example.org/a"])
        #expect(exchange.firstToken == 10)
        #expect(exchange.tokensPerSecond == 20)
        #expect(exchange.thinking == "one")
        #expect(exchange.answer == "two\n\nthree")
    }

    @Test(arguments: [
        ("pace x y", 1, "pace"), ("language fr", 1, "language"),
        ("provenance p\n--- sources\nno bar\n--- answer\nx\n===", 3, "source"),
        ("nonsense", 1, "unknown word"),
        ("provenance p\n--- answer\nx", 3, "==="),
        ("provenance p\n===", 2, "answer"), ("--- answer\nx\n===", 3, "provenance"),
    ]) func `says in which line it is wrong`(text: String, line: Int, word: String) {
        let error = #expect(throws: Exchange.FormatError.self) { try Exchange.parse(text) }
        #expect(error?.line == line)
        #expect(error?.message.contains(word) == true)
    }
}
