/// English words that say nothing of what a sentence is about.
enum StopWords {
    static let words: Set<String> = [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "is", "it", "its", "be", "as", "or",
        "and", "for", "are", "was", "has", "had", "but", "not", "you", "we", "he", "she", "his",
        "her", "if", "so", "do", "can", "may", "one", "any", "all", "with", "from", "that", "this",
        "have", "will", "were", "been", "than", "then", "they", "them", "their", "your", "which",
        "when", "what", "who", "into", "only", "also", "there", "these", "those", "such",
    ]

    /// Their tokens' `folded` keys.
    static let keys: Set<UInt64> = Set(words.map { KeyHash.of($0) })
}
