import ArgumentParser
import ChatInterface
import Comparison
import Foundation
import Prompts

/// What `ask` asks: the words, and what goes with them.
struct AskPrompt {
    var text: String
    var attachments: Attachments?
    var pictures: [PictureContent] = []

    /// The text that models are sent.
    var sent: String { attachments?.text ?? text }

    /// Attaches what the text names and tells what that is on standard error; ends with status 65 if
    /// it can't be sent.
    mutating func attach(_ setup: Setup, _ language: Language) throws {
        let phrases = language.promptPhrases.attachments
        let plan = AttachmentPlan(text, files: DiskTree(), rules: setup.attachmentRules)
        for path in plan.unmatched { StandardStreams.complain(phrases.unmatched(path)) }
        guard plan.problems.isEmpty else {
            for refusal in plan.refusals(phrases) { StandardStreams.complain(refusal) }
            throw ExitStatus.badInput.code
        }
        for line in plan.summary(phrases) { StandardStreams.complain(line) }
        attachments = plan.attachments
        pictures = plan.contents
    }

    func bytes(of picture: Picture) -> [UInt8]? {
        pictures.first { $0.picture.digest == picture.digest }?.bytes
    }
}

extension LibraryPrompt {
    /// The prompt with values in place of its variables. What came with the command is the variable
    /// `input`; where there is none, it follows the prompt. Ends with status 64 if a value is of no
    /// variable, or one is missing.
    func filled(
        _ settings: [String], input: String?, _ phrases: CommandLinePhrases
    ) throws -> String {
        let names = Set(template.variables.map(\.name)).union(PromptTemplate.given)
        var values = try values(settings, of: names, phrases)
        values["date"] = values["date"] ?? Setup.today
        let takesInput = names.contains(PromptTemplate.input)
        if takesInput, let input, values[PromptTemplate.input] == nil {
            values[PromptTemplate.input] = input
        }
        let (text, missing) = template.fill(values)
        guard missing.isEmpty else {
            let all = missing.map { "--set \($0)=…" }.joined(separator: " ")
            throw ValidationError(phrases.promptNeeds(name, all))
        }
        guard !takesInput, let input else { return text }
        return text + "\n\n" + input
    }

    private func values(
        _ settings: [String], of names: Set<String>, _ phrases: CommandLinePhrases
    ) throws -> [String: String] {
        var values: [String: String] = [:]
        for setting in settings {
            let parts = setting.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError(phrases.takesSetting(setting))
            }
            guard names.contains(parts[0]) else {
                throw ValidationError(
                    phrases.noVariable(name, parts[0], template.variables.map(\.name)))
            }
            values[parts[0]] = parts[1]
        }
        return values
    }
}
