/// The prompts that a person keeps, and those that came with the program.
package struct PromptLibrary: Equatable, Sendable {
    /// The person's own first, each kind by name. One of the person's hides a shipped one.
    package private(set) var prompts: [LibraryPrompt] = []
    /// What could not be read, or makes no sense, a line for each.
    package private(set) var problems: [String] = []

    /// Nobody keeps more.
    private static let mostFiles = 1000
    private static let mostBytes = 256 * 1024

    /// Reads the files of a folder that end in `.md` or `.txt`; a folder that isn't there is empty.
    package init(folder: String, in tree: some FileTree) {
        let entries = (try? tree.entries(of: folder)) ?? []
        for entry in entries.sorted(by: { $0.name < $1.name }).prefix(Self.mostFiles) {
            guard let name = Self.name(of: entry) else { continue }
            read(name, folder + "/" + entry.name, in: tree)
        }
        let own = Set(prompts.map(\.name))
        prompts += Self.shipped.filter { !own.contains($0.name) }
    }

    /// Whom nothing but the program has given any.
    package init() {
        prompts = Self.shipped
    }

    /// The prompt of that name; nil if there is none.
    package func prompt(_ name: String) -> LibraryPrompt? { prompts.first { $0.name == name } }

    /// Hidden files and files of other kinds are no prompts.
    private static func name(of entry: FileEntry) -> String? {
        guard entry.kind == .file || entry.kind == .link, entry.name.first != ".",
            let dot = entry.name.lastIndex(of: "."),
            ["md", "txt"].contains(
                entry.name[entry.name.index(after: dot)...]),
            ShownPath.clean(entry.name) == entry.name
        else { return nil }
        return String(entry.name[..<dot])
    }

    private mutating func read(_ name: String, _ path: String, in tree: some FileTree) {
        guard !prompts.contains(where: { $0.name == name }) else { return }
        do throws(FileTrouble) {
            let bytes = try tree.read(path, atMost: Self.mostBytes + 1)
            guard bytes.count <= Self.mostBytes else { throw FileTrouble("too big") }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw FileTrouble("not UTF-8")
            }
            let prompt = LibraryPrompt(name: name, text: text)
            prompts.append(prompt)
            problems += prompt.problems.map {
                "\(path): \"\(ShownPath.clean($0))\" is neither title, description nor a variable"
            }
        } catch {
            problems.append("\(path): \(error.reason)")
        }
    }

    /// The prompts that come with the program, by name.
    package static let shipped: [LibraryPrompt] = [
        ("code-review", PackageResources.code_review_md),
        ("compare", PackageResources.compare_md),
        ("explain", PackageResources.explain_md),
        ("summary", PackageResources.summary_md),
        ("zh-code-review", PackageResources.zh_code_review_md),
        ("zh-reasoning", PackageResources.zh_reasoning_md),
        ("zh-summary", PackageResources.zh_summary_md),
        ("zh-translate", PackageResources.zh_translate_md),
    ].map { name, bytes in
        LibraryPrompt(name: name, text: String(decoding: bytes, as: UTF8.self), isShipped: true)
    }
}
