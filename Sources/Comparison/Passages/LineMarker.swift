/// What a line begins with before its words: quote signs, a heading's, a list's, a numbering.
struct LineMarker: Equatable {
    var kind: Passage.Kind
    /// Where the words begin.
    var end: Int

    /// Reads the marker of a line, whose blanks at both ends are outside of `line`.
    static func read(_ bytes: [UInt8], _ line: ByteRange) -> LineMarker {
        var marker = LineMarker(kind: .paragraph, end: line.lowerBound)
        // A quote in a list, a numbering in a heading: markers follow one another.
        for _ in 0..<6 {
            guard let next = step(bytes, marker.end..<line.upperBound, in: marker.kind) else {
                break
            }
            if marker.kind == .paragraph { marker.kind = next.kind }
            marker.end = bytes.trimmed(next.end..<line.upperBound).lowerBound
        }
        return marker
    }

    private static func step(
        _ bytes: [UInt8], _ rest: ByteRange, in kind: Passage.Kind
    ) -> LineMarker? {
        guard let first = bytes[rest].first else { return nil }
        switch first {
        case UInt8(ascii: ">"): return LineMarker(kind: .quote, end: rest.lowerBound + 1)
        case UInt8(ascii: "#"): return heading(bytes, rest)
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return bullet(bytes, rest)
        default: return numbering(bytes, rest)
        }
    }

    private static func heading(_ bytes: [UInt8], _ rest: ByteRange) -> LineMarker? {
        let level = bytes[rest].prefix { $0 == UInt8(ascii: "#") }.count
        let end = rest.lowerBound + level
        guard level <= 6, end == rest.upperBound || bytes.blank(at: end) != nil else { return nil }
        return LineMarker(kind: .heading(level), end: end)
    }

    /// A bullet, or emphasis that opens at the beginning of the line: `**1. Title**`.
    private static func bullet(_ bytes: [UInt8], _ rest: ByteRange) -> LineMarker? {
        let next = rest.lowerBound + 1
        if next == rest.upperBound || bytes.blank(at: next) != nil {
            return LineMarker(kind: .listItem, end: next)
        }
        guard bytes[rest].starts(with: [0x2A, 0x2A]) else { return nil }
        guard let numbered = numbering(bytes, rest.lowerBound + 2..<rest.upperBound) else {
            return nil
        }
        return LineMarker(kind: .paragraph, end: numbered.end)
    }

    private static func numbering(_ bytes: [UInt8], _ rest: ByteRange) -> LineMarker? {
        guard rest.lowerBound < rest.upperBound else { return nil }
        let (value, length) = bytes.scalar(at: rest.lowerBound)
        switch value {
        case 0x2022, 0x25CF, 0x25CB, 0x25A0, 0x25AA, 0x25E6, 0x2023, 0x2460...0x2473,
            0x2776...0x277F:
            return LineMarker(kind: .listItem, end: rest.lowerBound + length)
        case 0x28, 0xFF08: return enclosed(bytes, rest, length)
        case 0x7B2C: return nil
        default: return counted(bytes, rest)
        }
    }

    /// `(1)`, `（一）`.
    private static func enclosed(
        _ bytes: [UInt8], _ rest: ByteRange, _ opening: Int
    ) -> LineMarker? {
        let inner = rest.lowerBound + opening
        guard let (end, _) = count(bytes, inner..<rest.upperBound), end < rest.upperBound else {
            return nil
        }
        let (closing, length) = bytes.scalar(at: end)
        guard closing == 0x29 || closing == 0xFF09 else { return nil }
        return LineMarker(kind: .listItem, end: end + length)
    }

    /// `1. `, `1) `, `1、`, `一、`. A point needs a blank or a Han character behind it: 1.5 is none.
    private static func counted(_ bytes: [UInt8], _ rest: ByteRange) -> LineMarker? {
        guard let (end, isHan) = count(bytes, rest), end < rest.upperBound else { return nil }
        let (sign, length) = bytes.scalar(at: end)
        let next = end + length
        switch sign {
        case 0x3001: return LineMarker(kind: .listItem, end: next)
        case 0x2E, 0x29, 0xFF0E, 0xFF09:
            guard !isHan, isFollowedByText(bytes, next, rest.upperBound, sign) else { return nil }
            return LineMarker(kind: .listItem, end: next)
        default: return nil
        }
    }

    private static func isFollowedByText(
        _ bytes: [UInt8], _ next: Int, _ end: Int, _ sign: UInt32
    ) -> Bool {
        if next >= end || bytes.blank(at: next) != nil || sign > 0x7F { return true }
        return ScalarClass.of(bytes.scalar(at: next).value) == .han || bytes[next] == 0x2A
    }

    /// One to three digits, or one to three of 一…十.
    private static func count(_ bytes: [UInt8], _ rest: ByteRange) -> (end: Int, isHan: Bool)? {
        var index = rest.lowerBound
        while index < rest.upperBound, index < rest.lowerBound + 3, bytes[index].isDigit {
            index += 1
        }
        if index > rest.lowerBound {
            return index < rest.upperBound && bytes[index].isDigit ? nil : (index, false)
        }
        while index < rest.upperBound, index < rest.lowerBound + 9,
            isHanDigit(bytes.scalar(at: index).value)
        {
            index += 3
        }
        return index == rest.lowerBound ? nil : (index, true)
    }

    /// 一二三四五六七八九十.
    private static func isHanDigit(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
