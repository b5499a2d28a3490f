/// Tells what can be a TOML value without quotes.
enum BareValue {
    /// No number or time that anybody writes is longer.
    private static let limit = 64

    /// Whether the text may be a boolean, a number, a day or a time. Of numbers only the
    /// characters are looked at, of days and times the form.
    static func isPlausible(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, text.count <= limit else { return false }
        let word = String(decoding: text, as: UTF8.self)
        let isDay = word.firstIndex(of: "-").map { $0 == dayDash(word) } ?? false
        if text.contains(UInt8(ascii: ":")) || isDay { return isTime(text) }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            return text.allSatisfy(isNumeric)
        default: return ["true", "false", "inf", "nan"].contains(word)
        }
    }

    /// Where the first dash of a day stands.
    private static func dayDash(_ word: String) -> String.Index? {
        word.index(word.startIndex, offsetBy: 4, limitedBy: word.endIndex)
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// A day, a time of day, or both with or without an offset (RFC 3339).
    private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        if take("0000-00-00", from: &rest) {
            if rest.isEmpty { return true }
            guard ["T", "t", " "].contains(where: { take($0, from: &rest) }) else { return false }
        }
        guard take("00:00", from: &rest) else { return false }
        if take(":00", from: &rest), take(".0", from: &rest) {
            rest = rest.drop { 0x30...0x39 ~= $0 }
        }
        for offset in ["Z", "z", "+00:00", "-00:00"] where take(offset, from: &rest) { break }
        return rest.isEmpty
    }

    /// Takes what has the form, in which 0 stands for any digit.
    private static func take(_ form: String, from text: inout ArraySlice<UInt8>) -> Bool {
        let head = text.prefix(form.utf8.count)
        let fits = zip(head, form.utf8).allSatisfy { byte, wanted in
            wanted == UInt8(ascii: "0") ? 0x30...0x39 ~= byte : byte == wanted
        }
        guard fits, head.count == form.utf8.count else { return false }
        text = text.dropFirst(head.count)
        return true
    }
}
