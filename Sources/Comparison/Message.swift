/// One message of the context that a model is sent.
package struct Message: Equatable, Sendable {
    /// Whose words they are.
    package enum Role: String, Equatable, Sendable {
        case system, user, assistant
    }

    package var role: Role
    package var text: String
    /// What the text may speak of; their bytes are got when they are needed.
    package var pictures: [Picture]

    package init(_ role: Role, _ text: String, pictures: [Picture] = []) {
        self.role = role
        self.text = text
        self.pictures = pictures
    }
}

/// What a person can set for a participant; nil means that nothing is sent for it.
package struct Parameters: Equatable, Hashable, Codable, Sendable {
    /// Whether to think before the answer, and how hard.
    package enum Thinking: String, Equatable, Hashable, Codable, Sendable, CaseIterable {
        case on, off, low, medium, high
    }

    package var system: String?
    package var temperature: Double?
    /// The most tokens of an answer.
    package var maxTokens: Int?
    package var thinking: Thinking?
    package var search: Bool?

    package init(
        system: String? = nil, temperature: Double? = nil, maxTokens: Int? = nil,
        thinking: Thinking? = nil, search: Bool? = nil
    ) {
        self.system = system
        self.temperature = temperature
        self.maxTokens = maxTokens
        self.thinking = thinking
        self.search = search
    }
}
