/// The languages that prompts of our own are written in.
package enum PromptLanguage: Equatable, Sendable {
    case chinese, english

    /// The language of a text: Chinese as soon as a fifth of it is.
    package init(of text: String) {
        var han = 0
        var latin = 0
        for scalar in text.unicodeScalars {
            switch ScalarClass.of(scalar.value) {
            case .han: han += 1
            case .letter: latin += 1
            default: break
            }
        }
        self = han > 0 && han * 4 >= latin ? .chinese : .english
    }
}
