import ArgumentParser
import ChatInterface
import Foundation
import NcursesBackend
import Settings
import Terminal

/// How the screen looks.
struct ThemeCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List, show, preview and check themes.",
        subcommands: [List.self, Show.self, Preview.self, Check.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the themes, the program's and your own.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Write one JSON object per theme.")
        var json = false

        func run() throws {
            let setup = try Setup(common)
            let (language, inUse) = (setup.language(), setup.configuration.theme)
            for choice in ThemeChoice.all(environment: setup.environment) {
                let path = ThemeFile.path(of: choice.name, environment: setup.environment)
                let text = choice.trouble ?? choice.descriptions[language] ?? ""
                guard json else {
                    let name = choice.name.padding(
                        toLength: max(20, choice.name.count + 2), withPad: " ", startingAt: 0)
                    let notes = [
                        choice.name == inUse ? language.themePhrases.inUse : nil, path,
                    ].compactMap { $0 }
                    let rest = notes.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"
                    StandardStreams.say(name + text + rest)
                    continue
                }
                var line = JSONLine()
                line.add("theme", choice.name)
                line.add("description", ifAny: choice.descriptions[language])
                line.add("file", ifAny: path)
                line.add("error", ifAny: choice.trouble)
                line.add("in_use", choice.name == inUse)
                StandardStreams.say(String(decoding: line.closed, as: UTF8.self))
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Write a theme's file, to begin one of your own with.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme's name.")
        var name: String

        func run() throws {
            let setup = try Setup(common)
            _ = try ThemeCommands.file(name, setup)
            let path = ThemeFile.path(of: name, environment: setup.environment)
            let text = path.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
            guard let text = text ?? BuiltInThemes.text(of: name) else { return }
            StandardStreams.write(Array(text.utf8), to: STDOUT_FILENO)
        }
    }

    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview",
            abstract: "Show a sample of the screen in a theme: the one named, else the one in use.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The theme's name, or a file.")
        var name: String?

        func run() throws {
            let setup = try Setup(common)
            let theme = try name.map { Theme(try ThemeCommands.file($0, setup)) }
            let language = setup.language()
            let preview = ThemePreview(
                theme: try theme ?? setup.theme(asked: nil, language: language),
                language: language, symbols: setup.symbols(ambiguous: .one),
                depth: ThemeCommands.depth(setup))
            for line in preview.lines(columns: ThemeCommands.columns) { StandardStreams.say(line) }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check a theme, or all: is everything in it known, and can it be read?",
            discussion: """
                The contrast of every role with its ground must reach level AA of WCAG 2.2: 4.5:1 \
                for text, 3:1 for lines. If one doesn't, the exit status is 1; it is 78 if a file \
                is wrong.
                """)
        @OptionGroup var common: CommonOptions
        @Flag(help: "Write one JSON object per role.")
        var json = false
        @Argument(help: "The theme's name, or a file; without it all themes.")
        var name: String?

        func run() throws {
            let setup = try Setup(common)
            let names = name.map { [$0] } ?? ThemeFile.names(environment: setup.environment)
            var worst = ExitStatus.success
            for name in names {
                do {
                    if try !check(name, setup), worst == .success { worst = .someFailed }
                } catch let code as ExitCode where self.name == nil {
                    // The others are still worth looking at.
                    worst = ExitStatus(rawValue: code.rawValue) ?? .configuration
                }
            }
            if worst != .success { throw worst.code }
        }

        /// Says what there is to be said of a theme; false if something can't be read.
        private func check(_ name: String, _ setup: Setup) throws -> Bool {
            let report = ContrastReport(
                Theme(try ThemeCommands.file(name, setup)), path: name.contains("/") ? name : nil,
                language: setup.language())
            let lines = self.name == nil ? report.failures : report.table
            for line in json ? report.objects : lines { StandardStreams.say(line) }
            return report.passes
        }
    }
}

extension ThemeCommands {
    /// A theme by its name, or from a file that is named by its path. Ends with status 64 if there
    /// is none, with 78 if its file is wrong.
    fileprivate static func file(_ name: String, _ setup: Setup) throws -> ThemeFile {
        if name.contains("/") || name.hasSuffix(".toml") {
            do throws(ConfigurationError) { return try ThemeFile.load(path: name) } catch {
                StandardStreams.complain(error.description)
                throw ExitStatus.configuration.code
            }
        }
        if let file = try setup.themeFile(name) { return file }
        throw ValidationError(
            setup.language().themePhrases.unknown(
                name, ThemeFile.nearest(to: name, environment: setup.environment)))
    }

    /// How many colours standard output gets; nil for bare text, where it is no terminal.
    fileprivate static func depth(_ setup: Setup) -> ColorDepth? {
        if let asked = setup.askedDepth { return asked }
        guard isatty(STDOUT_FILENO) == 1, setup.environment["TERM"] != "dumb" else { return nil }
        return ColorDepth(environment: setup.environment)
    }

    fileprivate static var columns: Int {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
            return 100
        }
        return min(120, max(40, Int(window.ws_col)))
    }
}
