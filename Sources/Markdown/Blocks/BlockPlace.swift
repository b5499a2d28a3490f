/// Where the next leaf will stand.
struct BlockPlace: Sendable {
    /// From the outermost to the innermost.
    var containers: [Container] = []
    /// Set if a blank line has to stand before the next leaf: how many containers that leaf must
    /// share with the last one, since a blank line at the end of a quote belongs to the quote.
    var gap: Int?
    /// How many containers have been open since the last leaf began.
    var shared = 0

    /// Closes containers from the inside until so many are left.
    mutating func close(to count: Int) {
        guard count < containers.count else { return }
        containers.removeLast(containers.count - count)
        shared = min(shared, count)
    }

    /// Notes a blank line that belongs to the first so many containers.
    mutating func noteBlankLine(in depth: Int) {
        let quotes = containers.prefix(depth).lastIndex(where: \.isQuote).map { $0 + 1 } ?? 0
        gap = min(gap ?? quotes, quotes)
    }

    /// Tells the innermost container that a block begins in it.
    mutating func noteContent() {
        guard case .item(var item) = containers.last else { return }
        item.hasContent = true
        containers[containers.count - 1] = .item(item)
    }

    var isQuoted: Bool { containers.contains(where: \.isQuote) }
}
