/// Looks through inline content before the parser does, for what that must not see (mathematics,
/// addresses), for emphasis that CommonMark misses in Chinese, and in a text that still grows for
/// marks that have not been closed.
struct InlineScanner {
    let text: Source
    let start: Int
    let isLive: Bool
    /// Addresses that are defined, by label.
    let definitions: [String: String]

    var place: Int
    var atoms: [InlineInput.Atom] = []
    var emphasis = EmphasisScanner()
    /// Closes what is still open in a live text, but for emphasis.
    private var closing: [UInt8] = []
    private var isInCode = false
    /// Runs of backticks of these lengths have no partner behind this place.
    private var loneTicks: Set<Int> = []
    /// Closings of mathematics that don't come any more.
    var missing: Set<UInt8> = []
    private var references = ReferenceScanner()

    init(_ text: Source, from start: Int, isLive: Bool, definitions: [String: String]) {
        self.text = text
        self.start = start
        self.isLive = isLive
        self.definitions = definitions
        place = start
    }

    /// Whether a text holds nothing but itself.
    static func isPlain(_ text: Source, from start: Int) -> Bool {
        var place = start
        while place < text.count {
            let byte = text[place]
            if isSpecial[Int(byte)] {
                if byte == UInt8(ascii: ".") {
                    if text.has("www.", at: place - 3, in: 0..<text.count) { return false }
                } else if byte == UInt8(ascii: ":") {
                    if text.has("://", at: place, in: 0..<text.count) { return false }
                } else {
                    return false
                }
            }
            place += 1
        }
        return true
    }

    private static let isSpecial: [Bool] = (0..<256).map {
        "\\`$<*~_[]&@:.".utf8.contains(UInt8($0))
    }

    mutating func scan() {
        while place < text.count {
            let byte = text[place]
            if Self.isSpecial[Int(byte)] { take(byte) } else { place += 1 }
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\\"): takeEscape()
        case UInt8(ascii: "`"): takeTicks()
        case UInt8(ascii: "$"): takeDollar()
        case UInt8(ascii: "<"): takeAngle()
        case UInt8(ascii: "*"), UInt8(ascii: "~"): takeRun(of: byte)
        case UInt8(ascii: "["):
            references.open(at: place)
            place += 1
        case UInt8(ascii: "]"): takeBracket()
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "@"): takeAddress(byte)
        default: place += 1
        }
    }

    private mutating func takeRun(of byte: UInt8) {
        let end = text.skip(place..<text.count) { $0 == byte }
        emphasis.take(place..<end, text, from: start)
        place = end
    }

    private mutating func takeEscape() {
        if let end = mathEnd(behindEscape: place) {
            take(math: place + 2..<end - 2, end: end)
        } else {
            place = min(place + 2, text.count)
        }
    }

    private mutating func takeDollar() {
        if let math = dollarMath(at: place) {
            take(math: math.content, end: math.end)
        } else {
            place = text.skip(place..<text.count) { $0 == UInt8(ascii: "$") }
        }
    }

    private mutating func take(math content: Range<Int>, end: Int) {
        atoms.append(InlineInput.Atom(range: place..<end, kind: .math(content)))
        place = end
    }

    private mutating func takeTicks() {
        let end = text.skip(place..<text.count) { $0 == UInt8(ascii: "`") }
        let length = end - place
        if !loneTicks.contains(length), let partner = partner(ofTicks: length, from: end) {
            place = partner
            return
        }
        if isLive, closing.isEmpty, loneTicks.isEmpty, end < text.count {
            closing = Array(text[place..<end])
            place = text.count
            return
        }
        loneTicks.insert(length)
        place = end
    }

    private func partner(ofTicks length: Int, from start: Int) -> Int? {
        var place = start
        while place < text.count {
            place = text.skip(place..<text.count) { $0 != UInt8(ascii: "`") }
            let end = text.skip(place..<text.count) { $0 == UInt8(ascii: "`") }
            if end - place == length { return end }
            place = end
        }
        return nil
    }

    private mutating func takeAngle() {
        let limit = min(text.count, place + 1024)
        if let end = HTMLTag.end(text, place, before: limit) ?? autolinkEnd(place, limit) {
            place = end
        } else {
            place += 1
        }
    }

    /// Behind `<address>`.
    private func autolinkEnd(_ start: Int, _ limit: Int) -> Int? {
        let end = text.skip(start + 1..<limit) { $0 > 0x20 && !"<>".utf8.contains($0) }
        guard end < limit, text[end] == UInt8(ascii: ">"),
            (start + 1..<end).contains(where: { ":@".utf8.contains(text[$0]) })
        else { return nil }
        return end + 1
    }

    private mutating func takeBracket() {
        let opening = references.close()
        let next = place + 1 < text.count ? text[place + 1] : 0
        if next == UInt8(ascii: "(") {
            if opening != nil { takeDestination() } else { place += 1 }
            return
        }
        if let opening {
            references.note(opening..<place + 1, next, text, definitions: definitions)
        }
        place += 1
    }

    /// Passes over a link's destination and title.
    private mutating func takeDestination() {
        var depth = 0
        var end = place + 1
        while end < text.count {
            switch text[end] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): end += 1
            case UInt8(ascii: "\""):
                end = text.skip(end + 1..<text.count) { $0 != UInt8(ascii: "\"") }
            case UInt8(ascii: "["):
                place += 1
                return
            default: break
            }
            end += 1
            if depth == 0 {
                place = min(end, text.count)
                return
            }
        }
        if isLive, closing.isEmpty {
            closing = [UInt8(ascii: ")")]
            place = text.count
        } else {
            place += 1
        }
    }

    /// What has to stand behind the content.
    var ending: [UInt8] {
        var ending = closing
        if isLive { ending += emphasis.closing(behind: text.count) }
        for label in references.labels { ending += Array("\n\n[\(label)]: x".utf8) }
        return ending + [0x0A]
    }
}
