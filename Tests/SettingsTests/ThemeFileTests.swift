import Foundation
import Settings
import Testing

@Suite struct ThemeFileTests {
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
            """)
        #expect(theme.styles["text"]?.foreground == .rgb(0x7A, 0xA2, 0xF7))
        #expect(theme.styles["text"]?.background == .indexed(17))
        let error = try #require(theme.styles["error"])
        #expect(error.foreground == .indexed(9) && error.background == nil)
        #expect(error.bold && error.italic && !error.dim)
        let border = try #require(theme.styles["border"])
        #expect(border.dim && border.underline && border.reverse && !border.bold)
        #expect(theme.styles.count == 3)
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
    ])
    func `what is wrong is told with its place`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test func `a person's own theme comes before the installed one`() throws {
        try withFolder { folder in
            let environment = ["XDG_CONFIG_HOME": folder + "/c"]
            let installed = folder + "/installed"
            try write("text = { bold = true }", to: installed + "/ink.toml")
            try write("text = { dim = true }", to: installed + "/other.toml")
            func style(_ name: String) throws -> ThemeStyle? {
                try ThemeFile.find(name, environment: environment, installed: installed)?
                    .styles["text"]
            }
            #expect(try style("ink")?.bold == true)
            try write("text = { italic = true }", to: folder + "/c/baimo/themes/ink.toml")
            #expect(try style("ink")?.italic == true && style("ink")?.bold == false)
            #expect(try style("other")?.dim == true)
            #expect(try style("dark") == nil)
            #expect(
                ThemeFile.names(environment: environment, installed: installed)
                    == ["ink", "other"])
        }
    }

    @Test(arguments: ["", "../ink", "/etc/passwd", ".", ".hidden"])
    func `a name is no path`(name: String) throws {
        #expect(try ThemeFile.find(name, environment: [:], installed: "/") == nil)
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

    @Test(arguments: ["dark", "light"])
    func `the themes that come with the program style every role`(name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let theme = try ThemeFile.load(path: "\(folder)/themes/\(name).toml")
        #expect(Set(theme.styles.keys) == Set(ThemeFile.roles))
        #expect(theme.name == name)
    }
}
