/// Days as people and vendors write them: YYYY-MM-DD.
package enum Day {
    private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// Whether there is such a day; 29 February is believed of any year.
    package static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let month = Int(parts[1]), let day = Int(parts[2]), 1...12 ~= month
        else { return false }
        return 1...lengths[month - 1] ~= day
    }
}
