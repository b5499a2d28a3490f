import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import Settings
import Transcripts
import UnicodeText

/// The leaderboard of the person's votes.
struct RankingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ranking",
        abstract:
            "Rank models by your blind votes, with honest intervals; export and import votes.",
        subcommands: [Show.self, Export.self, Import.self], defaultSubcommand: Show.self)

    /// What becomes of the votes of a session that is put aside: they hold no text and go on
    /// counting.
    static func sayWhatVotesRemain(
        of session: String, in store: TranscriptStore, _ phrases: CommandLinePhrases
    ) throws {
        let count = try TranscriptCommands.attempt { () throws(TranscriptError) in
            try store.voteCount(of: session)
        }
        if count > 0 { StandardStreams.say(phrases.votesStay(count)) }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show the ranking (what ranking does by itself).")

        @OptionGroup var common: CommonOptions
        @Option(help: "Only votes with this tag.")
        var tag: String?
        @Option(help: "Only votes cast on this day or later (YYYY-MM-DD).")
        var since: String?
        @Option(help: "Only votes cast on this day or earlier (YYYY-MM-DD).")
        var until: String?
        @Flag(help: "Take out what longer answers win by their length alone.")
        var lengthControl = false
        @Flag(help: "Count votes too for which the models' names could be seen.")
        var open = false
        @Flag(help: "Rank by the votes on simulated vendors instead.")
        var demo = false
        @Option(help: "The language: en, zh or de.")
        var lang: String?
        @Flag(help: "Write the ranking as one JSON object.")
        var json = false

        func validate() throws {
            let phrases = Language.ofEnvironment.commandLinePhrases
            for day in [since, until].compactMap({ $0 }) where !Day.isValid(day) {
                throw ValidationError(phrases.noDay(day))
            }
            if let lang, Language(rawValue: lang) == nil {
                throw ValidationError(
                    phrases.takes("--lang", Language.allCases.map(\.rawValue), lang))
            }
        }

        func run() throws {
            let setup = try Setup(common)
            let votes = try TranscriptCommands.attempt { () throws(TranscriptError) in
                try setup.openStore().votes()
            }
            let options = Ranking.Options(
                tag: tag.map { VotingBooth.tags(in: $0).first ?? $0 }, span: span,
                isSimulated: demo, countsOpenVotes: open, controlsLength: lengthControl)
            let report = RankingReport(
                Ranking(VoteLog(votes), options: options), options: options,
                language: setup.language(lang))
            if json {
                StandardStreams.say(String(decoding: report.json.closed, as: UTF8.self))
            } else {
                for line in report.lines { StandardStreams.say(TextSanitizer.clean(line)) }
            }
        }

        /// The days whole, by the person's own clock.
        private var span: ClosedRange<Double>? {
            guard since != nil || until != nil else { return nil }
            let start = since.flatMap { Self.start(of: $0) } ?? -Double.greatestFiniteMagnitude
            let end = until.flatMap { Self.start(of: $0, daysLater: 1) } ?? .greatestFiniteMagnitude
            return start...max(start, end.nextDown)
        }

        private static func start(of day: String, daysLater: Int = 0) -> Double? {
            let parts = day.split(separator: "-").compactMap { Int($0) }
            let components = DateComponents(year: parts[0], month: parts[1], day: parts[2])
            let calendar = Calendar(identifier: .gregorian)
            return calendar.date(from: components).flatMap {
                calendar.date(byAdding: .day, value: daysLater, to: $0)
            }?.timeIntervalSince1970
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write all votes as JSON lines, those taken back too.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The file to write; standard output if left out.")
        var file: String?

        func run() throws {
            let store = try TranscriptCommands.open(common)
            let votes = try TranscriptCommands.attempt { () throws(TranscriptError) in
                try store.votes()
            }
            let text = VoteFile.text(votes)
            guard let file else {
                return StandardStreams.deliver(Array(text.utf8))
            }
            try OutputFile.deliver(text, to: file, try TranscriptCommands.phrases(common))
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract:
                "Take in votes that were exported; those that are here already are passed over.")

        @OptionGroup var common: CommonOptions
        @Argument(help: "The file; - for standard input.")
        var file: String

        func run() throws {
            let votes = try votes(Setup(common).language())
            let store = try TranscriptCommands.open(common)
            let count = try TranscriptCommands.attempt { () throws(TranscriptError) in
                try store.add(votes)
            }
            StandardStreams.say(
                try TranscriptCommands.phrases(common).votesTaken(count, votes.count - count))
        }

        private func votes(_ language: Language) throws -> [Vote] {
            let bytes = try StandardStreams.readInput(file, most: 1024, language)
            do throws(VoteFile.Fault) {
                return try VoteFile.votes(String(decoding: bytes, as: UTF8.self))
            } catch {
                StandardStreams.complain(language.commandLinePhrases.noVote(file, error.line))
                throw ExitStatus.badInput.code
            }
        }
    }
}
