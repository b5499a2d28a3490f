import Foundation
import Settings
import Testing

@Suite struct `Loading the configuration` {
    @Test func `the usual place follows the environment`() {
        let usual = ConfigurationPaths(environment: ["HOME": "/home/lab"])
        #expect(usual.configurationFile == "/home/lab/.config/baimo/config.toml")
        #expect(usual.database == "/home/lab/.local/share/baimo/baimo.sqlite")
        #expect(usual.stateFolder == "/home/lab/.local/state/baimo")
        #expect(usual.systemFolders == ["/usr/local/share/baimo", "/usr/share/baimo"])
        let other = ConfigurationPaths(environment: [
            "HOME": "/home/lab", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "relative",
            "XDG_STATE_HOME": "/s",
        ])
        #expect(other.themesFolder == "/c/baimo/themes")
        #expect(other.dataFolder == "/home/lab/.local/share/baimo")
        #expect(other.log == "/s/baimo/baimo.log")
    }

    @Test func `without a file nothing is set`() throws {
        try withFolder { folder in
            let environment = ["XDG_CONFIG_HOME": folder, "HOME": folder]
            let loaded = try Configuration.load(path: nil, environment: environment)
            #expect(loaded == Configuration())
        }
    }

    @Test func `the file at the usual place is read`() throws {
        try withFolder { folder in
            try write("lang = \"de\"", to: folder + "/baimo/config.toml")
            let loaded = try Configuration.load(
                path: nil, environment: ["XDG_CONFIG_HOME": folder])
            #expect(loaded.language == .german)
            #expect(loaded.path == folder + "/baimo/config.toml")
        }
    }

    private func problem(_ path: String) -> String? {
        do throws(ConfigurationError) {
            _ = try Configuration.load(path: path, environment: [:])
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `a file that was named must be there`() throws {
        try withFolder { folder in
            #expect(problem(folder + "/c.toml") == folder + "/c.toml: no such file")
            #expect(problem(folder) == folder + ": is no file")
        }
    }

    @Test func `a file that isn't text is told`() throws {
        try withFolder { folder in
            let path = folder + "/c.toml"
            try Data([0x61, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
            #expect(problem(path) == path + ": is not UTF-8")
        }
    }

    @Test func `a problem names the file that was named`() throws {
        try withFolder { folder in
            try write("x = 1", to: folder + "/c.toml")
            #expect(problem(folder + "/c.toml") == folder + #"/c.toml:1:1: unknown key "x""#)
        }
    }

    @Test(arguments: ["api_key", "access_key", "secret_key"])
    func `a file with a key must be its owner's alone`(key: String) throws {
        try withFolder { folder in
            let path = folder + "/c.toml"
            let text = "[providers.zhipu]\n\(key) = \"sk-SECRET\""
            try write(text, to: path, mode: 0o644)
            let told = try #require(problem(path))
            #expect(told.contains("chmod 600 \(path)"))
            #expect(!told.contains("SECRET"))
            try write(text, to: path, mode: 0o600)
            #expect(problem(path) == nil)
            try write("[providers.zhipu]\n\(key)_env = \"X\"", to: path, mode: 0o644)
            #expect(problem(path) == nil)
        }
    }

    @Test func `relative paths begin at the file's folder`() throws {
        try withFolder { folder in
            try write("[providers.zhipu]\nca_file = \"ca.pem\"", to: folder + "/c.toml")
            let loaded = try Configuration.load(path: folder + "/c.toml", environment: [:])
            #expect(loaded.providers["zhipu"]?.caFile == folder + "/ca.pem")
        }
    }
}

@Suite struct `Showing the configuration` {
    private let text = """
        models = ["zhipu/glm-5.2"]
        ambiguous_width = "auto"
        [lineups."a b"]
        models = ["qwen/qwen-plus"]
        [providers.zhipu]
        api_key = "SECRET1"
        access_key = "SECRET2"
        secret_key = "SECRET3"
        api_key_env = "MY_KEY"
        proxy = "http://name:SECRET4@proxy.example:8080"
        headers = { "X-Team" = "blue", "X-Api-Key" = "SECRET5", Authorization = "SECRET6" }
        timeout = { idle = 1.5 }
        http1 = true
        [[grants]]
        provider = "zhipu"
        tokens = 5
        [budget]
        daily = 1
        [keys]
        "ctrl-t" = "x\\"y"
        """

    @Test func `what is shown holds no secret, and everything else`() throws {
        let shown = try configuration(text).masked()
        #expect(!shown.contains("SECRET"))
        #expect(shown.contains("api_key = \"•••\""))
        #expect(shown.contains("proxy = \"http://•••@proxy.example:8080\""))
        #expect(shown.contains("headers = { X-Team = \"blue\", X-Api-Key = \"•••\""))
    }

    @Test func `what is shown is a configuration that says the same`() throws {
        var told = try configuration(text.replacing("name:SECRET4@", with: ""))
        var shown = try configuration(told.masked())
        for id in told.providers.keys {
            told.providers[id] = nil
            #expect(shown.providers.removeValue(forKey: id) != nil)
        }
        shown.keyPositions = told.keyPositions
        #expect(shown == told)
    }

    @Test func `nothing set is shown as nothing`() {
        #expect(Configuration().masked() == "# There is no file: nothing is set.\n")
    }

    @Test(arguments: [
        ("http://a:b@h:1/x", "http://•••@h:1/x"), ("http://h/a@b", "http://h/a@b"),
        ("socks5h://a@b@h:1", "socks5h://•••@h:1"), ("nonsense", "nonsense"),
    ])
    func `an address is shown without its password`(url: String, shown: String) {
        #expect(Mask.url(url) == shown)
    }
}
