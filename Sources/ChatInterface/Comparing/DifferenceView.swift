import Comparison
import Terminal
import UnicodeText

/// Two answers beside each other, or one in the other, over the panes.
struct DifferenceView {
    /// One side of a row, wrapped, and what is marked of it.
    private struct Side {
        var text: WrappedText
        var marks: [(range: Range<Int>, role: Role)]
    }

    private struct Line {
        var left: Side?
        var right: Side?
        /// How many rows are left out here; 0 for a row itself.
        var omitted = 0
        var height: Int
        var kind: Difference.Row.Kind = .same
    }

    var reference: ParticipantID
    var other: ParticipantID
    var isUnified = false
    var showsOnlyDifferences = false
    private(set) var top = 0
    private var lines: [Line] = []
    private var rows = 1
    private var columns = 0
    private var ambiguous = AmbiguousWidth.one
    /// What the lines were laid out from.
    private var laidOut: (left: Int, right: Int, isUnified: Bool, onlyDifferences: Bool)?

    init(reference: ParticipantID, other: ParticipantID) {
        self.reference = reference
        self.other = other
    }

    private var height: Int { lines.reduce(0) { $0 + $1.height } }

    mutating func scroll(by count: Int) {
        top = min(max(0, top + count), max(0, height - rows))
    }

    /// Takes a key that scrolls or changes what is shown; false if it does something else.
    mutating func take(_ key: Key) -> Bool {
        if let count = key.scroll(page: rows, of: height) {
            scroll(by: count)
            return true
        }
        switch key.code {
        case .character("s"): isUnified.toggle()
        case .character("o"): showsOnlyDifferences.toggle()
        case .character("."), .character("}"): go(to: 1)
        case .character(","), .character("{"): go(to: -1)
        default: return false
        }
        return true
    }

    /// To the next row that differs, or the one before.
    private mutating func go(to direction: Int) {
        var row = 0
        var places: [Int] = []
        for line in lines {
            if line.kind != .same, line.omitted == 0 { places.append(row) }
            row += line.height
        }
        let next = direction > 0 ? places.first { $0 > top } : places.last { $0 < top }
        if let next { scroll(by: next - top) }
    }
}

// MARK: Laying out

extension DifferenceView {
    /// Lays the rows out for an area, unless that has been done.
    mutating func fit(
        _ difference: Difference, _ left: AnswerText, _ right: AnswerText, columns: Int, rows: Int,
        ambiguous: AmbiguousWidth
    ) {
        self.rows = max(1, rows)
        let wanted = (left.bytes.count, right.bytes.count, isUnified, showsOnlyDifferences)
        let isLaidOut = laidOut.map { $0 == wanted } ?? false
        if !isLaidOut || columns != self.columns || ambiguous != self.ambiguous {
            self.columns = columns
            self.ambiguous = ambiguous
            laidOut = (wanted.0, wanted.1, isUnified, showsOnlyDifferences)
            layOut(difference, left, right)
        }
        scroll(by: 0)
    }

    private mutating func layOut(
        _ difference: Difference, _ left: AnswerText, _ right: AnswerText
    ) {
        lines = []
        let all = [Difference.Stretch(rows: difference.rows.indices)]
        var shown = 0
        for stretch in showsOnlyDifferences ? difference.onlyDifferences() : all {
            omit(stretch.rows.lowerBound - shown)
            for row in difference.rows[stretch.rows] {
                lines += isUnified ? unified(row, left, right) : [sideBySide(row, left, right)]
            }
            shown = stretch.rows.upperBound
        }
        omit(difference.rows.count - shown)
    }

    private mutating func omit(_ count: Int) {
        if count > 0 { lines.append(Line(omitted: count, height: 1)) }
    }

    private func sideBySide(
        _ row: Difference.Row, _ left: AnswerText, _ right: AnswerText
    ) -> Line {
        let half = max(1, (columns - 3) / 2)
        let a = row.left.map { side($0, row.kind, left, columns: half, only: .removed) }
        let b = row.right.map { side($0, row.kind, right, columns: half, only: .added) }
        let height = max(1, a?.text.lineCount ?? 0, b?.text.lineCount ?? 0)
        return Line(left: a, right: b, height: height, kind: row.kind)
    }

