import Comparison
import Prompts
import Terminal

/// Completing paths after an `@`.
extension Interface {
    /// Nil if no path is being written before the caret.
    func completePath() -> [Request]? {
        let text = composer.text
        let caret = text.utf8.index(text.startIndex, offsetBy: composer.field.caret)
        return PathCompletion(in: text, before: caret).map { [.completePath($0)] }
    }

    /// What a path can become has been read. What all have in common is written, and where that is
    /// no more than was there, one is chosen. Without any the focus moves, as the key does elsewhere.
    package mutating func complete(
        _ path: PathCompletion, with candidates: [PathCompletion.Candidate],
        seeing session: Session, at now: Moment
    ) -> [Request] {
        guard let first = candidates.first else { return run(.nextFocus, session, now) }
        if candidates.count == 1 {
            insert(first, for: path)
        } else if let common = path.common(of: candidates) {
            replace(path.range, with: common)
        } else {
            prompting.completion = (path, candidates)
            let items = candidates.map { FuzzyBox.Item(id: $0.path, label: $0.path) }
            overlay = .box(
                .paths, FuzzyBox(title: language.promptPhrases.choosePath, items: items))
        }
        return []
    }

    mutating func choosePath(_ path: String) -> [Request] {
        guard let (completion, candidates) = prompting.completion else { return [] }
        prompting.completion = nil
        if let candidate = candidates.first(where: { $0.path == path }) {
            insert(candidate, for: completion)
        }
        return []
    }

    /// A file is whole: what is written next is another word.
    private mutating func insert(
        _ candidate: PathCompletion.Candidate, for path: PathCompletion
    ) {
        let isLast = path.range.upperBound == composer.text.endIndex
        let blank = isLast && !candidate.isDirectory ? " " : ""
        replace(path.range, with: candidate.insertion + blank)
    }

    private mutating func replace(_ range: Range<String.Index>, with written: String) {
        var text = composer.text
        guard range.upperBound <= text.endIndex else { return }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        text.replaceSubrange(range, with: written)
        composer.replace(with: text)
        composer.moveCaret(to: start + written.utf8.count)
    }
}
