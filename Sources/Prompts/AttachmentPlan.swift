import Comparison

/// What a prompt with `@path` in it comes to: what would be sent, and why it can't be.
///
/// A pure value made of the text and of what a `FileTree` tells. Either all that is named goes with
/// the prompt or nothing is sent: where there is a problem there are no attachments.
package struct AttachmentPlan: Equatable, Sendable {
    /// What goes with the prompt; nil if the text goes as it is, or can't go.
    package private(set) var attachments: Attachments?
    /// The bytes of the pictures in `attachments`.
    package private(set) var contents: [PictureContent] = []
    /// What becomes of each file, in the order in which they are named.
    package private(set) var items: [AttachmentItem] = []
    package private(set) var problems: [AttachmentProblem] = []
    /// What looks like a path after an `@` and names nothing: it is sent as it was written.
    package private(set) var unmatched: [String] = []

    package init(_ prompt: String, files tree: some FileTree, rules: AttachmentRules) {
        guard prompt.utf8.contains(UInt8(ascii: "@")) else { return }
        let text = Array(prompt.unicodeScalars)
        let scanner = ReferenceScanner(text) { tree.status(of: rules.absolute($0)) }
        unmatched = scanner.unmatched.map(ShownPath.clean)
        var gatherer = FileGatherer(tree: tree, rules: rules)
        for reference in scanner.references where !reference.isEscaped { gatherer.take(reference) }
        items = gatherer.items
        problems = gatherer.problems
        guard problems.isEmpty, !scanner.references.isEmpty else { return }
        contents = gatherer.pictures
        attachments = Attachments(
            text: Self.sent(text, scanner.references, gatherer.blocks),
            files: gatherer.files, pictures: contents.map(\.picture))
    }

    /// The person's words, with the paths in them but without the signs before these, and under them
    /// the files.
    private static func sent(
        _ text: [Unicode.Scalar], _ references: [FileReference], _ blocks: [String]
    ) -> String {
        var words = String.UnicodeScalarView()
        var at = 0
        for reference in references {
            words.append(contentsOf: text[at..<reference.range.lowerBound])
            at = reference.isEscaped ? reference.range.lowerBound + 1 : reference.pathStart
        }
        words.append(contentsOf: text[at...])
        return ([String(words)] + blocks).joined(separator: "\n\n")
    }
}

extension AttachmentPlan {
    /// The names that one line tells of those left out for the same reason.
    private static let mostNames = 4

    /// What a person reads before it is sent: a line for each file that is sent, one for each reason
    /// why others aren't, and the sum where there are several.
    package var summary: [String] {
        let sent = items.filter { if case .omitted = $0.outcome { false } else { true } }
        var lines = sent.map(\.line)
        for why in AttachmentItem.Omission.allCases {
            let names = items.filter { $0.outcome == .omitted(why) }.map(\.path)
            guard !names.isEmpty else { continue }
            let more = names.count - Self.mostNames
            lines.append(
                "left out, \(why.words): " + names.prefix(Self.mostNames).joined(separator: ", ")
                    + (more > 0 ? " and \(more) more" : ""))
        }
        if sent.count > 1 { lines.append(total(sent)) }
        return lines
    }

    private func total(_ sent: [AttachmentItem]) -> String {
        let bytes = sent.reduce(0) { $0 + $1.size }
        let pictures = contents.isEmpty ? "" : "  \(contents.count) of them pictures"
        return "\(sent.count) files  \(ByteSize(bytes))  ≈\(tokens) tokens" + pictures
    }

    /// Tokens of the text files, roughly; how many a picture is only its vendor knows.
    package var tokens: Int {
        items.reduce(0) { sum, item in
            if case .text(let tokens, _) = item.outcome { sum + tokens } else { sum }
        }
    }
}
