import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import Settings
import Transcripts
import UnicodeText

/// What has been asked and answered before.
struct TranscriptCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcripts", abstract: "List, show and export what was asked and answered.",
        subcommands: [List.self, Show.self, Export.self, Delete.self, Restore.self])

    static func open(_ common: CommonOptions) throws -> TranscriptStore {
        let setup = try Setup(common)
        return try attempt { () throws(TranscriptError) in try setup.openStore() }
    }

    static func phrases(_ common: CommonOptions) throws -> CommandLinePhrases {
        try Setup(common).language().commandLinePhrases
    }

    static func attempt<Result>(_ body: () throws(TranscriptError) -> Result) throws -> Result {
        do throws(TranscriptError) { return try body() } catch {
            let language = Language.ofEnvironment
            let cause = language.troublePhrases.cause(StorageCause(error.code), error.detail)
            let detail = cause == error.detail ? cause : "\(cause) (\(error.detail))"
            StandardStreams.complain(
                language.commandLinePhrases.transcriptTrouble(error.path, detail))
            throw ExitStatus.storage.code
        }
    }

    static func load(_ id: String?, _ common: CommonOptions) throws -> Session {
        let store = try open(common)
        guard
            let session = try attempt({ () throws(TranscriptError) in
                try store.load(id, epoch: Clock.epoch)
            })
        else {
            let phrases = try phrases(common)
            StandardStreams.complain(id.map(phrases.noTranscript) ?? phrases.noTranscriptYet)
            throw ExitStatus.badInput.code
        }
        return session
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the transcripts, the newest first.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Write one JSON object per transcript.")
        var json = false

        func run() throws {
            let store = try TranscriptCommands.open(common)
            let all = try TranscriptCommands.attempt { () throws(TranscriptError) in
                try store.list()
            }
            let phrases = try Setup(common).language().phrases
            for summary in all {
                StandardStreams.say(json ? object(summary) : line(summary, phrases))
            }
        }

        private func line(_ summary: SessionSummary, _ phrases: Phrases) -> String {
            let date = Date(timeIntervalSince1970: summary.updatedAt).localMinute
            let mark = summary.isSimulated ? " (\(phrases.simulated))" : ""
            return
                "\(summary.id)  \(date)  \(summary.turns)  \(TextSanitizer.clean(summary.title))\(mark)"
        }

        private func object(_ summary: SessionSummary) -> String {
            var line = JSONLine()
            line.add("id", summary.id)
            line.add("title", summary.title)
            line.add("created_at", summary.createdAt)
            line.add("updated_at", summary.updatedAt)
            line.add("models", summary.models)
            line.add("turns", summary.turns)
            line.add("simulated", summary.isSimulated)
            return String(decoding: line.closed, as: UTF8.self)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a transcript.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The transcript's id, or its beginning; the newest if left out.")
        var id: String?

        func run() throws {
            let session = try TranscriptCommands.load(id, common)
            var sanitizer = TextSanitizer()
            var output: [UInt8] = []
            sanitizer.append(TranscriptExport.markdown(session), to: &output)
            StandardStreams.deliver(output)
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Export a transcript to a file or standard output.")
        @OptionGroup var common: CommonOptions
        @Option(help: "markdown or json.")
        var format = "markdown"
        @Flag(
            inversion: .prefixedNo,
            help: "Compare the answers to each prompt below them (Markdown only).")
        var compare = true
        @Option(name: [.short, .long], help: "The file to write.")
        var output: String?
        @Argument(help: "The transcript's id, or its beginning; the newest if left out.")
        var id: String?

        func validate() throws {
            guard ["markdown", "json"].contains(format) else {
                throw ValidationError(
                    Language.ofEnvironment
                        .commandLinePhrases.takes("--format", ["markdown", "json"], format))
            }
        }

        func run() throws {
            let session = try TranscriptCommands.load(id, common)
            let language = try Setup(common).language()
            let text =
                format == "json"
                ? TranscriptExport.json(session)
                : compare
                    ? TranscriptExport.compared(session, language)
                    : TranscriptExport.markdown(session)
            guard let output else {
                return StandardStreams.deliver(Array(text.utf8))
            }
            try OutputFile.deliver(text, to: output, language.commandLinePhrases)
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Put a transcript aside; restore takes it back.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The transcript's id, or its beginning.")
        var id: String

        func run() throws {
            let session = try TranscriptCommands.load(id, common)
            let store = try TranscriptCommands.open(common)
            _ = try TranscriptCommands.attempt { () throws(TranscriptError) in
                try store.setDeleted(session.id, true, now: Clock.epoch.date)
            }
            let phrases = try TranscriptCommands.phrases(common)
            StandardStreams.say(phrases.putAside(session.id))
            try RankingCommands.sayWhatVotesRemain(of: session.id, in: store, phrases)
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Take a transcript back.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The transcript's whole id.")
        var id: String

        func run() throws {
            let store = try TranscriptCommands.open(common)
            let isKnown = try TranscriptCommands.attempt { () throws(TranscriptError) in
                try store.setDeleted(id, false, now: Clock.epoch.date)
            }
            guard !isKnown else { return }
            StandardStreams.complain(try TranscriptCommands.phrases(common).noTranscript(id))
            throw ExitStatus.badInput.code
        }
    }
}