    /// What is the same once; of what differs the old words above the new ones.
    private func unified(
        _ row: Difference.Row, _ left: AnswerText, _ right: AnswerText
    ) -> [Line] {
        func line(_ part: Difference.Part, _ text: AnswerText, _ role: Role) -> Line {
            let side = side(part, row.kind, text, columns: max(1, columns - 2), only: role)
            return Line(
                left: role == .removed ? side : nil, right: role == .removed ? nil : side,
                height: max(1, side.text.lineCount), kind: row.kind)
        }
        switch (row.left, row.right) {
        case (_, let part?) where row.kind == .same: return [line(part, right, .added)]
        case (let old?, let new?): return [line(old, left, .removed), line(new, right, .added)]
        case (let old?, nil): return [line(old, left, .removed)]
        case (nil, let new?): return [line(new, right, .added)]
        case (nil, nil): return []
        }
    }

    private func side(
        _ part: Difference.Part, _ kind: Difference.Row.Kind, _ answer: AnswerText, columns: Int,
        only role: Role
    ) -> Side {
        var text = WrappedText(columns: columns, ambiguous: ambiguous)
        text.append(answer.text(part.content))
        let start = part.content.lowerBound
        switch kind {
        case .same: return Side(text: text, marks: [])
        case .onlyLeft, .onlyRight:
            return Side(text: text, marks: [(0..<part.content.count, role)])
        case .changed, .moved:
            var marks = part.changes.map { ($0.lowerBound - start..<$0.upperBound - start, role) }
            if kind == .moved { marks.insert((0..<part.content.count, .hunk), at: 0) }
            return Side(text: text, marks: marks)
        }
    }
}

// MARK: Drawing

extension DifferenceView {
    /// Draws the rows that are on the screen.
    func draw(in rect: Rect, on grid: inout Grid, look: (Role) -> Style, omitted: (Int) -> String) {
        var row = 0
        for line in lines {
            defer { row += line.height }
            guard row + line.height > top, row < top + rect.rows else { continue }
            for index in 0..<line.height {
                let place = row + index - top
                guard 0..<rect.rows ~= place else { continue }
                draw(
                    line, index,
                    in: Rect(
                        row: rect.row + place, column: rect.column, rows: 1,
                        columns: rect.columns), on: &grid, look: look, omitted: omitted)
            }
        }
    }

    private func draw(
        _ line: Line, _ index: Int, in rect: Rect, on grid: inout Grid, look: (Role) -> Style,
        omitted: (Int) -> String
    ) {
        guard line.omitted == 0 else {
            grid.write(
                omitted(line.omitted), row: rect.row, column: rect.column, columns: rect.columns,
                style: look(.dim), ambiguous: ambiguous)
            return
        }
        if isUnified {
            let sign = line.kind == .same ? " " : line.left == nil ? "+" : "-"
            let role: Role = line.kind == .same ? .dim : line.left == nil ? .added : .removed
            grid.write(
                index == 0 ? sign : " ", row: rect.row, column: rect.column, columns: 1,
                style: look(role), ambiguous: ambiguous)
            draw(line.left ?? line.right, index, at: rect.column + 2, rect.row, on: &grid, look)
            return
        }
        let half = (rect.columns - 3) / 2
        draw(line.left, index, at: rect.column, rect.row, on: &grid, look)
        grid.write(
            sign(of: line.kind), row: rect.row, column: rect.column + half + 1, columns: 1,
            style: look(line.kind == .same ? .border : .accent), ambiguous: ambiguous)
        draw(line.right, index, at: rect.column + half + 3, rect.row, on: &grid, look)
    }

    private func sign(of kind: Difference.Row.Kind) -> String {
        switch kind {
        case .same: "|"
        case .changed: "~"
        case .onlyLeft: "<"
        case .onlyRight: ">"
        case .moved: "^"
        }
    }

    private func draw(
        _ side: Side?, _ index: Int, at column: Int, _ row: Int, on grid: inout Grid,
        _ look: (Role) -> Style
    ) {
        guard let side, index < side.text.lineCount else { return }
        grid.write(
            side.text, line: index, at: Position(row: row, column: column), style: look(.text))
        for (range, role) in side.marks {
            for columns in side.text.columns(ofLine: index, showing: range) {
                let style = look(role)
                grid.restyle(
                    Rect(
                        row: row, column: column + columns.lowerBound, rows: 1,
                        columns: columns.count)
                ) { $0 = style }
            }
        }
    }
}
