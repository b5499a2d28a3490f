/// Bytes in the words of people.
package struct ByteSize: CustomStringConvertible {
    package var bytes: Int

    package init(_ bytes: Int) {
        self.bytes = bytes
    }

    package var description: String {
        var (whole, part, unit) = (bytes, 0, 0)
        while whole >= 1024, unit < Self.units.count - 1 {
            (part, whole) = (whole % 1024 * 10 / 1024, whole / 1024)
            unit += 1
        }
        let isRound = unit == 0 || whole >= 10 || part == 0
        return "\(whole)\(isRound ? "" : ".\(part)") \(Self.units[unit])"
    }

    private static let units = ["B", "KiB", "MiB", "GiB"]
}
