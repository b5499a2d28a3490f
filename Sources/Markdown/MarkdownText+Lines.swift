import UnicodeText

extension MarkdownText {
    /// How many lines it takes.
    package var lineCount: Int { sheet.page.lines.count }

    /// A line with its runs, from 0 to `lineCount`.
    package func line(_ index: Int) -> MarkdownLine {
        let line = sheet.page.lines[index]
        let runs = runs(ofLine: index).map { run in
            var drawn: [UInt8] = []
            let written = bytes(of: run)
            forEachCluster(of: written) { cluster, _ in drawn.append(contentsOf: cluster) }
            let source = source(of: run)
            return MarkdownRun(
                style: run.style, text: String(decoding: drawn, as: UTF8.self),
                columns: Int(run.columns), source: source,
                isVerbatim: run.origin == .source && drawn.elementsEqual(written))
        }
        return MarkdownLine(
            runs: runs, columns: Int(line.columns), source: Int(line.source),
            block: line.block == Page.noBlock ? nil : Int(line.block))
    }

    /// Calls `body` for each cluster to draw in a line, from left to right.
    package func forEachCluster(
        ofLine index: Int,
        _ body: (
            _ bytes: UnsafeBufferPointer<UInt8>, _ columns: Int, _ style: MarkdownStyle
        ) -> Void
    ) {
        for run in runs(ofLine: index) {
            forEachCluster(of: bytes(of: run)) { body($0, $1, run.style) }
        }
    }

    /// The block that a line belongs to, as in `MarkdownLine`.
    package func block(ofLine index: Int) -> Int? {
        let block = sheet.page.lines[index].block
        return block == Page.noBlock ? nil : Int(block)
    }

    /// The byte of the source at which a line's content begins, as in `MarkdownLine`.
    package func source(ofLine index: Int) -> Int { Int(sheet.page.lines[index].source) }

    /// The line that stands for a byte of the source: the last that begins at or before it. The
    /// inverse of `source(ofLine:)`.
    package func line(ofByte byte: Int) -> Int {
        let lines = sheet.page.lines
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(lines[middle].source) <= byte { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The line in which a byte of the source is drawn. In a table that may be another one than
    /// stands for it, since the cells of a row share their lines.
    package func line(showing byte: Int) -> Int {
        let line = line(ofByte: byte)
        guard lineCount > 0, !shows(byte, line) else { return line }
        let block = sheet.page.lines[line].block
        for distance in 1...Self.furthest {
            for near in [line - distance, line + distance]
            where sheet.page.lines.indices.contains(near)
                && sheet.page.lines[near].block == block && shows(byte, near)
            {
                return near
            }
        }
        return line
    }

    /// A row of a table has few more lines than this.
    private static let furthest = 100

    private func shows(_ byte: Int, _ line: Int) -> Bool {
        runs(ofLine: line).contains { source(of: $0)?.contains(byte) ?? false }
    }

    /// The columns in which a line shows something of a range of the source, such as a search hit.
    /// Text that isn't the source's own is taken as a whole.
    package func columns(ofLine index: Int, showing range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var column = 0
        for run in runs(ofLine: index) {
            defer { column += Int(run.columns) }
            guard let source = source(of: run), source.overlaps(range) else { continue }
            let shown =
                run.origin == .source ? columns(of: run, showing: range) : 0..<Int(run.columns)
            let place = column + shown.lowerBound..<column + shown.upperBound
            if let last = found.last, last.upperBound == place.lowerBound {
                found[found.count - 1] = last.lowerBound..<place.upperBound
            } else if !place.isEmpty {
                found.append(place)
            }
        }
        return found
    }

    private func columns(of run: Page.Run, showing range: Range<Int>) -> Range<Int> {
        var (start, end, column) = (Int(run.columns), 0, 0)
        bytes(of: run).withUnsafeBufferPointer { text in
            UnicodeText.forEachCluster(in: text, ambiguous: sheet.ambiguous) { _, width, place in
                let cluster =
                    Int(run.start) + place.lowerBound..<Int(run.start) + place.upperBound
                if cluster.overlaps(range) {
                    start = min(start, column)
                    end = column + width
                }
                column += width
            }
        }
        return start..<max(start, end)
    }

    func runs(ofLine index: Int) -> ArraySlice<Page.Run> {
        let page = sheet.page
        let first = Int(page.lines[index].firstRun)
        let end =
            index + 1 < page.lines.count ? Int(page.lines[index + 1].firstRun) : page.runs.count
        return page.runs[first..<end]
    }

    private func bytes(of run: Page.Run) -> ArraySlice<UInt8> {
        let start = Int(run.start)
        switch run.origin {
        case .source: return bytes[start..<start + Int(run.length)]
        case .pool: return sheet.page.pool[start..<start + Int(run.length)]
        case .made:
            let made = sheet.page.made[start]
            return sheet.page.pool[Int(made.start)..<Int(made.start) + Int(made.length)]
        }
    }

    func source(of run: Page.Run) -> Range<Int>? {
        let start = Int(run.start)
        switch run.origin {
        case .source: return start..<start + Int(run.length)
        case .pool: return nil
        case .made:
            let made = sheet.page.made[start]
            return Int(made.source)..<Int(made.source) + Int(made.sourceLength)
        }
    }

    private func forEachCluster(
        of text: ArraySlice<UInt8>,
        _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ columns: Int) -> Void
    ) {
        text.withUnsafeBufferPointer { text in
            UnicodeText.forEachCluster(in: text, ambiguous: sheet.ambiguous) { cluster, width, _ in
                body(cluster, width)
            }
        }
    }
}
