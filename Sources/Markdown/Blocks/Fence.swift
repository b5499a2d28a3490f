/// The line that opens fenced code (CommonMark 0.31 §4.5).
struct Fence: Sendable {
    var sign: UInt8
    var length: Int
    /// How far it is indented: so much is taken off its lines.
    var indent: Int
    /// What stands behind the signs.
    var info: Range<Int>

    init?(_ source: Source, _ line: Range<Int>, indent: Int) {
        sign = source[line.lowerBound]
        guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        let sign = sign
        let end = source.skip(line) { $0 == sign }
        length = end - line.lowerBound
        info = source.trimmed(end..<line.upperBound)
        self.indent = indent
        guard length >= 3,
            sign != UInt8(ascii: "`") || !info.contains(where: { source[$0] == sign })
        else { return nil }
    }

    /// Whether a line closes it.
    func isClosed(by line: Range<Int>, _ source: Source) -> Bool {
        let end = source.skip(line) { $0 == sign }
        return end - line.lowerBound >= length
            && source.trimmed(end..<line.upperBound).isEmpty
    }

    /// The language: the info string's first word, without what some put around it.
    func language(_ source: Source) -> String {
        let word = source.skip(info) { !$0.isBlank && $0 != UInt8(ascii: ",") }
        var language = source.string(info.lowerBound..<word)
        if let brace = language.firstIndex(of: "{") {
            let outside = language[..<brace]
            language = outside.isEmpty ? String(language.dropFirst()) : String(outside)
            language = language.trimmingPrefix(".").filter { $0 != "}" }
        }
        return language
    }
}
