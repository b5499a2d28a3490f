import ArgumentParser
import ChatInterface
import Foundation
import Prompts

/// The library of prompts.
struct PromptCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts", abstract: "List and show the prompts of the library.",
        discussion: """
            Your own are the files NAME.md and NAME.txt in the folder prompts beside the \
            configuration; one of the name of a shipped prompt takes its place.
            """, subcommands: [List.self, Show.self])

    static func complain(of library: PromptLibrary) {
        for problem in library.problems { StandardStreams.complain(problem) }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the prompts, yours first.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Write one JSON object per prompt.")
        var json = false

        func run() throws {
            let library = try Setup(common).promptLibrary
            PromptCommands.complain(of: library)
            for prompt in library.prompts {
                StandardStreams.say(
                    json ? String(decoding: prompt.object.closed, as: UTF8.self) : line(prompt))
            }
        }

        private func line(_ prompt: LibraryPrompt) -> String {
            let variables = prompt.template.variables.map { $0.name + ($0.usual == nil ? "" : "=") }
            let parts = [prompt.name, prompt.title, variables.joined(separator: " ")]
            return (parts + [prompt.description]).joined(separator: "  ")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a prompt with its variables.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Write one JSON object.")
        var json = false
        @Argument(help: "The prompt's name.")
        var name: String

        func run() throws {
            let setup = try Setup(common)
            let prompt = try setup.promptLibrary.named(name, setup.language().commandLinePhrases)
            guard !json else {
                var object = prompt.object
                object.add("text", prompt.template.text)
                return StandardStreams.say(String(decoding: object.closed, as: UTF8.self))
            }
            StandardStreams.write(
                Array((prompt.template.text + "\n").utf8), to: STDOUT_FILENO)
        }
    }
}

extension PromptLibrary {
    /// The prompt of that name; ends with status 64 if there is none.
    func named(
        _ name: String, _ phrases: CommandLinePhrases
    ) throws -> LibraryPrompt {
        guard let prompt = prompt(name) else {
            throw ValidationError(phrases.noPrompt(name, prompts.map(\.name)))
        }
        return prompt
    }
}

extension LibraryPrompt {
    fileprivate var object: JSONLine {
        var line = JSONLine()
        line.add("name", name)
        line.add("title", title)
        line.add("description", description)
        line.add("shipped", isShipped)
        line.add("variables", template.variables.map(\.object))
        return line
    }
}

extension PromptTemplate.Variable {
    fileprivate var object: JSONLine {
        var line = JSONLine()
        line.add("name", name)
        line.add("default", ifAny: usual)
        line.add("description", ifAny: description)
        return line
    }
}
