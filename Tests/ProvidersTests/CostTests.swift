import Comparison
import Foundation
import Providers
import Testing

@Suite struct `The cost of an answer` {
    private func model(_ json: String) throws -> CatalogueModel {
        try JSONDecoder().decode(CatalogueModel.self, from: Data(json.utf8))
    }

    private let plain =
        #"{"id":"m","input":2,"output":8,"currency":"CNY","as_of":"2026-08"}"#

    private func million(_ prompt: Double, _ answer: Double) -> Usage {
        Usage(promptTokens: Int(prompt * 1e6), completionTokens: Int(answer * 1e6))
    }

    @Test func `is that of its tokens, by the million`() throws {
        #expect(
            try model(plain).cost(of: million(1, 0.5), at: 0)
                == Cost(amount: 6, currency: "CNY", asOf: "2026-08"))
    }

    @Test(arguments: [
        #"{"id":"m"}"#, #"{"id":"m","input":2,"output":8,"as_of":"2026"}"#,
        #"{"id":"m","input":2,"output":8,"currency":"CNY"}"#,
        #"{"id":"m","input":2,"currency":"CNY","as_of":"2026"}"#,
    ]) func `isn't known without both prices, a currency and a day`(json: String) throws {
        #expect(try model(json).cost(of: million(1, 1), at: 0) == nil)
    }

    @Test func `of a free model is nothing`() throws {
        let free = #"{"id":"m","input":0,"output":0,"currency":"CNY","as_of":"2026"}"#
        #expect(try model(free).cost(of: million(1, 1), at: 0)?.amount == 0)
    }

    @Test func `is less for what the provider had in its cache`() throws {
        let cached = try model(plain.replacing("\"input\"", with: "\"cached_input\":1,\"input\""))
        var usage = million(1, 0)
        usage.cachedTokens = 500_000
        #expect(cached.cost(of: usage, at: 0)?.amount == 1.5)
        #expect(try model(plain).cost(of: usage, at: 0)?.amount == 2)
        usage.cachedTokens = 3_000_000
        #expect(cached.cost(of: usage, at: 0)?.amount == 1)
    }

    @Test func `is that of thinking for all of an answer with thinking`() throws {
        let thinker = try model(
            plain.replacing("\"input\"", with: "\"thinking_output\":20,\"input\""))
        var usage = million(0, 1)
        #expect(thinker.cost(of: usage, at: 0)?.amount == 8)
        usage.reasoningTokens = 0
        #expect(thinker.cost(of: usage, at: 0)?.amount == 8)
        usage.reasoningTokens = 1
        #expect(thinker.cost(of: usage, at: 0)?.amount == 20)
    }

    @Test(
        arguments: [
            (128_000, 2.0), (128_001, 4.0), (256_000, 4.0), (256_001, nil),
        ] as [(Int, Double?)])
    func `depends on the prompt's length, and may be unknown beyond some`(
        tokens: Int, input: Double?
    ) throws {
        let tiered = try model(
            plain.replacing(
                "\"input\"",
                with: #""tiers":[{"above":256000},{"above":128000,"input":4,"output":16}],"input""#)
        )
        let amount = tiered.cost(
            of: Usage(promptTokens: tokens, completionTokens: 0), at: 0)?.amount
        #expect(amount == input.map { $0 * Double(tokens) / 1e6 })
    }

    /// Seconds since 1970 of a moment in Beijing, 2026-11-23 being a Monday.
    private func beijing(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Double {
        // Midnight of Monday 2026-11-23 in Beijing.
        1_795_363_200 + Double((day * 24 + hour) * 3600 + minute * 60)
    }

    @Test(arguments: [
        (0, 8, 59, 1.0), (0, 9, 0, 2.0), (0, 11, 59, 2.0), (0, 12, 0, 1.0), (0, 13, 59, 1.0),
        (0, 14, 0, 2.0), (0, 17, 59, 2.0), (0, 18, 0, 1.0), (4, 10, 0, 2.0), (5, 10, 0, 1.0),
        (6, 15, 0, 1.0), (-1, 10, 0, 1.0), (7, 10, 0, 2.0),
    ]) func `is higher in the vendor's peak hours`(
        day: Int, hour: Int, minute: Int, amount: Double
    ) throws {
        let peaking = try model(
            """
            {"id":"m","input":1,"output":4,"currency":"CNY","as_of":"2026-11","peak":{"input":2,
            "output":8,"hours":[[9,12],[14,18]],"weekdays":[1,2,3,4,5],"utc_offset":8}}
            """)
        let cost = peaking.cost(of: million(1, 0), at: beijing(day, hour, minute))
        #expect(cost?.amount == amount)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1])
    func `is found for any date whatever`(date: Double) throws {
        let peaking = try model(
            """
            {"id":"m","input":1,"output":4,"currency":"CNY","as_of":"2026","peak":{"input":2,
            "output":8,"hours":[[9,12],[1]],"weekdays":[1],"utc_offset":8}}
            """)
        #expect(peaking.cost(of: million(1, 0), at: date)?.amount == 1)
    }

    @Test(arguments: [
        ("glm-5.2", "glm-5.2"), ("zai-org/GLM-5.2", "glm-5.2"),
        ("Pro/moonshotai/Kimi-K2.6", "kimi-k2.6"), ("", ""), ("/", ""),
    ]) func `is compared among models of one name wherever they are`(id: String, variant: String) {
        #expect(CatalogueModel(id: id).variant == variant)
    }
}
