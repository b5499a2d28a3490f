/// Reads the facts of an answer. Total and linear; no model, no dictionary of the world.
struct FactReader {
    /// More facts of an answer are not read: a page of figures is no statement.
    static let mostFacts = 400

    private let answer: AnswerText
    private var facts: [Fact] = []

    static func facts(of answer: AnswerText) -> [Fact] {
        var reader = FactReader(answer: answer)
        for index in answer.passages.indices where reader.facts.count < mostFacts {
            reader.read(index)
        }
        return Array(reader.facts.prefix(mostFacts))
    }

    private mutating func read(_ index: Int) {
        let passage = answer.passages[index]
        if passage.kind == .code {
            facts += IdentifierReader.calls(in: answer.bytes, passage.content).map {
                Fact(.identifier($0.name), range: $0.range, passage: index)
            }
            return
        }
        let links = LinkReader.links(in: answer.bytes, passage.content)
        facts += links.map { Fact($0.value, range: $0.range, passage: index) }
        let tokens = FactTokens(passage, of: answer)
        readValues(tokens, in: index, except: links.map(\.range))
        let identifiers = IdentifierReader.identifiers(in: answer.bytes, passage.content, tokens)
        let names = NameReader(tokens: tokens).names(in: passage.kind)
        func isApart(_ range: ByteRange) -> Bool { !links.contains { $0.range.overlaps(range) } }
        facts += identifiers.filter { isApart($0.range) }.map {
            Fact(.identifier($0.name), range: $0.range, passage: index)
        }
        facts += names.filter { isApart($0.range) }.map {
            Fact(.name($0.name), range: $0.range, passage: index)
        }
    }

    private mutating func readValues(
        _ tokens: FactTokens, in passage: Int, except links: [ByteRange]
    ) {
        let values = ValueReader(tokens)
        var index = 0
        while index < tokens.count {
            let start = tokens.tokens[index].range.lowerBound
            if !links.contains(where: { $0.contains(start) }), let found = values.read(at: index) {
                facts.append(
                    Fact(
                        found.value, range: tokens.bytes(found.tokens), passage: passage,
                        isApproximate: found.isApproximate))
                index = max(index + 1, found.tokens.upperBound)
            } else {
                index += 1
            }
        }
    }
}

/// Reads whatever has a value: versions and dates before bare numbers.
private struct ValueReader {
    private let tokens: FactTokens
    private let quantities: QuantityReader

    init(_ tokens: FactTokens) {
        self.tokens = tokens
        quantities = QuantityReader(tokens)
    }

    func read(at index: Int) -> (value: Fact.Value, tokens: Range<Int>, isApproximate: Bool)? {
        guard canBegin(at: index) else { return nil }
        if let found = VersionReader(tokens: tokens).read(at: index) {
            return (.version(found.version), found.tokens, false)
        }
        if let found = TimeReader(tokens: tokens).read(at: index) {
            return (.time(found.time), found.tokens, false)
        }
        if let found = DateReader(tokens: tokens).read(at: index) {
            return (.date(found.date), found.tokens, false)
        }
        guard let found = quantities.read(at: index) else { return nil }
        return (.quantity(found.quantity), found.tokens, found.isApproximate)
    }

    /// Most tokens begin no value: they are told by a look.
    private func canBegin(at index: Int) -> Bool {
        switch tokens.kind(index) {
        case .number: return true
        case .han:
            let sign = tokens.sign(index)
            return HanNumber.isNumeral(sign) || Self.beginnings.contains(sign)
        case .mark: return [0x24, 0xA5, 0x20AC, 0xA3, 0x2D].contains(tokens.sign(index))
        case .word:
            let first = tokens.answer.bytes[tokens.tokens[index].range.lowerBound]
            return first < 0x61 || first == 0x76
                || EnglishNumber.keys.contains(tokens.tokens[index].folded)
                || Self.ordinals.contains(tokens.tokens[index].folded)
        default: return false
        }
    }

    /// As in `third quarter of 2018`.
    private static let ordinals = Set(
        ["first", "second", "third", "fourth"].map { KeyHash.of($0) })

    /// 公元, 上午, 半, 百分之…
    private static let beginnings: Set<UInt32> = Set("公西上早凌清中下傍晚半百第".unicodeScalars.map(\.value))
}

extension AnswerText {
    /// What the answer states, in its order: amounts, dates, versions, names, links, identifiers.
    package var facts: [Fact] {
        FactReader.facts(of: self).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
