extension InlineScanner {
    /// Takes an address that stands in the text (GFM §6.9), of which the scan has reached the colon,
    /// the first dot or the at sign.
    ///
    /// It ends before the first character that isn't ASCII, since Chinese goes on without a blank.
    mutating func takeAddress(_ byte: UInt8) {
        let found =
            switch byte {
            case UInt8(ascii: ":"): schemeAddress(at: place)
            case UInt8(ascii: "."): webAddress(at: place)
            default: mailAddress(at: place)
            }
        guard let (range, prefix) = found, range.lowerBound >= (atoms.last?.range.upperBound ?? 0)
        else {
            place += 1
            return
        }
        atoms.append(InlineInput.Atom(range: range, kind: .address(prefix: prefix)))
        place = range.upperBound
    }

    private func schemeAddress(at colon: Int) -> (Range<Int>, prefix: String)? {
        guard text.has("://", at: colon, in: 0..<text.count) else { return nil }
        for scheme in ["https", "http", "ftp"] as [StaticString] {
            let begin = colon - scheme.utf8CodeUnitCount
            if begin >= start, text.has(scheme, at: begin, in: 0..<text.count),
                begin == start || !text[begin - 1].isAlphanumeric
            {
                let end = addressEnd(from: colon + 3)
                return end > colon + 3 ? (begin..<end, "") : nil
            }
        }
        return nil
    }

    private func webAddress(at dot: Int) -> (Range<Int>, prefix: String)? {
        let begin = dot - 3
        guard begin >= start, text.has("www.", at: begin, in: 0..<text.count),
            begin == start
                || !text[begin - 1].isAlphanumeric && text[begin - 1] != UInt8(ascii: "/")
        else { return nil }
        let end = addressEnd(from: dot + 1)
        guard (dot + 1..<end).contains(where: { text[$0] == UInt8(ascii: ".") }) else { return nil }
        return (begin..<end, "http://")
    }

    /// Behind the address, without punctuation that belongs to the sentence.
    private func addressEnd(from begin: Int) -> Int {
        var end = text.skip(begin..<text.count) {
            $0 > 0x20 && $0 < 0x7F && !"<>\"`[]{}|\\^".utf8.contains($0)
        }
        while end > begin {
            let last = text[end - 1]
            if last == UInt8(ascii: ")") {
                let inside = begin..<end
                let opened = inside.count { text[$0] == UInt8(ascii: "(") }
                if opened >= inside.count(where: { text[$0] == UInt8(ascii: ")") }) { break }
            } else if !"?!.,:;*_~'".utf8.contains(last) {
                break
            }
            end -= 1
        }
        return end
    }

    private func mailAddress(at sign: Int) -> (Range<Int>, prefix: String)? {
        let least = max(start, atoms.last?.range.upperBound ?? start, sign - 64)
        var begin = sign
        while begin > least, text[begin - 1].isAlphanumeric || "._-+".utf8.contains(text[begin - 1])
        {
            begin -= 1
        }
        var end = text.skip(sign + 1..<text.count) {
            $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        while end > sign + 1, !text[end - 1].isAlphanumeric { end -= 1 }
        let domain = min(sign + 1, end)..<end
        guard begin < sign, text[begin].isAlphanumeric,
            domain.contains(where: { text[$0] == UInt8(ascii: ".") })
        else { return nil }
        return (begin..<end, "mailto:")
    }
}
