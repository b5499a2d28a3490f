/// Signs that make a line an item of a list to its reader, though not to CommonMark: `1、` `（一）`
/// `①` `•` and the like.
enum ItemSign {
    static func begins(_ source: Source, _ line: Range<Int>) -> Bool {
        guard let first = source.scalar(at: line.lowerBound, before: line.upperBound) else {
            return false
        }
        var rest = Scalars(source: source, place: line.lowerBound, end: line.upperBound)
        switch first {
        case "0"..."9": return endsNumber(&rest)
        case "（", "(": return endsBracket(&rest)
        case "第": return endsOrdinal(&rest)
        case "-", "–", "—":
            _ = rest.next()
            guard let second = rest.next() else { return false }
            return first == "-" ? second.isCJK : second == " "
        case "\u{2460}"..."\u{249B}", "\u{2776}"..."\u{2793}": return true
        default:
            if signs.contains(first) { return true }
            return rest.skip(isHanNumeral) > 0 && rest.next() == "、"
        }
    }

    /// A number of up to three digits with `、` or the like behind it. `2.5` is none.
    private static func endsNumber(_ rest: inout Scalars) -> Bool {
        guard (1...3).contains(rest.skip { ("0"..."9").contains($0) }) else { return false }
        switch rest.next() {
        case "、", "．", "）": return true
        case ".", ")":
            guard let next = rest.next() else { return false }
            return next == " " || next.isCJK
        default: return false
        }
    }

    private static func endsBracket(_ rest: inout Scalars) -> Bool {
        _ = rest.next()
        guard (1...3).contains(rest.skip(isNumeral)) else { return false }
        return ["）", ")"].contains(rest.next())
    }

    /// `第一步：`, `第三章 `.
    private static func endsOrdinal(_ rest: inout Scalars) -> Bool {
        _ = rest.next()
        guard rest.skip(isNumeral) > 0, let unit = rest.next(), let sign = rest.next() else {
            return false
        }
        return "步章节條条点點项項篇款".unicodeScalars.contains(unit)
            && "：:、，．. \u{3000}".unicodeScalars.contains(sign)
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || isHanNumeral(scalar)
    }

    private static func isHanNumeral(_ scalar: Unicode.Scalar) -> Bool {
        "一二三四五六七八九十百零〇".unicodeScalars.contains(scalar)
    }

    private static let signs = Set(
        "•·●○◦▪■□◆◇★☆▶►▸➤➢→✓✔✗✘✅❌⚠💡📌🔹🔸👉".unicodeScalars)

    private struct Scalars {
        let source: Source
        var place: Int
        let end: Int

        mutating func next() -> Unicode.Scalar? {
            guard let scalar = source.scalar(at: place, before: end) else { return nil }
            place += UTF8.width(scalar)
            return scalar
        }

        /// How many scalars passed a test.
        mutating func skip(_ passes: (Unicode.Scalar) -> Bool) -> Int {
            var count = 0
            while let scalar = source.scalar(at: place, before: end), passes(scalar) {
                place += UTF8.width(scalar)
                count += 1
            }
            return count
        }
    }
}
