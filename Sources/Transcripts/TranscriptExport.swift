import Comparison
import Foundation

/// A session as a document.
package enum TranscriptExport {
    /// Markdown for people: each prompt, and under it each model's answer with its figures.
    /// `comparison` is what follows the answers to a prompt, under a heading of the third level.
    package static func markdown(
        _ session: Session, comparison: (Prompt, [Node]) -> String? = { _, _ in nil }
    ) -> String {
        var parts = ["# \(session.title.isEmpty ? "baimo" : session.title)"]
        let simulated = session.isSimulated ? " · **simulated vendors**" : ""
        parts.append("\(date(session.createdAt))\(simulated)")
        for node in session.tree.nodes {
            guard let prompt = node.prompt else { continue }
            parts.append("## \(heading(prompt.text))")
            parts.append(quoted(prompt.text))
            let replies = session.tree.nodes.filter { $0.parent == node.id }
            parts += replies.compactMap(\.reply).map(markdown)
            if let report = comparison(prompt, replies) { parts.append(report) }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func heading(_ prompt: String) -> String {
        let line = prompt.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count > 60 ? line.prefix(60) + "…" : line
    }

    private static func quoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
            .joined(separator: "\n")
    }

    private static func markdown(_ reply: Reply) -> String {
        var parts = ["### \(reply.model)\(reply.isSimulated ? " (simulated)" : "")"]
        parts.append("*" + figures(reply).joined(separator: " · ") + "*")
        if !reply.reasoning.isEmpty { parts.append(quoted(reply.reasoning)) }
        if let reason = reply.retraction {
            parts.append("**Withdrawn by the platform** (\(reason)):")
            parts.append(quoted("~~" + reply.text + "~~"))
        } else if !reply.text.isEmpty {
            parts.append(reply.text)
        }
        if let failure = reply.end?.failure {
            let code = [failure.httpStatus.map { "HTTP \($0)" }, failure.code].compactMap { $0 }
            parts.append(
                "**\(failure.kind.rawValue)**: \(failure.message) \(code.joined(separator: " · "))")
        }
        for (index, source) in reply.sources.enumerated() {
            parts.append("\(index + 1). \(source.title) <\(source.url)>")
        }
        return parts.joined(separator: "\n\n")
    }

    private static func figures(_ reply: Reply) -> [String] {
        var parts = [reply.end?.status.rawValue ?? "streaming", date(reply.timings.startedAt)]
        if let first = reply.timings.firstToken { parts.append("first token \(first) ms") }
        if let duration = reply.timings.duration { parts.append("\(duration) ms") }
        if let usage = reply.usage {
            parts.append("\(usage.promptTokens) + \(usage.completionTokens) tokens")
        }
        if let cost = reply.cost {
            parts.append("\(cost.amountText()) \(cost.currency) (price of \(cost.asOf))")
        }
        let parameters = reply.parameters
        if let temperature = parameters.temperature { parts.append("temperature \(temperature)") }
        if let thinking = parameters.thinking { parts.append("thinking \(thinking.rawValue)") }
        if let most = parameters.maxTokens { parts.append("max tokens \(most)") }
        if parameters.search == true { parts.append("web search") }
        return parts
    }

    private static func date(_ seconds: Double) -> String {
        Date(timeIntervalSince1970: seconds).formatted(.iso8601)
    }

    private struct Document: Codable {
        var v = 1
        var session: SessionRow
        var nodes: [NodeRow]
    }

    /// JSON with everything that the store keeps.
    package static func json(_ session: Session) -> String {
        let document = Document(
            session: SessionRow(session),
            nodes: session.tree.nodes.map { NodeRow($0, session: session.id) })
        return RowJSON.text(document) + "\n"
    }

    /// The session that `json` wrote; nil if the text is none.
    package static func session(fromJSON text: String, epoch: Session.Epoch) -> Session? {
        guard let document = RowJSON.value(Document.self, from: text), document.v == 1 else {
            return nil
        }
        let nodes = document.nodes.compactMap(\.node)
        guard nodes.count == document.nodes.count, let tree = MessageTree(nodes) else { return nil }
        let row = document.session
        let participants = row.participants.compactMap(\.participant)
        guard participants.allSatisfy({ $0.head.map(tree.contains) ?? true }) else { return nil }
        return Session(
            id: row.id, createdAt: row.createdAt, title: row.title, tree: tree,
            participants: participants, epoch: epoch, isSimulated: row.isSimulated)
    }
}
