/// Numbers in English words: twelve, two hundred and fifty, three million.
enum EnglishNumber {
    /// The value of the words at the beginning, and how many they are; nil if there is no number.
    static func read(_ words: [String]) -> (value: DecimalNumber, count: Int)? {
        var total = 0
        var section = 0
        var count = 0
        for (index, word) in words.prefix(8).enumerated() {
            if let value = small[word], isRoom(for: value, in: section) {
                section += value
            } else if word == "hundred", section > 0, section < 100 {
                section *= 100
            } else if let factor = large[word], section > 0 {
                total += section * factor
                section = 0
            } else if word != "and" || count == 0 || !continues(words, index) {
                break
            }
            count = index + 1
        }
        return count == 0 ? nil : (DecimalNumber(total + section), count)
    }

    /// Twenty-five and a hundred and five, but not five five.
    private static func isRoom(for value: Int, in section: Int) -> Bool {
        let rest = section % 100
        return rest == 0 || (rest >= 20 && rest.isMultiple(of: 10) && value < 10)
    }

    private static func continues(_ words: [String], _ index: Int) -> Bool {
        index + 1 < words.count && small[words[index + 1]] != nil && words[index - 1] == "hundred"
    }

    static func multiplier(_ word: String) -> Int? {
        switch word {
        case "bn": 1_000_000_000
        default: large[word]
        }
    }

    private static let large: [String: Int] = [
        "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    ]

    private static let small: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90,
    ]

    /// The `folded` keys of the words that a number can begin with.
    static let keys: Set<UInt64> = Set((Array(small.keys) + ["half"]).map { KeyHash.of($0) })
}
