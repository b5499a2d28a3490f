import Foundation
import TestSupport
import Testing

/// What the command line says in the person's language, and what it never translates.
@Suite struct `The command line` {
    private func run(_ arguments: [String], _ language: String) throws -> (
        output: String, errors: String, status: Int32
    ) {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        return try BuiltProgram.run(
            arguments, home: home,
            environment: ["LC_ALL": language, "LC_MESSAGES": language, "LANG": language])
    }

    @Test func `speaks the language of the locale`() async throws {
        try await onThread {
            for (language, sentence) in [
                ("zh_CN.UTF-8", "还没有对话记录"), ("de_DE.UTF-8", "es gibt noch keine Aufzeichnung"),
                ("fr_FR.UTF-8", "there is no transcript yet"),
            ] {
                let shown = try run(["transcripts", "show"], language)
                #expect(shown.errors == "baimo: \(sentence)\n")
                #expect(shown.status == 65)
            }
            let models = try run(["models", "zhipu"], "de_DE.UTF-8")
            #expect(models.output.contains("je Million Token"))
            let refused = try run(["ask", "-m", "nothing", "x"], "zh_CN.UTF-8")
            #expect(refused.errors.contains("“nothing”不是模型名"))
        }
    }

    @Test func `writes the same JSON in every language`() async throws {
        try await onThread {
            for arguments in [
                ["keys", "--json"], ["models", "qwen", "--json"],
                ["transcripts", "list", "--json"],
            ] {
                let english = try run(arguments, "en_US.UTF-8")
                #expect(try run(arguments, "zh_CN.UTF-8").output == english.output)
                #expect(try run(arguments, "de_DE.UTF-8").output == english.output)
            }
        }
    }
}
