/// Words that end with a point in the middle of a sentence.
enum Abbreviations {
    /// Whether what ends before a point is one: a known word, an initial, or letters with points.
    static func end(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
        var start = range.upperBound
        while start > range.lowerBound, start > range.upperBound - 12, isPart(bytes[start - 1]) {
            start -= 1
        }
        let word = bytes[start..<range.upperBound]
        guard let first = word.first else { return false }
        if word.contains(0x2E) {
            // U.S, p.m and i.e, but not museum.example.
            return word.split(separator: 0x2E).allSatisfy {
                $0.count <= 2 && !$0[$0.startIndex].isDigit
            }
        }
        if word.count == 1 { return first >= 0x41 && first <= 0x5A && first != 0x49 }
        return known.contains(String(decoding: word, as: UTF8.self).folded)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte == 0x2E || (byte < 0x80 && ScalarClass.of(UInt32(byte)) == .letter) || byte.isDigit
    }

    private static let known: Set<String> = [
        "dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "vs", "vol", "fig", "eq", "pp", "approx",
        "ca", "cf", "inc", "ltd", "corp", "dept", "gov", "hon", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sept", "sep", "oct", "nov", "dec", "al", "resp", "eds", "nr", "bzw", "usw",
        "ggf", "incl", "viz", "no",
    ]
}
