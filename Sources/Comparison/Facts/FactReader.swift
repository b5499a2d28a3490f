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
            readMembers(in: index)
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
        let cells = answer.passages[passage].kind == .tableRow ? HeadUnits(answer, passage) : nil
        var index = 0
        while index < tokens.count {
            let start = tokens.tokens[index].range.lowerBound
            if !links.contains(where: { $0.contains(start) }), let found = values.read(at: index) {
                let range = tokens.bytes(found.tokens)
                let value = found.isBare ? cells?.counted(found.value, at: range) : nil
                facts.append(
                    Fact(
                        value ?? found.value, range: range, passage: passage,
                        isApproximate: found.isApproximate))
                index = max(index + 1, found.tokens.upperBound)
            } else {
                index += 1
            }
        }
    }

    /// `"port": 8080` in a line of data; other numbers in code state nothing.
    private mutating func readMembers(in passage: Int) {
        let tokens = FactTokens(answer.passages[passage], of: answer)
        let values = ValueReader(tokens)
        for index in tokens.tokens.indices where tokens.isMember(index) {
            let place = tokens.sign(index) == 0x22 ? index + 1 : index
            guard let found = values.read(at: place) else { continue }
            facts.append(
                Fact(found.value, range: tokens.bytes(found.tokens), passage: passage))
        }
    }
}

extension FactTokens {
    /// Whether the value of a member in JSON begins there: behind `":`.
    fileprivate func isMember(_ index: Int) -> Bool {
        index >= 3 && sign(index - 1) == 0x3A && sign(index - 2) == 0x22
            && isAttached(index - 1)
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

    struct Found {
        var value: Fact.Value
        var tokens: Range<Int>
        var isApproximate = false
        /// A number of which nothing says what it counts.
        var isBare = false
    }

    func read(at index: Int) -> Found? {
        guard canBegin(at: index) else { return nil }
        if let found = VersionReader(tokens: tokens).read(at: index) {
            return Found(value: .version(found.version), tokens: found.tokens)
        }
        if let found = TimeReader(tokens: tokens).read(at: index) {
            return Found(value: .time(found.time), tokens: found.tokens)
        }
        if let found = DateReader(tokens: tokens).read(at: index) {
            return Found(value: .date(found.date), tokens: found.tokens)
        }
        guard let found = quantities.read(at: index) else { return nil }
        return Found(
            value: .quantity(found.quantity), tokens: found.tokens,
            isApproximate: found.isApproximate, isBare: !found.hasUnit)
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

    /// As in `third quarter of 2018`, `an hour and a half`, `a third of`.
    private static let ordinals = Set(
        ["first", "second", "third", "fourth", "a", "an"].map { KeyHash.of($0) })

    /// 公元, 上午, 半, 百分之…
    private static let beginnings: Set<UInt32> = Set("公西上早凌清中下傍晚半百第".unicodeScalars.map(\.value))
}

extension AnswerText {
    /// What the answer states, in its order: amounts, dates, versions, names, links, identifiers.
    package var facts: [Fact] {
        FactReader.facts(of: self).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
