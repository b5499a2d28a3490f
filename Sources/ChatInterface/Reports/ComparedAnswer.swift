import Comparison
import UnicodeText

/// One answer of a comparison: who gave it, all that is known of it, and its text cut for comparing.
package struct ComparedAnswer: Sendable {
    /// As a person knows it: the model's name, with its provider where two are of one name.
    package var name: String
    package var reply: Reply
    package var text: AnswerText

    package init(name: String, reply: Reply, text: AnswerText) {
        self.name = name
        self.reply = reply
        self.text = text
    }

    /// Cuts a reply's text, sanitised as it is shown.
    package init(name: String, reply: Reply) {
        self.init(
            name: name, reply: reply, text: AnswerText(bytes: TextSanitizer.sanitized(reply.text)))
    }

    /// Short names for models: without the provider where that leaves them different.
    package static func names(of models: [ModelName]) -> [String] {
        let short = models.map { model in
            model.model.split(separator: "/").last.map(String.init) ?? model.model
        }
        return models.indices.map { index in
            let isAlone = short.count { $0 == short[index] } == 1
            let isRepeated = models.count { $0 == models[index] } > 1
            let name = isAlone ? short[index] : models[index].description
            return isRepeated ? "\(index + 1) \(name)" : name
        }
    }
}
