/// A prompt of the library: a template with a name.
package struct LibraryPrompt: Equatable, Sendable {
    /// The file's name without its ending.
    package var name: String
    /// What a list shows; the name unless the file says something else.
    package var title: String
    package var description: String
    package var template: PromptTemplate
    /// Whether it came with the program.
    package var isShipped: Bool
    /// Lines at the beginning that say nothing known.
    package var problems: [String]

    /// Reads a file: the template, and before it, between two lines of `---`, what is said of it as
    /// lines of `key: value`. `title` and `description` are the prompt's; any other key is a
    /// variable, and its value says what the variable is for.
    package init(name: String, text: String, isShipped: Bool = false) {
        self.name = name
        self.isShipped = isShipped
        (title, description, problems) = (name, "", [])
        let (head, body) = Self.divide(text.replacing("\r\n", with: "\n"))
        template = PromptTemplate(body)
        for line in head { take(line) }
    }

    private mutating func take(_ line: Substring) {
        let blanks: (Character) -> Bool = \.isWhitespace
        guard !line.allSatisfy(blanks), line.first != "#" else { return }
        guard let colon = line.firstIndex(of: ":") else { return problems.append(String(line)) }
        let key = String(line[..<colon]).trimmed
        let value = String(line[line.index(after: colon)...]).trimmed
        switch key {
        case "title": title = value.isEmpty ? name : ShownPath.clean(value)
        case "description": description = ShownPath.clean(value)
        default:
            let isKnown = template.describe(key, as: ShownPath.clean(value))
            if !isKnown { problems.append(String(line)) }
        }
    }

    /// The lines between `---` and `---` at the very beginning, and what follows; no lines if they
    /// are not closed.
    private static func divide(_ text: String) -> (head: [Substring], body: String) {
        let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            return ([], text.trimmed)
        }
        return (Array(lines[1..<end]), lines[(end + 1)...].joined(separator: "\n").trimmed)
    }
}

extension String {
    /// Without blanks and line ends at both ends.
    fileprivate var trimmed: String {
        let head = drop { $0.isWhitespace }
        let end = head.lastIndex { !$0.isWhitespace }
        return end.map { String(head[...$0]) } ?? ""
    }
}
