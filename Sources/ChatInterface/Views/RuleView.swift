import Comparison
import Terminal
import UnicodeText

/// The rule above the composer: whom the prompt goes to, and what is to be told.
///
/// What doesn't fit behind the one takes the whole rule, and a notice that is longer than that a few
/// rows above it: nothing that a person must read is cut off.
extension Interface {
    private struct Sentence {
        /// What is told, the longest wording first.
        var wordings: [String]
        var role: Role
        var weight: Weight
    }

    /// How much else may give way to a sentence.
    private enum Weight {
        /// Nothing: it is left out where there is no room.
        case remark
        /// Whom the prompt goes to.
        case state
        /// What stands above the rule as well: it is gone in a moment.
        case notice
    }

    /// Where something is drawn: a text in the rule, and another above it.
    private struct RulePlan {
        var audience = ""
        var aside: (text: String, role: Role)?
        var above: (text: String, role: Role)?
    }

    /// As much of the rule stays at the ends, and a blank on both sides of a text.
    private static let ends = 4

    func drawRule(_ session: Session, in rect: Rect, on grid: inout Grid) {
        for column in rect.column..<rect.endColumn {
            grid.put(
                Glyph(symbols.horizontal), width: 1, row: rect.row, column: column,
                style: theme[focus == .composer ? .focusedBorder : .border])
        }
        let plan = plan(session, columns: rect.columns - Self.ends)
        if !plan.audience.isEmpty {
            grid.write(
                " \(plan.audience) ", row: rect.row, column: rect.column + 1,
                columns: rect.columns - 2, style: theme[.dim], ambiguous: ambiguous)
        }
        if let (text, role) = plan.aside {
            _ = grid.write(
                " \(text) ", row: rect.row, endingAt: rect.endColumn - 1, columns: rect.columns - 2,
                style: theme[role], ambiguous: ambiguous)
        }
        if let (text, role) = plan.above { draw(text, role, above: rect, on: &grid) }
    }

    private func plan(_ session: Session, columns whole: Int) -> RulePlan {
        var plan = RulePlan(audience: audience(session))
        if columns(of: plan.audience) > whole {
            plan.above = (plan.audience, .accent)
            plan.audience = ""
        }
        guard let sentence = sentence(session) else { return plan }
        let room = whole - (plan.audience.isEmpty ? 0 : columns(of: plan.audience) + 2)
        if let text = sentence.wordings.first(where: { columns(of: $0) <= room }) {
            plan.aside = (text, sentence.role)
        } else if sentence.weight != .remark, let text = sentence.wordings.last {
            if columns(of: text) <= whole || sentence.weight == .state {
                plan.audience = ""
                plan.aside = (
                    truncate(text, toColumns: whole, ambiguous: ambiguous), sentence.role
                )
            } else {
                plan.above = (text, sentence.role)
            }
        }
        return plan
    }

    /// Draws a text in rows of its own above the rule, over what stands there.
    private func draw(_ text: String, _ role: Role, above rule: Rect, on grid: inout Grid) {
        var lines = WrappedText(columns: max(1, rule.columns - 2), ambiguous: ambiguous)
        lines.append(text)
        let rows = min(lines.lineCount, rule.row)
        let style = overlayStyle(role)
        for line in 0..<rows {
            let row = rule.row - rows + line
            grid.fill(
                Rect(row: row, column: rule.column, rows: 1, columns: rule.columns), style: style)
            grid.write(
                lines, line: line, at: Position(row: row, column: rule.column + 1), style: style)
        }
    }

    /// Whom the prompt goes to.
    private func audience(_ session: Session) -> String {
        if let draft { return sentence(about: draft) }
        let all = session.participants.count
        let addressed = session.participants.count { !$0.isMuted }
        return all == 0 ? "" : phrases.sendsTo(addressed, all)
    }

    private func sentence(about draft: Draft) -> String {
        let words = language.judging
        return switch draft.purpose {
        case .resend: words.draft(words.resends)
        case .criticise: words.draft(words.criticises)
        case .merge(let model): words.draft(words.merges(model.description))
        }
    }

    private func sentence(_ session: Session) -> Sentence? {
        if let notice {
            return Sentence(wordings: [notice.text], role: notice.role, weight: .notice)
        }
        if isLookingForModels {
            return Sentence(wordings: [phrases.lookingForModels], role: .dim, weight: .remark)
        }
        if let (text, role) = votingSentence(session) {
            return Sentence(wordings: [text], role: role, weight: .state)
        }
        guard session.isSimulated else { return nil }
        let wordings = [phrases.simulatedBanner, phrases.simulated]
        return Sentence(
            wordings: isKeyless ? [phrases.keylessBanner] + wordings : wordings, role: .simulated,
            weight: .remark)
    }
}
