import UnicodeText

extension MarkdownText {
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

    /// The byte of the source at which a line's content begins.
    package func source(ofLine index: Int) -> Int { Int(sheet.page.lines[index].source) }

    /// The line that shows a byte of the source: the first of those that begin nearest before it,
    /// but within a row of a table the one that has it.
    package func line(ofByte byte: Int) -> Int {
        let lines = sheet.page.lines
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(lines[middle].source) <= byte { low = middle + 1 } else { high = middle }
        }
        var first = max(0, low - 1)
        while first > 0, lines[first - 1].source == lines[first].source { first -= 1 }
        let shown = (first..<max(first, low)).first { index in
            runs(ofLine: index).contains { source(of: $0)?.contains(byte) ?? false }
        }
        return shown ?? first
    }

    private func runs(ofLine index: Int) -> ArraySlice<Page.Run> {
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

    private func source(of run: Page.Run) -> Range<Int>? {
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
