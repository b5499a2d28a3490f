/// The inline content of a leaf as the parser is given it: all in one line, so that it can only be a
/// paragraph, and a place in it is a column.
///
/// A hair space stands at its beginning, where it keeps block marks from being seen as such. Line
/// feeds are blanks. What the parser must not look at is filled with letters: `atoms`.
struct InlineInput {
    /// A piece of the source in it.
    struct Stretch {
        var start: Int
        var range: Range<Int>
        var startsLine: Bool
    }

    /// What the parser takes for a word.
    struct Atom {
        enum Kind {
            /// Mathematics, without what encloses it.
            case math(Range<Int>)
            /// An address in the text, and what must stand before it.
            case address(prefix: String)
        }

        var range: Range<Int>
        var kind: Kind
    }

    static let hairSpace: [UInt8] = [0xE2, 0x80, 0x8A]

    private(set) var bytes: [UInt8]
    private(set) var stretches: [Stretch] = []
    private(set) var atoms: [Atom] = []
    /// Places before which a hair space is put in, ascending.
    private(set) var insertions: [Int] = []
    /// What is put behind the content: closing marks, definitions.
    private(set) var ending: [UInt8] = []

    init(_ pieces: [Piece], of source: Source, isLive: Bool) {
        bytes = Self.hairSpace
        bytes.reserveCapacity(pieces.reduce(16) { $0 + $1.range.count + 1 })
        for (index, piece) in pieces.enumerated() {
            var range = piece.range
            if isLive, index == pieces.count - 1 { range = Self.settledPart(range, of: source) }
            let startsLine = piece.startsLine && index > 0
            if startsLine { bytes.append(0x20) }
            stretches.append(Stretch(start: bytes.count, range: range, startsLine: startsLine))
            bytes.append(contentsOf: Source(rebasing: source[range]))
        }
    }

    /// Without marks at the end, since it isn't known yet what they will be.
    private static func settledPart(_ range: Range<Int>, of source: Source) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, "*~_` \\![".utf8.contains(source[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// Where the content begins, behind the first hair space.
    var contentStart: Int { Self.hairSpace.count }

    /// Takes in what a scan has found.
    mutating func set(atoms: [Atom], insertions: [Int], ending: [UInt8]) {
        self.atoms = atoms
        self.insertions = insertions
        self.ending = ending
    }

    /// What the parser is given.
    var parserBytes: [UInt8] {
        var given: [UInt8] = []
        given.reserveCapacity(bytes.count + insertions.count * 3 + ending.count)
        var start = 0
        for place in insertions {
            given += bytes[start..<place]
            given += Self.hairSpace
            start = place
        }
        given += bytes[start...]
        for atom in atoms {
            let shift = 3 * insertionCount(before: atom.range.lowerBound)
            for place in atom.range { given[place + shift] = UInt8(ascii: "x") }
        }
        return given + ending
    }

    /// How many insertions are at or before a place.
    private func insertionCount(before place: Int) -> Int {
        var (low, high) = (0, insertions.count)
        while low < high {
            let middle = (low + high) / 2
            if insertions[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The place in `bytes` of a place in what the parser was given, and how many insertions stand
    /// whole before it.
    func place(ofParserPlace given: Int) -> (place: Int, insertion: Int) {
        var (low, high) = (0, insertions.count)
        while low < high {
            let middle = (low + high) / 2
            if insertions[middle] + 3 * middle + 3 <= given {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return (min(bytes.count, given - 3 * low), low)
    }

    /// The stretch that holds a place; the first one for what stands before it.
    func stretchIndex(at place: Int) -> Int {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The place in the source of a place in `bytes`.
    func source(of place: Int) -> Int {
        let stretch = stretches[stretchIndex(at: place)]
        return min(
            stretch.range.upperBound,
            stretch.range.lowerBound + max(0, place - stretch.start))
    }

    func source(of range: Range<Int>) -> Range<Int> {
        let start = source(of: range.lowerBound)
        guard range.upperBound > range.lowerBound else { return start..<start }
        return start..<max(start, source(of: range.upperBound - 1) + 1)
    }

    /// The first atom that begins at or behind a place.
    func atomIndex(at place: Int) -> Int {
        var (low, high) = (0, atoms.count)
        while low < high {
            let middle = (low + high) / 2
            if atoms[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
