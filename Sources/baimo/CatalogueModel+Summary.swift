import ChatInterface
import Comparison
import Providers

extension CatalogueModel {
    /// What helps to choose: how much it takes in, and its prices for a million tokens.
    func summary(_ phrases: Phrases) -> String {
        let window = context.map { $0 >= 1_000_000 ? "\($0 / 1_000_000)M" : "\($0 / 1000)k" }
        let prices = zip(input, output).map { "\($0)/\($1) \(currency ?? "")" }
        return [window, free ? phrases.free : prices ?? phrases.priceUnknown]
            .compactMap { $0 }.joined(separator: "  ")
    }

    private func zip(_ a: Double?, _ b: Double?) -> (String, String)? {
        guard let a, let b else { return nil }
        return (Self.number(a), Self.number(b))
    }

    /// Without a fraction that says nothing.
    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
    }
}

extension CatalogueModel {
    /// Whether there is a price that may no longer hold. `date` is now, in seconds since 1970.
    func isPriceStale(at date: Double) -> Bool {
        guard let currency, input != nil else { return false }
        return Cost(amount: 0, currency: currency, asOf: asOf ?? "").isStale(at: date)
    }
}

extension JSONLine {
    /// All prices for a million tokens. `today` is in seconds since 1970.
    mutating func addPrices(of model: CatalogueModel, today: Double) {
        add(
            Price(
                input: model.input, output: model.output, cachedInput: model.cachedInput,
                thinkingOutput: model.thinkingOutput))
        if !model.tiers.isEmpty {
            add(
                "tiers",
                model.tiers.map { tier in
                    var object = JSONLine()
                    object.add("above", tier.above)
                    object.add(tier.price)
                    return object
                })
        }
        if let peak = model.peak { add("peak", Self.object(peak)) }
        add("currency", ifAny: model.currency)
        add("as_of", ifAny: model.asOf)
        add("price_source", ifAny: model.priceSource)
        if model.input != nil { add("price_is_old", model.isPriceStale(at: today)) }
    }

    private mutating func add(_ price: Price) {
        add("input", ifAny: price.input)
        add("output", ifAny: price.output)
        add("cached_input", ifAny: price.cachedInput)
        add("thinking_output", ifAny: price.thinkingOutput)
    }

    private static func object(_ peak: PeakPrice) -> JSONLine {
        var object = JSONLine()
        object.add(peak.price)
        object.add("hours", peak.hours.map { $0.map(String.init).joined(separator: "-") })
        object.add("weekdays", peak.weekdays.map(String.init))
        object.add("utc_offset", peak.offset)
        return object
    }
}
