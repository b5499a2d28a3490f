import Comparison

extension TranscriptExport {
    /// The files and pictures that went with a prompt, by name; their content stays here.
    static func attachments(_ attachments: Attachments) -> [String] {
        let files = attachments.files.map { "- \(code($0.path)) (\($0.size) bytes)" }
        let pictures = attachments.pictures.map {
            "- \(code($0.path)) (\($0.format.rawValue) picture, \($0.size) bytes)"
        }
        let all = files + pictures
        return all.isEmpty ? [] : [all.joined(separator: "\n")]
    }

    /// A name as a span of code that nothing in it can end (CommonMark 0.31 §6.1).
    private static func code(_ name: String) -> String {
        var (longest, run) = (0, 0)
        for byte in name.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? "`\(name)`" : "\(fence) \(name) \(fence)"
    }
}
