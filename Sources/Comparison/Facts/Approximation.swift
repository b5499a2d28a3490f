/// Words that say that a number is not meant exactly.
enum Approximation {
    static func stands(before index: Int, in tokens: FactTokens) -> Bool {
        if han.contains(where: { tokens.has($0, before: index) }) { return true }
        switch tokens.sign(index - 1) {
        case 0x7E, 0x2248: return true
        default: break
        }
        let words = [tokens.text(index - 1).folded, tokens.text(index - 2).folded]
        return english.contains(words[0]) || (words[0] == "a" && english.contains(words[1]))
    }

    static func stands(behind index: Int, in tokens: FactTokens) -> Bool {
        behind.contains { tokens.has($0, at: index) }
    }

    private static let han = [
        "约", "约为", "大约为", "大概为", "约等于", "将近", "差不多是", "接近于", "近", "大概", "大概是", "大约是", "接近", "差不多",
        "左右", "大致", "大约需要", "大概需要",
    ]

    private static let behind = ["左右", "上下", "多"]

    private static let english: Set<String> = [
        "about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "ca",
    ]
}
