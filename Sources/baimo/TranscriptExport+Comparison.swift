import ChatInterface
import Comparison
import Transcripts

extension TranscriptExport {
    /// Markdown with a comparison below the answers to each prompt that got several.
    static func compared(_ session: Session, _ language: Language) -> String {
        markdown(session) { prompt, nodes in
            let replies = nodes.compactMap(\.reply).filter { !$0.text.isEmpty }
            guard replies.count > 1 else { return nil }
            let names = ComparedAnswer.names(of: replies.map(\.model))
            return ComparisonReport(
                prompt: prompt.text,
                answers: zip(names, replies).map { ComparedAnswer(name: $0, reply: $1) }
            ).markdown(language, level: 3)
        }
    }
}
