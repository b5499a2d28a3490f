import ArgumentParser
import ChatInterface
import Foundation
import Settings

/// The configuration file.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "The configuration file.",
        subcommands: [Path.self, Init.self, Check.self, Show.self])

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "path", abstract: "Say where the configuration file is.")
        @OptionGroup var common: CommonOptions

        func run() {
            StandardStreams.say(Self.path(common))
        }

        static func path(_ common: CommonOptions) -> String {
            common.config
                ?? ConfigurationPaths(environment: ProcessInfo.processInfo.environment)
                .configurationFile
        }
    }

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Write a commented configuration file.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let path = Path.path(common)
            let phrases = Language.ofEnvironment
                .commandLinePhrases
            guard !FileManager.default.fileExists(atPath: path) else {
                StandardStreams.complain(phrases.existsAlready(path))
                throw ExitStatus.storage.code
            }
            let folder = (path as NSString).deletingLastPathComponent
            if !folder.isEmpty {
                try? FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
            try OutputFile.deliver(Configuration.template, to: path, mode: 0o600, phrases)
            StandardStreams.say(path)
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Check the configuration file.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let setup = try Setup(common)
            let language = setup.language()
            let phrases = language.commandLinePhrases
            let keys = try ConfiguredKeys(setup, language)
            for note in keys.notes { StandardStreams.complain(note) }
            if keys.hasMistakes { throw ExitStatus.configuration.code }
            StandardStreams.say(
                setup.configuration.path.map(phrases.inOrder) ?? phrases.noConfiguration)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show the configuration as it is understood, with every secret masked.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            StandardStreams.say(try Setup(common).configuration.masked())
        }
    }
}
