/// Finds where an answer says which model wrote it: such an answer can't be judged blindly.
///
/// The names come from outside; this module knows no vendors.
package struct SelfNaming: Sendable {
    /// A maker or a model, by all its names: Chinese, English, with and without version.
    package struct Brand: Equatable, Sendable {
        package var id: String
        package var names: [String]

        package init(id: String, names: [String]) {
            self.id = id
            self.names = names
        }
    }

    /// A place at which an answer names itself.
    package struct Claim: Equatable, Sendable {
        package var brand: String
        /// The bytes of the name.
        package var range: ByteRange
    }

    private let names: [(brand: String, name: [UInt32])]

    package init(brands: [Brand]) {
        // The longest first: 通义千问 before 通义.
        names = brands.flatMap { brand in
            brand.names.filter { !$0.isEmpty }.map {
                (brand.id, $0.folded.unicodeScalars.map { HanVariant.simplified($0.value) })
            }
        }.sorted { $0.1.count > $1.1.count }
    }

    /// Words with which a speaker introduces itself, and how far from them a name may stand.
    private static let leads: [(words: [UInt32], reach: Int)] = [
        ("我是", 28), ("我叫", 12), ("我的名字", 12), ("我来自", 12), ("我由", 12), ("我被", 12), ("这里是", 10),
        ("本模型", 16),
        ("本助手", 16), ("作为", 14), ("i am", 48), ("i'm", 48), ("my name is", 16), ("i was", 32),
        ("call me", 8), ("as", 16), ("this is", 10), ("me,", 6),
    ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }

    /// Words between the lead and the name that make it somebody else's: 我是用DeepSeek写的.
    private static let others = [
        "用", "不", "像", "not", "using", "use", "like", "fan", "unlike", "user",
    ].map {
        $0.unicodeScalars.map(\.value)
    }

    /// Where an answer names itself, in order.
    package func claims(in text: String) -> [Claim] {
        let prompt = PromptText(text)
        var claims: [Claim] = []
        var index = 0
        while index < prompt.count {
            if let (claim, end) = claim(prompt, at: index) {
                claims.append(claim)
                index = end
                for (further, end) in names(of: claim.brand, prompt, after: end) {
                    claims.append(further)
                    index = end
                }
            } else {
                index += 1
            }
        }
        return claims
    }

    private func claim(_ prompt: PromptText, at index: Int) -> (Claim, end: Int)? {
        for lead in Self.leads where prompt.has(lead.words, at: index) {
            let start = index + lead.words.count
            for place in start..<min(prompt.count, start + lead.reach + 1) {
                if prompt.isSentenceEnd(place) { break }
                if Self.others.contains(where: { prompt.has($0, at: place) }) { break }
                if let (brand, count) = name(prompt, at: place) {
                    let claim = Claim(brand: brand, range: prompt.bytes(place..<place + count))
                    return (claim, place + count)
                }
            }
        }
        return nil
    }

    /// The brand's other names in the same sentence: I am Claude, made by Anthropic.
    private func names(
        of brand: String, _ prompt: PromptText, after start: Int
    ) -> [(Claim, end: Int)] {
        var found: [(Claim, end: Int)] = []
        var place = start
        while place < min(prompt.count, start + 60), !prompt.isSentenceEnd(place) {
            guard let (owner, count) = name(prompt, at: place), owner == brand else {
                place += 1
                continue
            }
            let range = prompt.bytes(place..<place + count)
            place += count
            found.append((Claim(brand: brand, range: range), place))
        }
        return found
    }

    private func name(_ prompt: PromptText, at place: Int) -> (brand: String, count: Int)? {
        for (brand, name) in names where prompt.has(name, at: place) { return (brand, name.count) }
        return nil
    }

    /// The answer with a neutral word in the place of every such name.
    package func neutral(_ text: String, placeholder: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        for claim in claims(in: text) {
            result += bytes[end..<claim.range.lowerBound]
            result += placeholder.utf8
            end = claim.range.upperBound
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }

    /// Why a vote on these answers is void; nil if nobody named itself.
    package func void(_ answers: [String]) -> Vote.VoidReason? {
        for (place, answer) in answers.enumerated() {
            if let claim = claims(in: answer).first {
                return .namedItself(contender: place, as: claim.brand)
            }
        }
        return nil
    }
}
