/// What is known of one model of a provider.
package struct CatalogueModel: Equatable, Sendable {
    /// The provider's own name of it; case matters.
    package var id: String
    package var nameChinese: String?
    /// Whose models are of one kind: `glm`, `deepseek`.
    package var family: String?
    /// The model's name wherever it is served, in lower case: what `zhipu/glm-5.2` and
    /// `siliconflow/zai-org/GLM-5.2` have in common.
    package var variant: String
    /// The most tokens of prompt and answer together.
    package var context: Int?
    /// The most tokens of an answer.
    package var maxOutput: Int?
    /// Prices for a million tokens, in `currency`; nil where unknown.
    package var input: Double?
    package var output: Double?
    /// The price of prompt tokens that the provider had in its cache.
    package var cachedInput: Double?
    /// The price of an answer when the model thinks, if it is another.
    package var thinkingOutput: Double?
    /// Prices for longer prompts.
    package var tiers: [PriceTier]
    /// The price in some hours of the day.
    package var peak: PeakPrice?
    /// An ISO 4217 code.
    package var currency: String?
    /// The day of the price, as YYYY, YYYY-MM or YYYY-MM-DD.
    package var asOf: String?
    /// Who says so.
    package var priceSource: String?
    /// Whether it can think before it answers.
    package var reasoning: Bool
    /// Whether it can look at pictures.
    package var vision: Bool
    package var free: Bool
    package var note: String?
    /// Whether no source of weight vouches for what stands here.
    package var unverified: Bool

    /// A model of which nothing is known but its name.
    package init(id: String) {
        self.id = id
        variant = Self.variant(of: id)
        tiers = []
        reasoning = false
        vision = false
        free = false
        unverified = false
    }

    /// Whether more than its name is known, so that what isn't said of it isn't so.
    package var isDescribed: Bool { family != nil || context != nil || maxOutput != nil }

    /// Gateways put the maker's name before a model's own.
    private static func variant(of id: String) -> String {
        (id.split(separator: "/").last ?? "").lowercased()
    }
}

extension CatalogueModel: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id, family, variant, context, input, output, tiers, peak, currency, reasoning, vision
        case free, note, unverified
        case nameChinese = "name_zh"
        case maxOutput = "max_output"
        case cachedInput = "cached_input"
        case thinkingOutput = "thinking_output"
        case asOf = "as_of"
        case priceSource = "price_source"
    }

    /// Reads one `[[models]]` of a file of the catalogue; only `id` is needed.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(id: try values.decode(String.self, forKey: .id))
        nameChinese = try values.decodeIfPresent(String.self, forKey: .nameChinese)
        family = try values.decodeIfPresent(String.self, forKey: .family)
        variant = try values.decodeIfPresent(String.self, forKey: .variant) ?? variant
        context = try values.decodeIfPresent(Int.self, forKey: .context)
        maxOutput = try values.decodeIfPresent(Int.self, forKey: .maxOutput)
        reasoning = try values.decodeIfPresent(Bool.self, forKey: .reasoning) ?? false
        vision = try values.decodeIfPresent(Bool.self, forKey: .vision) ?? false
        free = try values.decodeIfPresent(Bool.self, forKey: .free) ?? false
        note = try values.decodeIfPresent(String.self, forKey: .note)
        unverified = try values.decodeIfPresent(Bool.self, forKey: .unverified) ?? false
        try readPrices(values)
    }

    private mutating func readPrices(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        input = try values.decodeIfPresent(Double.self, forKey: .input)
        output = try values.decodeIfPresent(Double.self, forKey: .output)
        cachedInput = try values.decodeIfPresent(Double.self, forKey: .cachedInput)
        thinkingOutput = try values.decodeIfPresent(Double.self, forKey: .thinkingOutput)
        tiers = try values.decodeIfPresent([PriceTier].self, forKey: .tiers) ?? []
        peak = try values.decodeIfPresent(PeakPrice.self, forKey: .peak)
        currency = try values.decodeIfPresent(String.self, forKey: .currency)
        asOf = try values.decodeIfPresent(String.self, forKey: .asOf)
        priceSource = try values.decodeIfPresent(String.self, forKey: .priceSource)
    }
}
