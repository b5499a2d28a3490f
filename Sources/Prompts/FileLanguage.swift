/// The languages of files by their names, as the info string of a fence has them.
enum FileLanguage {
    /// Programming languages.
    private static let code: [String: String] = [
        "swift": "swift", "c": "c", "h": "c", "cc": "cpp", "cpp": "cpp", "cxx": "cpp",
        "hpp": "cpp", "hh": "cpp", "m": "objectivec", "mm": "objectivec", "rs": "rust",
        "go": "go", "java": "java", "kt": "kotlin", "kts": "kotlin", "scala": "scala",
        "cs": "csharp", "fs": "fsharp", "py": "python", "pyi": "python", "rb": "ruby",
        "php": "php", "pl": "perl", "lua": "lua", "r": "r", "jl": "julia", "dart": "dart",
        "js": "javascript", "mjs": "javascript", "cjs": "javascript", "jsx": "jsx",
        "ts": "typescript", "tsx": "tsx", "vue": "vue", "svelte": "svelte", "hs": "haskell",
        "ml": "ocaml", "ex": "elixir", "exs": "elixir", "erl": "erlang", "clj": "clojure",
        "zig": "zig", "asm": "asm", "s": "asm",
    ]
    /// Everything else that has a language.
    private static let other: [String: String] = [
        "md": "markdown", "markdown": "markdown", "html": "html", "htm": "html", "xml": "xml",
        "svg": "xml", "css": "css", "scss": "scss", "less": "less", "json": "json",
        "jsonl": "json", "yaml": "yaml", "yml": "yaml", "toml": "toml", "ini": "ini",
        "sql": "sql", "sh": "bash", "bash": "bash", "zsh": "zsh", "fish": "fish",
        "ps1": "powershell", "bat": "bat", "diff": "diff", "patch": "diff", "csv": "csv",
        "tex": "latex", "proto": "protobuf", "graphql": "graphql", "tf": "hcl",
        "dockerfile": "dockerfile", "makefile": "makefile", "mk": "makefile",
        "cmake": "cmake",
    ]

    /// The info string for a file; "" where there is none.
    static func infoString(for path: String) -> String {
        let ending = ending(of: path)
        return code[ending] ?? other[ending] ?? ""
    }

    /// Whether a file is written in a programming language.
    static func isCode(_ path: String) -> Bool { code[ending(of: path)] != nil }

    /// What follows the last dot, in lower case; the whole name if there is no dot.
    private static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return (name.split(separator: ".").last ?? "").lowercased()
    }
}
