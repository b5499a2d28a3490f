import Comparison

/// How much a model is to think, in words.
extension Language {
    func name(of thinking: Parameters.Thinking) -> String {
        switch thinking {
        case .on: phrases.on
        case .off: phrases.off
        case .low: word("low", "低", "wenig")
        case .medium: word("medium", "中", "mittel")
        case .high: word("high", "高", "viel")
        }
    }

    private func word(_ english: String, _ chinese: String, _ german: String) -> String {
        switch self {
        case .english: english
        case .chinese: chinese
        case .german: german
        }
    }
}
