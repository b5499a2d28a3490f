/// What is told of files and pictures in one language.
package struct AttachmentPhrases: Sendable {
    package var omission: @Sendable (AttachmentItem.Omission) -> String
    package var problem: @Sendable (AttachmentProblem.Reason) -> String
    /// Something in a directory isn't sent: why, and the names.
    package var leftOut: @Sendable (_ why: String, _ names: String) -> String
    package var andMore: @Sendable (_ count: Int) -> String
    /// How a file's text was read, where it isn't UTF-8.
    package var readAs: @Sendable (_ encoding: String) -> String
    package var picture: @Sendable (_ format: String) -> String
    package var tokens: @Sendable (_ count: Int) -> String
    package var files: @Sendable (_ count: Int) -> String
    package var pictures: @Sendable (_ count: Int) -> String
    package var sends: @Sendable (_ what: String) -> String
    package var omitted: @Sendable (_ count: Int) -> String
    /// A path that names nothing is sent as it was written.
    package var unmatched: @Sendable (_ path: String) -> String
}

extension AttachmentPlan {
    /// The names that one line tells of those left out for the same reason.
    private static let mostNames = 4

    /// What a person reads before it is sent: a line for each file that is sent, one for each reason
    /// why others aren't, and the sum where there are several.
    package func summary(_ phrases: AttachmentPhrases) -> [String] {
        var lines = sent.map { $0.line(phrases) }
        for why in AttachmentItem.Omission.allCases {
            let names = items.filter { $0.outcome == .omitted(why) }.map(\.path)
            guard !names.isEmpty else { continue }
            let more = names.count - Self.mostNames
            lines.append(
                phrases.leftOut(
                    phrases.omission(why),
                    names.prefix(Self.mostNames).joined(separator: ", ")
                        + (more > 0 ? " " + phrases.andMore(more) : "")))
        }
        if sent.count > 1 { lines.append(sum(phrases)) }
        return lines
    }

    /// What keeps it from being sent, a line for each.
    package func refusals(_ phrases: AttachmentPhrases) -> [String] {
        problems.map { "\($0.path): \(phrases.problem($0.reason))" }
    }

    /// One line while the prompt is being written: why it can't be sent, else what would be.
    package func line(_ phrases: AttachmentPhrases) -> String {
        if let first = refusals(phrases).first {
            return problems.count > 1 ? "\(first) \(phrases.andMore(problems.count - 1))" : first
        }
        var parts: [String] = []
        if sent.count == 1 { parts.append(phrases.sends(sent[0].line(phrases))) }
        if sent.count > 1 { parts.append(phrases.sends(sum(phrases))) }
        let count = items.count - sent.count
        if count > 0 { parts.append(phrases.omitted(count)) }
        parts += unmatched.map(phrases.unmatched)
        return parts.joined(separator: "; ")
    }

    private func sum(_ phrases: AttachmentPhrases) -> String {
        let bytes = sent.reduce(0) { $0 + $1.size }
        var parts = [phrases.files(sent.count), "\(ByteSize(bytes))"]
        if tokens > 0 { parts.append(phrases.tokens(tokens)) }
        if !contents.isEmpty { parts.append(phrases.pictures(contents.count)) }
        return parts.joined(separator: "  ")
    }
}

extension AttachmentItem {
    /// One line: the path, the size, and what becomes of it.
    package func line(_ phrases: AttachmentPhrases) -> String {
        switch outcome {
        case .text(let tokens, let encoding):
            "\(path)  \(ByteSize(size))  \(phrases.tokens(tokens))"
                + (encoding == .utf8 ? "" : "  (\(phrases.readAs(encoding.rawValue)))")
        case .picture(let format):
            "\(path)  \(ByteSize(size))  \(phrases.picture(format.rawValue))"
        case .omitted(let why): phrases.leftOut(phrases.omission(why), path)
        }
    }
}
