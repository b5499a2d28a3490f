/// Something a prompt asks for that can be checked without a judge.
package struct InstructionCheck: Equatable, Sendable {
    /// What is asked for.
    package enum Demand: Equatable, Sendable {
        case length(LengthLimit)
        case language(AnswerLanguage)
        /// JSON; `only` if nothing may stand around it.
        case json(only: Bool)
        /// So many points, examples, suggestions.
        case items(Int)
        case table
        /// A block of code, in a language where one is named.
        case code(String?)
        case headings
        case noMarkdown
        case noList
        case contains(String)
        case excludes(String)
        case begins(String)
        case ends(String)
    }

    package var demand: Demand
    /// The words of the prompt that ask for it.
    package var quote: String
    /// Where they stand in the prompt.
    package var range: ByteRange

    package init(demand: Demand, quote: String, range: ByteRange) {
        self.demand = demand
        self.quote = quote
        self.range = range
    }

    /// What a prompt in Chinese or English asks for, in its order. What isn't certain is left out;
    /// of a long prompt only the beginning and the end are read, as the middle is mostly material.
    package static func all(in prompt: String) -> [InstructionCheck] {
        InstructionReader(prompt).checks()
    }
}

/// How long an answer may be.
package struct LengthLimit: Equatable, Sendable {
    /// What a length is counted in.
    package enum Unit: String, Equatable, Sendable {
        /// 字: a Han character, a Latin word or a number.
        case han
        case words, characters, sentences, paragraphs, lines
    }

    package var unit: Unit
    package var least: Int?
    package var most: Int?
    /// Asked for as 左右 or `about`: both limits are soft.
    package var isApproximate: Bool

    package init(_ unit: Unit, least: Int? = nil, most: Int? = nil, isApproximate: Bool = false) {
        self.unit = unit
        self.least = least
        self.most = most
        self.isApproximate = isApproximate
    }
}

/// A language that can be told by its characters or by its commonest words.
package enum AnswerLanguage: String, Equatable, Sendable {
    case english, chinese, simplified, traditional, japanese, korean, french, german, spanish
}

/// What came of a check.
package struct CheckResult: Equatable, Sendable {
    /// How an answer stands to the demand.
    package enum Outcome: Equatable, Sendable {
        case passed, failed
        /// It depends on how one counts, or there is too little to tell.
        case unknown
    }

    package var outcome: Outcome
    /// What was counted, where something was.
    package var measured: Int?
    /// What was found that decided it: a language, a word, a kind of markup.
    package var found: String?

    package init(_ outcome: Outcome, measured: Int? = nil, found: String? = nil) {
        self.outcome = outcome
        self.measured = measured
        self.found = found
    }
}
