import Foundation
import TestSupport
import Testing

/// `ask` with what it does once all answers are there, among simulated vendors.
private func ask(_ arguments: [String]) throws -> (output: String, errors: String, status: Int32) {
    let home = try BuiltProgram.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    return try BuiltProgram.run(
        ["ask", "--demo", "-m", "zhipu/glm-5.2", "-m", "qwen/qwen3.8-max"] + arguments, home: home)
}

@Suite struct `Comparing without a screen` {
    @Test func `writes a report behind the answers`() throws {
        let run = try ask(["--compare", "用中文介绍北京，不超过200字 !fast"])
        #expect(run.status == 0)
        let report = try #require(run.output.firstRange(of: "# Comparison"))
        #expect(run.output[..<report.lowerBound].contains("## qwen/qwen3.8-max"))
        #expect(run.output[report.upperBound...].contains("| 1 | glm-5.2 |"))
        #expect(run.output.contains("at most 200"))
    }

    @Test func `writes the report and the judgement as a line of JSON each`() throws {
        let run = try ask(
            ["--json", "--compare", "--judge", "moonshot/kimi-k3", "用中文介绍北京 !fast"])
        let lines = try run.output.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let events = lines.map { $0["event"] as? String ?? "" }
        #expect(events.suffix(2) == ["comparison", "judgement"])
        #expect(events.count { $0 == "end" } == 2)
        let comparison = lines[lines.count - 2]
        #expect((comparison["answers"] as? [Any])?.count == 2)
        #expect(
            (comparison["similarity"] as? [[String: Any]])?.first?["panes"] as? [Int] == [0, 1])
        let judgement = lines[lines.count - 1]
        #expect(judgement["complete"] as? Bool == true)
        let pairs = judgement["pairs"] as? [[String: Any]]
        #expect(pairs?.count == 1 && pairs?.first?["panes"] as? [Int] == [0, 1])
        #expect(run.errors.contains("2 requests"))
    }

    @Test func `says that a judge would have only its own answers to judge`() throws {
        let run = try ask(["--judge", "zhipu/glm-5.2", "你好 !fast"])
        #expect(run.status == 0)
        #expect(run.errors.contains("nobody judges an answer of its own"))
        #expect(!run.output.contains("# Judgement"))
    }
}
