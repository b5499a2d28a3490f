import ArgumentParser

/// The names of all commands are written out: deriving them from the types at every start costs two
/// milliseconds.
@main
struct Baimo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baimo",
        abstract: "Ask several large language models at once and compare their answers.",
        version: Self.version,
        subcommands: [
            Compare.self, Ask.self, Models.self, Doctor.self, Keys.self, Config.self, Simulate.self,
            Events.self,
            TranscriptCommands.self, RankingCommands.self, PromptCommands.self, ThemeCommands.self,
        ],
        defaultSubcommand: Compare.self)

    static let version = "0.1.0"

    static func main() {
        StandardStreams.secure()
        main(nil)
    }
}

/// What all commands take.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "The configuration file to use.")
    var config: String?
}

extension ExitStatus {
    /// Ends a command with this status.
    var code: ExitCode { ExitCode(rawValue) }
}
