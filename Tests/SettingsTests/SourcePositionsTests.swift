import Testing

@testable import Settings

@Suite struct `Positions in a TOML document` {
    private func place(_ line: Int, _ column: Int) -> SourcePosition {
        SourcePosition(line: line, column: column)
    }

    @Test func `keys and values of every kind are found`() {
        let positions = SourcePositions(
            """
            # a comment = 1
            a = 1
              "b c".d = '''x
            [no] = 1'''
            [t.u]
            e = [ 1, "],", [2], # x
                  { f = 3, g.h = "}" } ]
            [[w]]
            x = 1
            [[w]]
            x = 2
            """)
        #expect(positions.key(["a"]) == place(2, 1))
        #expect(positions.value(["a"]) == place(2, 5))
        #expect(positions.key(["b c", "d"]) == place(3, 9))
        #expect(positions.key(["t", "u"]) == place(5, 4))
        #expect(positions.value(["t", "u", "e", "1"]) == place(6, 10))
        #expect(positions.value(["t", "u", "e", "2", "0"]) == place(6, 17))
        #expect(positions.value(["t", "u", "e", "3", "f"]) == place(7, 13))
        #expect(positions.key(["t", "u", "e", "3", "g", "h"]) == place(7, 18))
        #expect(positions.value(["w", "1"]) == place(10, 1))
        #expect(positions.value(["w", "1", "x"]) == place(11, 5))
    }

    @Test func `columns count characters, not bytes`() {
        let positions = SourcePositions(#"a = ["百模", "x"]"#)
        #expect(positions.value(["a", "1"]) == place(1, 12))
    }

    @Test func `what isn't there is where its holder is`() {
        let positions = SourcePositions("[t]\na = 1")
        #expect(positions.key(["t", "b"]) == place(1, 2))
        #expect(positions.key(["u"]) == nil)
    }

    @Test(arguments: [
        "", "[", "[[", "a", "a =", "a = [", "a = [1", "a = {", "a = \"", "a = '''", "a = [ = ]",
        "\"", "a.", "a = {b}", "a = [}", "= = =", "[a]]", "a = \"\\", "a = {b = }}", "]", "a = ]",
    ])
    func `what is no TOML comes to an end all the same`(text: String) {
        #expect(SourcePositions(text).key(["nothing"]) == nil)
    }
}

@Suite struct `The nearest name` {
    @Test(arguments: [
        ("modells", "models", 1), ("mdoels", "models", 1), ("models", "models", 0),
        ("", "abc", 3), ("ca", "abc", 3), ("THEME", "theme", 0), ("a", "", 1),
    ])
    func `slips are counted`(a: String, b: String, distance: Int) {
        #expect(NearestName.distance(a, b) == distance)
    }

    @Test func `the nearest name is found, if one is near`() {
        let names = ["models", "model", "theme"]
        #expect(NearestName.of("modell", among: names) == "model")
        #expect(NearestName.of("tehme", among: names) == "theme")
        #expect(NearestName.of("zzz", among: names) == nil)
        #expect(NearestName.of("x", among: []) == nil)
    }
}

@Suite struct `A day` {
    @Test(arguments: ["2026-12-31", "2024-02-29", "0001-01-01"])
    func `days are days`(text: String) {
        #expect(Day.isValid(text))
    }

    @Test(arguments: [
        "", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-1", "2026-12-3x", "26-12-31",
        "2026-12-31-", "+026-12-31", "2026-12-00",
    ])
    func `what is no day is none`(text: String) {
        #expect(!Day.isValid(text))
    }
}
