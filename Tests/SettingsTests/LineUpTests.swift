import Comparison
import Foundation
import Settings
import Testing

@Suite struct `A line-up of the configuration` {
    private let glm = ModelName(provider: "zhipu", model: "glm-5.2")
    private let qwen = ModelName(provider: "qwen", model: "qwen-plus")

    private let careful = """
        [[lineups.careful.panes]]
        model = "zhipu/glm-5.2"
        system = "只答一句。"
        temperature = 0.3
        max_tokens = 2000
        thinking = "high"
        search = true
        [[lineups.careful.panes]]
        model = "qwen/qwen-plus"
        """

    private var seats: [Seat] {
        let parameters = Parameters(
            system: "只答一句。", temperature: 0.3, maxTokens: 2000, thinking: .high, search: true)
        return [Seat(glm, parameters), Seat(qwen)]
    }

    @Test func `panes have parameters of their own`() throws {
        #expect(try configuration(careful).lineups == ["careful": seats])
    }

    @Test(arguments: [
        ("[[lineups.a.panes]]\ntemperature = 1", #"1:1: a pane needs a "model""#),
        (
            "[[lineups.a.panes]]\nmodel = \"qwen/a\"\ntemperature = 3",
            #"3:15: "temperature" must be a number from 0 to 2"#
        ),
        (
            "[[lineups.a.panes]]\nmodel = \"qwen/a\"\nmodle = 1",
            #"3:1: unknown key "modle"; did you mean "model"?"#
        ),
        (
            "[[lineups.a.panes]]\nmodel = \"qwne/a\"",
            #"2:9: unknown provider "qwne"; did you mean "qwen"?"#
        ),
        (
            "[lineups.a]\nmodels = []\npanes = []",
            #"3:9: line-up "a" has both "models" and "panes""#
        ),
    ])
    func `what is wrong is told with its place`(text: String, problem: String) {
        #expect(problems(text).contains("config.toml:" + problem), "\(problems(text))")
    }

    @Test func `more than 128 panes are refused`() {
        let list = Array(repeating: "\"qwen/a\"", count: 129).joined(separator: ", ")
        #expect(
            problems("[lineups.a]\nmodels = [\(list)]") == [
                #"config.toml:2:10: line-up "a" has 129 panes; 128 are the most"#
            ])
    }

    @Test func `what is shown is a configuration that says the same`() throws {
        let shown = try configuration(configuration(careful).masked())
        #expect(shown.lineups == ["careful": seats])
    }

    @Test func `what is saved is there the next time, and nobody else's to read`() throws {
        try withFolder { folder in
            let path = folder + "/data/baimo/line-ups.toml"
            var saved = try SavedLineUps(path: path)
            #expect(saved.seats.isEmpty)
            try saved.set("每日 \"对比\"", seats)
            try saved.set("b", [Seat(qwen)])
            #expect(try SavedLineUps(path: path).seats == ["每日 \"对比\"": seats, "b": [Seat(qwen)]])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
            try saved.set("b", nil)
            #expect(try SavedLineUps(path: path).seats == ["每日 \"对比\"": seats])
            let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/data/baimo")
            #expect(left == ["line-ups.toml"])
        }
    }

    @Test func `what another program of the same person saved meanwhile is kept`() throws {
        try withFolder { folder in
            let path = folder + "/line-ups.toml"
            var one = try SavedLineUps(path: path)
            var other = try SavedLineUps(path: path)
            try one.set("a", [Seat(glm)])
            try other.set("b", [Seat(qwen)])
            #expect(Set(try SavedLineUps(path: path).seats.keys) == ["a", "b"])
        }
    }

    @Test func `a file that is wrong is told of and never overwritten`() throws {
        try withFolder { folder in
            let path = folder + "/line-ups.toml"
            try write("[lineups.a]\nmodels = 3\n", to: path)
            #expect(throws: ConfigurationError.self) { try SavedLineUps(path: path) }
            try write("", to: path)
            var saved = try SavedLineUps(path: path)
            try write("garbage", to: path)
            #expect(throws: ConfigurationError.self) { try saved.set("b", [Seat(qwen)]) }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "garbage")
        }
    }

    @Test func `a folder that can't be written to is told of`() throws {
        var saved = try SavedLineUps(path: "/proc/nowhere/line-ups.toml")
        #expect(throws: ConfigurationError.self) { try saved.set("b", [Seat(qwen)]) }
        #expect(saved.seats.isEmpty)
    }

    @Test func `keys are known by their place`() throws {
        let positions = try configuration("[keys]\n\n\"ctrl-t\" = \"zoom\"").keyPositions
        #expect(positions == ["ctrl-t": SourcePosition(line: 3, column: 1)])
    }
}
