/// One recorded-style exchange: the prompt that it fits, and what the vendor's model says to it.
///
/// The text format: lines `provenance`, `match` (words, one of which must be in the prompt; an
/// underscore stands for a space), `language` (`zh` or `en`) and `pace` (milliseconds to the first
/// token, then tokens a second) come first; `--- thinking`, `--- sources` (a title, a bar and an
/// address a line) and `--- answer` begin texts, `===` ends the exchange. Blank lines at either
/// end of a text and lines that begin with `#` before the first text are left out. `{prompt}` in
/// an answer stands for the beginning of the prompt.
package struct Exchange: Equatable, Sendable {
    package var provenance = ""
    /// Words of the prompt that choose this exchange, in lower case; empty for the general one.
    package var match: [String] = []
    /// The language of prompts that it is for; nil for both.
    package var language: Language?
    /// Milliseconds from the request to the first token; nil for the vendor's own.
    package var firstToken: Int?
    /// Nil for the vendor's own.
    package var tokensPerSecond: Int?
    package var thinking = ""
    package var sources: [Source] = []
    package var answer = ""

    /// The two languages that prompts are answered in.
    package enum Language: String, Sendable {
        case chinese = "zh"
        case english = "en"

        /// Chinese if there is a Han character in the text.
        init(of text: String) {
            let isChinese = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
            self = isChinese ? .chinese : .english
        }
    }

    /// A page that a search found.
    package struct Source: Equatable, Sendable {
        package var title: String
        package var url: String
    }

    /// What is wrong with a file, and in which of its lines, counted from 1.
    package struct FormatError: Error, Equatable, Sendable {
        package var line: Int
        package var message: String
    }
}
