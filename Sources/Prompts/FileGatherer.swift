import Comparison

/// Reads what a prompt names, within the limits, and notes what becomes of each file.
struct FileGatherer {
    /// Texts as they are sent, in order.
    private(set) var blocks: [String] = []
    private(set) var files: [AttachedFile] = []
    private(set) var pictures: [PictureContent] = []
    private(set) var items: [AttachmentItem] = []
    private(set) var problems: [AttachmentProblem] = []

    private let tree: any FileTree
    private let rules: AttachmentRules
    /// Places of what is sent: nothing is sent twice.
    private var seen: Set<String> = []
    private var textBytes = 0
    private var pictureBytes = 0
    /// Set when a limit of the whole is reached: nothing more is read.
    private var isFull = false

    private static let headBytes = 4096
    /// Who has read so many reads no more.
    private static let mostProblems = 50

    init(tree: some FileTree, rules: AttachmentRules) {
        self.tree = tree
        self.rules = rules
    }

    /// A file on its way.
    private struct Candidate {
        var path: String
        var place: String
        var size: Int
        /// Named by the person, not found in a directory: then what can't be sent is a problem.
        var isNamed: Bool
        var isForced: Bool
    }

    mutating func take(_ reference: FileReference) {
        let (path, status) = (reference.path, reference.status)
        if status.place.isMadeUp { return fail(path, .special) }
        switch status.kind {
        case .file:
            take(
                Candidate(
                    path: path, place: status.place, size: status.size, isNamed: true,
                    isForced: reference.isForced))
        case .directory: takeDirectory(path, status.place, reference.isForced)
        case .link, .other: fail(path, .special)
        }
    }

    private mutating func takeDirectory(_ path: String, _ place: String, _ isForced: Bool) {
        let walk = DirectoryWalk(path, at: place, in: tree, rules: rules)
        let (sent, wrong) = (seen.count, problems.count)
        var isKnown = false
        for found in walk.found where !isFull {
            switch found {
            case .file(let path, let place, let size):
                isKnown = isKnown || seen.contains(place)
                take(
                    Candidate(
                        path: path, place: place, size: size, isNamed: false, isForced: isForced))
            case .omitted(let item): items.append(item)
            case .problem(let problem): fail(problem.path, problem.reason)
            }
        }
        if seen.count == sent, problems.count == wrong, !isKnown { fail(path, .nothingToSend) }
    }

    private mutating func take(_ candidate: Candidate) {
        guard !isFull, !seen.contains(candidate.place) else { return }
        guard candidate.isForced || !isSecret(candidate) else {
            return refuse(candidate, .secret, unlessNamed: .secret)
        }
        do throws(FileTrouble) {
            if !candidate.isNamed, try omitByHead(candidate) { return }
            let limits = rules.limits
            let most = candidate.isNamed ? limits.pictureBytes : limits.fileBytes
            let bytes = try tree.read(
                candidate.place, atMost: max(most, limits.fileBytes) + 1)
            if let format = Picture.Format(bytes) {
                takePicture(candidate, bytes, format)
            } else {
                takeText(candidate, bytes)
            }
        } catch {
            fail(candidate.path, .unreadable(error.reason))
        }
    }

    private func isSecret(_ candidate: Candidate) -> Bool {
        rules.secretPlaces.contains(candidate.place)
            || [candidate.path, candidate.place].contains(where: SecretNames.matches)
    }

    /// Of what is in a directory most may be no text: a look at its beginning is enough.
    private mutating func omitByHead(_ candidate: Candidate) throws(FileTrouble) -> Bool {
        let head = try tree.read(candidate.place, atMost: Self.headBytes)
        let isPicture = Picture.Format(head) != nil
        guard isPicture || !FileText.mayBegin(head) else { return false }
        omit(candidate, isPicture ? .picture : .binary)
        return true
    }

    private mutating func takePicture(
        _ candidate: Candidate, _ bytes: [UInt8], _ format: Picture.Format
    ) {
        guard bytes.count <= rules.limits.pictureBytes else {
            let size = max(candidate.size, bytes.count)
            return fail(
                candidate.path, .pictureTooLarge(size: size, limit: rules.limits.pictureBytes))
        }
        guard countFile(candidate) else { return }
        pictureBytes += bytes.count
        guard pictureBytes <= rules.limits.allPictureBytes else {
            isFull = true
            return fail(candidate.path, .tooMuch(limit: rules.limits.allPictureBytes))
        }
        let path = ShownPath.clean(candidate.path)
        pictures.append(PictureContent(path: path, format: format, bytes: bytes))
        items.append(AttachmentItem(path: path, size: bytes.count, outcome: .picture(format)))
    }

    private mutating func takeText(_ candidate: Candidate, _ bytes: [UInt8]) {
        let limit = rules.limits.fileBytes
        guard bytes.count <= limit else {
            guard FileText.looksLikeText(bytes.prefix(Self.headBytes)) else {
                return refuse(candidate, .binary, unlessNamed: .binary)
            }
            let size = max(candidate.size, bytes.count)
            return fail(candidate.path, .fileTooLarge(size: size, limit: limit))
        }
        do throws(FileText.Trouble) {
            add(try FileText(bytes), of: candidate, size: bytes.count)
        } catch {
            let reason: AttachmentProblem.Reason =
                error == .binary ? .binary : .unknownEncoding
            refuse(candidate, reason, unlessNamed: .binary)
        }
    }

    private mutating func add(_ text: FileText, of candidate: Candidate, size: Int) {
        guard candidate.isForced || !SecretNames.holdsPrivateKey(text.text) else {
            return refuse(candidate, .secret, unlessNamed: .secret)
        }
        guard countFile(candidate) else { return }
        textBytes += text.text.utf8.count
        guard textBytes <= rules.limits.totalBytes else {
            isFull = true
            return fail(candidate.path, .tooMuch(limit: rules.limits.totalBytes))
        }
        let path = ShownPath.clean(candidate.path)
        let tokens = Int(TokenEstimate.count(text.text).rounded(.up))
        blocks.append(FencedFile.block(path: path, text: text.text))
        files.append(AttachedFile(path: path, size: size))
        items.append(
            AttachmentItem(path: path, size: size, outcome: .text(tokens: tokens, text.encoding)))
    }

    private mutating func countFile(_ candidate: Candidate) -> Bool {
        if files.count + pictures.count < rules.limits.files {
            seen.insert(candidate.place)
            return true
        }
        isFull = true
        fail(candidate.path, .tooManyFiles(limit: rules.limits.files))
        return false
    }

    // MARK: What isn't sent

    private mutating func refuse(
        _ candidate: Candidate, _ reason: AttachmentProblem.Reason,
        unlessNamed omission: AttachmentItem.Omission
    ) {
        if candidate.isNamed { fail(candidate.path, reason) } else { omit(candidate, omission) }
    }

    private mutating func omit(_ candidate: Candidate, _ why: AttachmentItem.Omission) {
        items.append(
            AttachmentItem(
                path: ShownPath.clean(candidate.path), size: candidate.size,
                outcome: .omitted(why)))
    }

    private mutating func fail(_ path: String, _ reason: AttachmentProblem.Reason) {
        let problem = AttachmentProblem(path: ShownPath.clean(path), reason: reason)
        guard problems.count < Self.mostProblems, !problems.contains(problem) else { return }
        problems.append(problem)
    }
}
