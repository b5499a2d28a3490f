/// What is known of one model of a provider.
package struct CatalogueModel: Equatable, Sendable {
    /// The provider's own name of it; case matters.
    package var id: String
    package var nameChinese: String?
    package var family: String?
    /// The most tokens of prompt and answer together.
    package var context: Int?
    /// The most tokens of an answer.
    package var maxOutput: Int?
    /// Prices for a million tokens, in `currency`; nil where unknown.
    package var input: Double?
    package var output: Double?
    /// The price of prompt tokens that the provider had in its cache.
    package var cachedInput: Double?
    /// An ISO 4217 code.
    package var currency: String?
    /// The day of the price, as YYYY, YYYY-MM or YYYY-MM-DD.
    package var asOf: String?
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
        reasoning = false
        vision = false
        free = false
        unverified = false
    }
}

extension CatalogueModel: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id, family, context, input, output, currency, reasoning, vision, free, note, unverified
        case nameChinese = "name_zh"
        case maxOutput = "max_output"
        case cachedInput = "cached_input"
        case asOf = "as_of"
    }

    /// Reads one `[[models]]` of a file of the catalogue; only `id` is needed.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(id: try values.decode(String.self, forKey: .id))
        nameChinese = try values.decodeIfPresent(String.self, forKey: .nameChinese)
        family = try values.decodeIfPresent(String.self, forKey: .family)
        context = try values.decodeIfPresent(Int.self, forKey: .context)
        maxOutput = try values.decodeIfPresent(Int.self, forKey: .maxOutput)
        input = try values.decodeIfPresent(Double.self, forKey: .input)
        output = try values.decodeIfPresent(Double.self, forKey: .output)
        cachedInput = try values.decodeIfPresent(Double.self, forKey: .cachedInput)
        currency = try values.decodeIfPresent(String.self, forKey: .currency)
        asOf = try values.decodeIfPresent(String.self, forKey: .asOf)
        reasoning = try values.decodeIfPresent(Bool.self, forKey: .reasoning) ?? false
        vision = try values.decodeIfPresent(Bool.self, forKey: .vision) ?? false
        free = try values.decodeIfPresent(Bool.self, forKey: .free) ?? false
        note = try values.decodeIfPresent(String.self, forKey: .note)
        unverified = try values.decodeIfPresent(Bool.self, forKey: .unverified) ?? false
    }
}
