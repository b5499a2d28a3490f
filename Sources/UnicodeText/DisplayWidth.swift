/// How many columns a terminal gives to characters whose East Asian Width is ambiguous (UAX #11).
package enum AmbiguousWidth: Sendable {
    case one, two
}

/// What the width table says of a scalar.
enum WidthClass: UInt32 {
    case narrow, wide, zero, ambiguous, unknown
}

/// Columns on a terminal, by a table of our own: the C library's, the terminal's and other
/// libraries' differ.
package enum DisplayWidth {
    /// The columns of one scalar: 0, 1 or 2. One that the table doesn't know takes 1, as the
    /// replacement character that is drawn for it.
    package static func columns(
        of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth = .one
    ) -> Int {
        switch widthClass(of: scalar.value) {
        case .wide: 2
        case .zero: 0
        case .ambiguous: ambiguous == .two ? 2 : 1
        case .narrow, .unknown: 1
        }
    }

    /// The columns that a text takes in one row once it has been reduced to what can be drawn.
    package static func columns(
        of text: some StringProtocol, ambiguous: AmbiguousWidth = .one
    ) -> Int {
        var columns = 0
        var copy = String(text)
        copy.withUTF8 { bytes in
            var scanner = ClusterScanner(bytes, ambiguous: ambiguous)
            while let cluster = scanner.next() { columns += cluster.columns }
        }
        return columns
    }

    /// The class of a code point: a binary search for the last transition at or before it.
    static func widthClass(of point: UInt32) -> WidthClass {
        if point < 0x7F, point >= 0x20 { return .narrow }
        let key = point << 3 | 7
        let transition = widthTransitions14.withUnsafeBufferPointer { table in
            var low = 0
            var high = table.count
            while low < high {
                let middle = (low + high) / 2
                if table[middle] <= key { low = middle + 1 } else { high = middle }
            }
            return table[low - 1]
        }
        return WidthClass(rawValue: transition & 7) ?? .unknown
    }
}
