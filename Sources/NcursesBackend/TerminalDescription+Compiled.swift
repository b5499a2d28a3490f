extension TerminalDescription {
    /// As an entry of the terminfo database with numbers of 32 bits (term(5)).
    var compiled: [UInt8] {
        let names = Array(type.utf8) + [0]
        let text = Self.table(strings)
        var entry = Self.shorts([
            0x021E, names.count, flags.count, numbers.count, strings.count, text.bytes.count,
        ])
        entry += names
        entry += flags.map { $0 ? 1 : 0 }
        Self.pad(&entry)
        entry += numbers.flatMap { Self.long($0 ?? -1) }
        entry += Self.shorts(text.offsets)
        entry += text.bytes
        Self.pad(&entry)
        return entry + further
    }

    /// The part for capabilities that bring their names along.
    private var further: [UInt8] {
        let flags = furtherFlags.sorted()
        let numbers = furtherNumbers.sorted { $0.key < $1.key }
        let names = Self.table((flags + numbers.map(\.key)).map { Array($0.utf8) })
        var part = Self.shorts([
            flags.count, numbers.count, 0, names.offsets.count, names.bytes.count,
        ])
        part += flags.map { _ in 1 }
        Self.pad(&part)
        part += numbers.flatMap { Self.long($0.value) }
        part += Self.shorts(names.offsets)
        return part + names.bytes
    }

    /// Strings one after the other, each with a NUL, and where each begins; -1 for none.
    private static func table(_ strings: [[UInt8]?]) -> (offsets: [Int], bytes: [UInt8]) {
        var offsets: [Int] = []
        var bytes: [UInt8] = []
        for string in strings {
            offsets.append(string == nil ? -1 : bytes.count)
            if let string { bytes += string + [0] }
        }
        return (offsets, bytes)
    }

    private static func shorts(_ values: [Int]) -> [UInt8] {
        values.flatMap { value in
            let short = Int16(truncatingIfNeeded: value)
            return [UInt8(truncatingIfNeeded: short), UInt8(truncatingIfNeeded: short >> 8)]
        }
    }

    private static func long(_ value: Int32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func pad(_ bytes: inout [UInt8]) {
        if bytes.count % 2 == 1 { bytes.append(0) }
    }
}
