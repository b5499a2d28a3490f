import Foundation
import TestSupport
import Testing

/// Votes cast at a terminal, and what the commands make of them.
@Suite(.serialized) struct `The ranking command` {
    /// A line of a file of votes.
    private static func line(
        _ id: Int, best: Int, at castAt: Double = 1_700_000_000, tags: String = "[]",
        void: String = "", lengths: (Int, Int) = (100, 100)
    ) -> String {
        let contenders = [("lab/甲", lengths.0), ("lab/b", lengths.1)].enumerated().map {
            #"{"reply":\#($0.offset + 1),"model":"\#($0.element.0)","length":\#($0.element.1)}"#
        }.joined(separator: ",")
        return #"{"v":1,"id":"v\#(id)","session":"s","prompt":0,"at":\#(castAt),"#
            + #""contenders":[\#(contenders)],"outcome":"ranking","tiers":[[\#(best)],[\#(1 - best)]],"#
            + #""seed":1,"tags":\#(tags),\#(void)"simulated":false}"# + "\n"
    }

    private static func object(_ text: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(value as? [String: Any])
    }

    @Test func `says that there is nothing to rank by`() throws {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        let shown = try BuiltProgram.run(["ranking"], home: home)
        #expect(shown.status == 0)
        #expect(shown.output.contains("No vote counts yet"))
        let json = try Self.object(try BuiltProgram.run(["ranking", "--json"], home: home).output)
        #expect(json["votes"] as? Int == 0)
        #expect((json["models"] as? [Any])?.isEmpty == true)
    }

    @Test func `ranks by votes that were imported, once each`() throws {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        let file = home.appendingPathComponent("votes.jsonl")
        let void = #""void":{"reason":"names-shown"},"#
        let lines =
            (0..<24).map {
                Self.line($0, best: $0 % 8 < 3 ? 1 : 0, tags: $0 < 8 ? #"["代码"]"# : "[]")
            } + [Self.line(90, best: 1, void: void)]
        try lines.joined().write(to: file, atomically: true, encoding: .utf8)
        let first = try BuiltProgram.run(["ranking", "import", file.path], home: home)
        #expect(first.output == "25 new, 0 here already\n")
        let second = try BuiltProgram.run(["ranking", "import", file.path], home: home)
        #expect(second.output == "0 new, 25 here already\n")
        let shown = try BuiltProgram.run(["ranking"], home: home).output
        #expect(shown.contains("24 votes count.\n1 doesn't: the names had been seen."))
        #expect(shown.contains("lab/甲") && shown.contains("more votes to tell lab/甲 from lab/b"))
        #expect(shown.contains("63 %") && shown.contains("1–2"))
        let chinese = try BuiltProgram.run(["ranking", "--lang", "zh"], home: home).output
        #expect(chinese.contains("计入 24 票") && chinese.contains("名次"))
        let exported = try BuiltProgram.run(["ranking", "export"], home: home).output
        #expect(exported.split(separator: "\n").count == 25)
        let copy = home.appendingPathComponent("copy.jsonl").path
        #expect(try BuiltProgram.run(["ranking", "export", copy], home: home).status == 0)
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == exported)
    }

    @Test func `filters by tag and day, and writes JSON`() throws {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        let days: [Double] = [1_764_000_000, 1_764_000_000 + 3 * 86_400]
        let lines = days.enumerated().flatMap { day, at in
            (0..<6).map { index in
                Self.line(
                    day * 10 + index, best: index % 3 == 0 ? 1 : 0, at: at,
                    tags: day == 0 ? #"["代码"]"# : #"["诗"]"#, lengths: (300, 100))
            }
        }.joined()
        let taken = try BuiltProgram.run(["ranking", "import", "-"], home: home, input: lines)
        #expect(taken.status == 0)
        let counts: [(arguments: [String], votes: Int)] = [
            ([], 12), (["--tag", "代码"], 6), (["--tag", "#诗"], 6), (["--since", "2025-11-26"], 6),
            (["--until", "2025-11-26"], 6),
            (["--since", "2025-11-01", "--until", "2025-12-31"], 12), (["--demo"], 0),
        ]
        for (arguments, count) in counts {
            let run = try BuiltProgram.run(["ranking", "--json"] + arguments, home: home)
            let object = try Self.object(run.output)
            #expect(object["votes"] as? Int == count, "\(arguments)")
        }
        let json = try Self.object(
            try BuiltProgram.run(["ranking", "--json", "--length-control"], home: home).output)
        #expect(json["odds_of_twice_the_length"] is Double)
        let models = try #require(json["models"] as? [[String: Any]])
        #expect(models.map { $0["model"] as? String } == ["lab/甲", "lab/b"])
        #expect(models[0]["votes"] as? Int == 12 && models[0]["wins"] as? Int == 8)
        let needed = try #require(json["needed"] as? [[String: Any]])
        #expect(needed.count == 1 && needed[0]["verdict"] is String)
    }

    @Test func `refuses what is no vote and no day`() throws {
        let home = try BuiltProgram.makeHome()
        defer { try? FileManager.default.removeItem(at: home) }
        let damaged = Self.line(1, best: 0) + "{\"v\":1}\n"
        let taken = try BuiltProgram.run(["ranking", "import", "-"], home: home, input: damaged)
        #expect(taken.status == 65)
        #expect(taken.errors.contains("line 2"))
        #expect(try BuiltProgram.run(["ranking", "export"], home: home).output.isEmpty)
        #expect(try BuiltProgram.run(["ranking", "import", "/nowhere"], home: home).status == 65)
        #expect(try BuiltProgram.run(["ranking", "--since", "yesterday"], home: home).status == 64)
    }

    @Test func `counts a vote that was cast blindly at a terminal`() async throws {
        try await onThread {
            let server = try Wire.server(answering: "两万一千公里")
            let program = try ProgramInATerminal(
                configuration: ProgramInATerminal.configuration(server),
                arguments: ["--blind", "--tag", "史"])
            let terminal = program.terminal
            #expect(terminal.wait { $0.picture.contains("1 A") && $0.picture.contains("2 B") })
            terminal.send("长城有多长？\r")
            #expect(terminal.wait(for: "all have answered"))
            #expect(!terminal.picture.contains("lab/"))
            terminal.send("\t2")
            #expect(terminal.wait { $0.picture.contains("lab/a") && $0.picture.contains("· best") })
            terminal.send("V")
            #expect(terminal.wait(for: "Ranking by your votes"), "\(terminal.picture)")
            terminal.send("\u{1B}")
            terminal.send("\u{11}")
            #expect(terminal.waitForExit() == 0)
            let json = try Self.object(
                try program.run(["ranking", "--json", "--tag", "史"]).output)
            #expect(json["votes"] as? Int == 1)
            let id = try program.run(["transcripts", "list"]).output.prefix { $0 != " " }
            let deleted = try program.run(["transcripts", "delete", String(id)])
            #expect(deleted.output.contains("its vote stays in the ranking"))
            let after = try Self.object(try program.run(["ranking", "--json"]).output)
            #expect(after["votes"] as? Int == 1)
        }
    }
}
