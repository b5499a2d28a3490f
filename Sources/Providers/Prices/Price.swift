import Comparison

/// What a million tokens cost.
package struct Price: Equatable, Sendable, Decodable {
    /// Of a prompt; nil where unknown.
    package var input: Double?
    /// Of an answer; nil where unknown.
    package var output: Double?
    /// Of prompt tokens that the provider had in its cache; nil if they cost the same.
    package var cachedInput: Double?
    /// Of an answer, its thinking included, when the model thinks; nil if it costs the same.
    package var thinkingOutput: Double?

    private enum CodingKeys: String, CodingKey {
        case input, output
        case cachedInput = "cached_input"
        case thinkingOutput = "thinking_output"
    }

    package init(
        input: Double?, output: Double?, cachedInput: Double? = nil, thinkingOutput: Double? = nil
    ) {
        self.input = input
        self.output = output
        self.cachedInput = cachedInput
        self.thinkingOutput = thinkingOutput
    }

    /// What so many tokens cost; nil unless both prices are known.
    func amount(of usage: Usage) -> Double? {
        guard let input, let output else { return nil }
        let prompt = Double(max(0, usage.promptTokens))
        let cached = min(Double(max(0, usage.cachedTokens ?? 0)), prompt)
        let thinks = (usage.reasoningTokens ?? 0) > 0
        let millions =
            (prompt - cached) * input + cached * (cachedInput ?? input)
            + Double(max(0, usage.completionTokens)) * (thinks ? thinkingOutput ?? output : output)
        return millions / 1_000_000
    }
}

/// The price beyond a length of the prompt.
package struct PriceTier: Equatable, Sendable, Decodable {
    /// It holds for prompts of more tokens than this.
    package var above: Int
    package var price: Price

    private enum CodingKeys: String, CodingKey {
        case above
    }

    /// Reads `{ above, input, output, cached_input, thinking_output }`.
    package init(from decoder: any Decoder) throws {
        above = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .above)
        price = try Price(from: decoder)
    }

    package init(above: Int, price: Price) {
        self.above = above
        self.price = price
    }
}
