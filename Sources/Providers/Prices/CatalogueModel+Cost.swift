import Comparison

extension CatalogueModel {
    /// The price that holds for a prompt of so many tokens at a moment, in seconds since 1970.
    package func price(forPrompt tokens: Int, at date: Double) -> Price {
        if let peak, peak.holds(at: date) { return peak.price }
        let tier = tiers.filter { tokens > $0.above }.max { $0.above < $1.above }
        return tier?.price
            ?? Price(
                input: input, output: output, cachedInput: cachedInput,
                thinkingOutput: thinkingOutput)
    }

    /// What an answer cost that began at a moment, in seconds since 1970; nil where no price, or
    /// no day of it, is known.
    package func cost(of usage: Usage, at date: Double) -> Cost? {
        guard let currency, let asOf,
            let amount = price(forPrompt: usage.promptTokens, at: date).amount(of: usage)
        else { return nil }
        return Cost(amount: amount, currency: currency, asOf: asOf)
    }
}
