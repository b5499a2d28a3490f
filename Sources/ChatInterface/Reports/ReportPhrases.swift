import Comparison

/// The sentences of reports in one language.
package struct ReportPhrases: Sendable {
    package var title: String
    /// Under the title: how many answers, and that no model was asked.
    package var method: @Sendable (_ answers: Int) -> String
    package var stillStreams: @Sendable (_ names: String) -> String
    package var figures: String
    package var model: String
    package var firstText: String
    package var time: String
    package var speed: String
    package var tokens: String
    package var words: String
    package var cost: String
    package var ended: String
    package var checks: String
    package var demand: @Sendable (InstructionCheck.Demand) -> String
    package var facts: String
    package var matter: String
    package var noFacts: String
    /// What some state and others don't.
    package var gaps: String
    /// Names, links, identifiers.
    package var mentions: String
    package var similarity: String
    package var said: @Sendable (_ support: Agreement.Support) -> String
    /// How many say it.
    package var byHowMany: @Sendable (_ count: Int, _ total: Int) -> String
    package var nothingInCommon: String
    package var more: @Sendable (_ count: Int) -> String
    package var stability: @Sendable (_ name: String, _ runs: Int) -> String
    package var measure: String
    package var least: String
    package var median: String
    package var most: String
    package var deviation: String
    package var length: String
    package var alike: @Sendable (_ percent: Int) -> String
    package var clusters: @Sendable (_ sizes: [Int]) -> String
    package var survivingFacts: String
    package var survivingSentences: String
    package var passingSentences: @Sendable (_ count: Int) -> String
    package var phase: @Sendable (Waterfall.Phase) -> String
    package var race: String
    package var history: @Sendable (_ replies: Int) -> String
    package var noHistory: String
    package var stuck: @Sendable (_ seconds: Int) -> String
}

extension Language {
    package var reports: ReportPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}

/// How the three languages say what a prompt demands.
struct DemandPhrases: Sendable {
    var limit:
        @Sendable (_ least: Int?, _ most: Int?, _ isApproximate: Bool, _ unit: String) -> String
    var unit: @Sendable (LengthLimit.Unit) -> String
    var language: @Sendable (AnswerLanguage) -> String
    var json: String
    var onlyJSON: String
    var items: @Sendable (Int) -> String
    var table: String
    var code: @Sendable (String?) -> String
    var headings: String
    var noMarkdown: String
    var noList: String
    var contains: @Sendable (String) -> String
    var excludes: @Sendable (String) -> String
    var begins: @Sendable (String) -> String
    var ends: @Sendable (String) -> String

    func text(_ demand: InstructionCheck.Demand) -> String {
        switch demand {
        case .length(let limit):
            self.limit(limit.least, limit.most, limit.isApproximate, unit(limit.unit))
        case .language(let language): self.language(language)
        case .json(let only): only ? onlyJSON : json
        case .items(let count): items(count)
        case .table: table
        case .code(let language): code(language)
        case .headings: headings
        case .noMarkdown: noMarkdown
        case .noList: noList
        case .contains(let text): contains(text)
        case .excludes(let text): excludes(text)
        case .begins(let text): begins(text)
        case .ends(let text): ends(text)
        }
    }
}
