extension MarkdownText {
    /// The links of a block whose address is known, in order.
    package func links(of block: MarkdownBlock) -> [MarkdownLink] {
        sheet.page.links[block.links].compactMap(resolved)
    }

    /// The links that a line shows, and the columns in which it does, from left to right.
    package func links(ofLine index: Int) -> [(link: MarkdownLink, columns: Range<Int>)] {
        guard let block = block(ofLine: index), !blocks[block].links.isEmpty else { return [] }
        var found: [(link: MarkdownLink, columns: Range<Int>)] = []
        var column = 0
        for run in runs(ofLine: index) {
            let columns = column..<column + Int(run.columns)
            column = columns.upperBound
            guard !columns.isEmpty, let source = source(of: run),
                let link = link(at: source.lowerBound, in: blocks[block].links)
            else { continue }
            if let last = found.last, last.link == link,
                last.columns.upperBound == columns.lowerBound
            {
                found[found.count - 1].columns = last.columns.lowerBound..<columns.upperBound
            } else {
                found.append((link, columns))
            }
        }
        return found
    }

    /// The link that shows a byte of the source. An image within a link stands before it and leads
    /// where the link does.
    private func link(at byte: Int, in all: Range<Int>) -> MarkdownLink? {
        let links = sheet.page.links
        var (low, high) = (all.lowerBound, all.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if links[middle].link.source.upperBound <= byte {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < all.upperBound else { return nil }
        let next = low + 1
        if next < all.upperBound, links[low].link.isImage, !links[next].link.isImage,
            links[next].link.source.contains(byte)
        {
            return resolved(links[next])
        }
        return links[low].link.source.contains(byte) ? resolved(links[low]) : nil
    }

    private func resolved(_ entry: Page.Link) -> MarkdownLink? {
        guard let label = entry.label else { return entry.link }
        guard let address = sheet.definitions[label] else { return nil }
        var link = entry.link
        link.address = address
        return link
    }
}
