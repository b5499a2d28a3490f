import Foundation
import NcursesBackend

/// The person's clipboard, wherever they sit: through the terminal, which may be far away from this
/// machine, and through a tool of this machine's where there is one.
struct Clipboard {
    let environment: [String: String]

    /// Terminals take no more than so many bytes of text that way; some take less, and say nothing.
    static let most = 74_994

    /// What is written to the terminal: OSC 52, in an envelope where GNU screen stands in between.
    /// Empty if the text is too long for it.
    func sequence(for text: String) -> String {
        guard text.utf8.count <= Self.most else { return "" }
        let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
        guard environment["STY"] != nil, environment["TMUX"] == nil else { return sequence }
        // Screen passes on what stands in a DCS string, in short pieces.
        return stride(from: 0, to: sequence.utf8.count, by: 500).map { start in
            let piece = sequence.utf8.dropFirst(start).prefix(500)
            return "\u{1B}P" + String(decoding: Array(piece), as: UTF8.self) + "\u{1B}\\"
        }.joined()
    }

    /// The command line of a tool that takes the text from its standard input; nil if there is none.
    var tool: [String]? {
        if environment["TMUX"] != nil { return ["tmux", "load-buffer", "-w", "-"] }
        if environment["WAYLAND_DISPLAY"] != nil { return ["wl-copy"] }
        if environment["DISPLAY"] != nil { return ["xclip", "-selection", "clipboard"] }
        return FileManager.default.isExecutableFile(atPath: "/usr/bin/pbcopy") ? ["pbcopy"] : nil
    }

    /// Hands the text to the tool, if there is one, and doesn't wait for it.
    func runTool(_ text: String) {
        guard let tool else { return }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = tool
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return }
        // A tool that doesn't read must not hold up the screen.
        DispatchQueue.global().async {
            try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try? input.fileHandleForWriting.close()
        }
    }
}
