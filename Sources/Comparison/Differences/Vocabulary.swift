/// The features of several answers' passages under small numbers, and how many passages have each.
struct Vocabulary {
    private var numbers: [UInt64: Int32] = [:]
    private(set) var frequencies: [Int32] = []

    init(expecting count: Int) {
        numbers.reserveCapacity(count)
        frequencies.reserveCapacity(count)
    }

    mutating func number(of key: UInt64) -> Int32 {
        let new = Int32(truncatingIfNeeded: frequencies.count)
        let number = take(key, new)
        if number == new { frequencies.append(0) }
        return number
    }

    /// One look-up both to find and to add.
    private mutating func take(_ key: UInt64, _ new: Int32) -> Int32 {
        func settle(_ known: inout Int32) -> Int32 {
            if known < 0 { known = new }
            return known
        }
        return settle(&numbers[key, default: -1])
    }

    mutating func count(_ number: Int32) {
        frequencies[Int(number)] &+= 1
    }

    /// What a feature is worth where so many passages have it: what is everywhere says little.
    func rarity(of number: Int32) -> Float {
        let doublings = 31 - max(1, frequencies[Int(number)]).leadingZeroBitCount
        return Self.rarities[min(doublings, Self.rarities.count - 1)]
    }

    private static let rarities: [Float] = (0..<24).map { 1 / (1 + Float($0) / 4) }
}
