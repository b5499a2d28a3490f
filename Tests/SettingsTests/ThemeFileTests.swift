import Foundation
import Settings
import Testing

@Suite struct `A theme's file` {
    private func theme(_ text: String) throws(ConfigurationError) -> ThemeFile {
        try ThemeFile(text, name: "t", file: "t.toml")
    }

    private func problems(_ text: String) -> [String] {
        do throws(ConfigurationError) {
            _ = try theme(text)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `colours are read in each of their ways`() throws {
        let theme = try theme(
            """
            text = { fg = "#7aA2f7", bg = 17 }
            error = { fg = "bright-red", bg = "default", bold = true, italic = true }
            border = { dim = true, underline = true, reverse = true, bold = false }
            removed = { strikethrough = true }
            """)
        #expect(theme.styles["text"]?.foreground == .rgb(0x7A, 0xA2, 0xF7))
        #expect(theme.styles["text"]?.background == .indexed(17))
        let error = try #require(theme.styles["error"])
        #expect(error.foreground == .indexed(9) && error.background == nil)
        #expect(error.bold && error.italic && !error.dim)
        let border = try #require(theme.styles["border"])
        #expect(border.dim && border.underline && border.reverse && !border.bold)
        #expect(theme.styles["removed"]?.strikethrough == true)
        #expect(theme.styles.count == 4)
    }

    @Test(arguments: [
        ("headline = {}", #"t.toml:1:1: unknown key "headline""#),
        ("eror = {}", #"t.toml:1:1: unknown key "eror"; did you mean "error"?"#),
        ("text = 1", #"t.toml:1:8: "text" must be a table"#),
        ("text = { fgg = 1 }", #"t.toml:1:10: unknown key "fgg"; did you mean "fg"?"#),
        ("text = { fg = \"gren\" }", #"t.toml:1:15: "gren" is no colour; did you mean "green"?"#),
        (
            "text = { fg = 256 }",
            ##"t.toml:1:15: "fg" must be "#rrggbb", 0 to 255 or the name of a colour"##
        ),
        (
            "text = { fg = \"#12345\" }",
            ##"t.toml:1:15: "fg" must be "#rrggbb", 0 to 255 or the name of a colour"##
        ),
        ("text = { bold = 1 }", #"t.toml:1:17: "bold" must be true or false"#),
        ("paint_ground = true", #"t.toml:1:16: "paint_ground" needs "ground""#),
        ("description = 1", #"t.toml:1:15: "description" must be a string"#),
        ("description.fr = \"x\"", #"t.toml:1:13: unknown key "fr""#),
    ])
    func `what is wrong is told with its place`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test func `says what it is in each language, and made for which ground`() throws {
        let theme = try theme(
            """
            description = { en = "Ink", zh = "墨" }
            ground = "#f6f1e4"
            paint_ground = true
            """)
        #expect(theme.description(in: "zh") == "墨")
        #expect(theme.description(in: "de") == "Ink")
        #expect(theme.ground == .rgb(0xF6, 0xF1, 0xE4) && theme.paintsGround)
        #expect(try self.theme("description = \"Ink\"").description(in: "de") == "Ink")
        #expect(try self.theme("").description(in: "en") == nil)
    }

    @Test func `a person's own theme comes before the system's, and that before the program's`()
        throws
    {
        try withFolder { folder in
            let environment = [
                "XDG_CONFIG_HOME": folder + "/c", "XDG_DATA_DIRS": "relative:\(folder)/s",
            ]
            try write("text = { bold = true }", to: folder + "/s/baimo/themes/ink.toml")
            try write("text = { dim = true }", to: folder + "/s/baimo/themes/other.toml")
            func style(_ name: String) throws -> ThemeStyle? {
                try ThemeFile.find(name, environment: environment)?.styles["text"]
            }
            #expect(try style("ink")?.bold == true)
            try write("text = { italic = true }", to: folder + "/c/baimo/themes/ink.toml")
            #expect(try style("ink")?.italic == true && style("ink")?.bold == false)
            #expect(try style("other")?.dim == true)
            #expect(try style("dark")?.foreground != nil)
            #expect(try style("nobody's") == nil)
            #expect(ThemeFile.names(environment: environment) == BuiltInThemes.order + ["other"])
            #expect(ThemeFile.nearest(to: "ohter", environment: environment) == "other")
        }
    }

    @Test(arguments: ["", "../ink", "/etc/passwd", ".", ".hidden"])
    func `a name is no path`(name: String) throws {
        #expect(try ThemeFile.find(name, environment: ["XDG_DATA_DIRS": "/"]) == nil)
    }

    @Test func `a file that was named must be there and be a theme`() throws {
        try withFolder { folder in
            #expect(throws: ConfigurationError.self) {
                try ThemeFile.load(path: folder + "/t.toml")
            }
            try write("text = { fg = 1 }", to: folder + "/t.toml")
            #expect(try ThemeFile.load(path: folder + "/t.toml").name == "t")
            try write("text = ", to: folder + "/t.toml")
            #expect(throws: ConfigurationError.self) {
                try ThemeFile.load(path: folder + "/t.toml")
            }
        }
    }

    @Test(arguments: BuiltInThemes.order)
    func `a theme of the program says what it is, and how every role looks`(name: String) throws {
        let theme = try #require(
            try ThemeFile.find(
                name, environment: ["HOME": "/nowhere", "XDG_DATA_DIRS": "/nowhere"])
        )
        #expect(theme.name == name)
        #expect(Set(theme.styles.keys) == Set(ThemeFile.roles))
        #expect(theme.styles.values.allSatisfy { $0.foreground != nil })
        #expect(theme.ground != nil)
        for language in ["en", "zh", "de"] { #expect(theme.descriptions[language] != nil) }
    }

    @Test func `every file in the folder of themes is part of the program`() throws {
        let folder =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path + "/themes"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.sorted() == BuiltInThemes.order.map { $0 + ".toml" }.sorted())
        for name in BuiltInThemes.order {
            let text = try String(contentsOfFile: "\(folder)/\(name).toml", encoding: .utf8)
            #expect(BuiltInThemes.text(of: name) == text)
        }
    }
}
