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

    /// What is named, and what of it is sent: the same for the same names while nothing is read anew.
    private var named: [Named] = []
    private var blocks: [String] = []
    private var files: [AttachedFile] = []

    private struct Named: Equatable {
        var path: String
        var status: FileStatus
        var isForced: Bool
    }

    /// Reads what the prompt names. What `earlier` has read is not read again if the prompt names
    /// the same files: for a look while somebody writes, not for sending.
    package init(
        _ prompt: String, files tree: some FileTree, rules: AttachmentRules,
        earlier: AttachmentPlan? = nil
    ) {
        guard prompt.utf8.contains(UInt8(ascii: "@")) else { return }
        let text = Array(prompt.unicodeScalars)
        let scanner = ReferenceScanner(text) { tree.status(of: rules.absolute($0)) }
        unmatched = scanner.unmatched.map(ShownPath.clean)
        let references = scanner.references.filter { !$0.isEscaped }
        named = references.map {
            Named(path: $0.path, status: $0.status, isForced: $0.isForced)
        }
        if let earlier, earlier.named == named {
            (items, problems, contents) = (earlier.items, earlier.problems, earlier.contents)
            (blocks, files) = (earlier.blocks, earlier.files)
        } else {
            var gatherer = FileGatherer(tree: tree, rules: rules)
            for reference in references { gatherer.take(reference) }
            (items, problems) = (gatherer.items, gatherer.problems)
            guard problems.isEmpty else { return }
            (contents, blocks, files) = (gatherer.pictures, gatherer.blocks, gatherer.files)
        }
        guard problems.isEmpty, !scanner.references.isEmpty else { return }
        attachments = Attachments(
            text: Self.sent(text, scanner.references, blocks), files: files,
            pictures: contents.map(\.picture))
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
    /// Whether there is anything to tell of it.
    package var isSilent: Bool { items.isEmpty && problems.isEmpty && unmatched.isEmpty }

    /// Those that are sent.
    package var sent: [AttachmentItem] { items.filter { !$0.isOmitted } }

    /// Tokens of the text files, roughly; how many a picture is only its vendor knows.
    package var tokens: Int {
        items.reduce(0) { sum, item in
            if case .text(let tokens, _) = item.outcome { sum + tokens } else { sum }
        }
    }
}
