/// Reads versions: v1.2.3, Swift 6.3, iOS 18.1, node:20.11, version 1.5.5 of zstd.
struct VersionReader {
    let tokens: FactTokens

    struct Found {
        var version: Version
        /// The number; the name before it is told by the version.
        var tokens: Range<Int>
    }

    func read(at index: Int) -> Found? {
        if let found = tagged(at: index) { return found }
        guard tokens.kind(index) == .number, let parts = parts(tokens.text(index)) else {
            return nil
        }
        return named(at: index, parts)
    }

    private func parts(_ text: String) -> [Int]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count <= 6 ? Int($0) : nil }
        return numbers.count == parts.count && parts.count <= 5 ? numbers : nil
    }

    /// `v1.2.3`: the tokenizer makes `v1` a word and leaves `.2.3`.
    private func tagged(at index: Int) -> Found? {
        guard tokens.kind(index) == .word else { return nil }
        let word = tokens.text(index)
        guard let first = word.first, first == "v" || first == "V",
            let major = Int(word.dropFirst()), word.utf8.count <= 5
        else { return nil }
        var version = Version(name: name(before: index), parts: [major])
        var end = index + 1
        if tokens.sign(end) == 0x2E, tokens.isAttached(end), tokens.isAttached(end + 1),
            let rest = parts(tokens.text(end + 1))
        {
            version.parts += rest
            end += 2
        }
        return Found(version: version, tokens: index..<end)
    }

    private func named(at index: Int, _ parts: [Int]) -> Found? {
        let name = name(before: index)
        let isSpoken = Self.words.contains(name) || tokens.has("版本", before: index)
        if isSpoken {
            return Found(
                version: Version(name: nameBehind(index), parts: parts), tokens: index..<index + 1)
        }
        let isKnown = Self.products.contains(name)
        // Python 3.6 起: what has versions isn't counted in parts.
        guard !name.isEmpty, isKnown && parts.count > 1 || !isCounting(index + 1) else {
            return nil
        }
        guard isKnown || parts.count >= 3 || (parts.count == 2 && isProper(index)) else {
            return nil
        }
        guard isKnown || !Self.noProducts.contains(name) else { return nil }
        return Found(version: Version(name: name, parts: parts), tokens: index..<index + 1)
    }

    private static let words: Set<String> = ["version", "versions", "release"]

    /// The word before a number, over a blank, a colon or a hyphen.
    private func name(before index: Int) -> String {
        var place = index - 1
        if tokens.sign(place) == 0x3A || tokens.sign(place) == 0x2D, tokens.isAttached(index) {
            place -= 1
        }
        return tokens.kind(place) == .word ? tokens.text(place).folded : ""
    }

    /// `of zstd`.
    private func nameBehind(_ index: Int) -> String {
        tokens.text(index + 1) == "of" ? tokens.text(index + 2).folded : ""
    }

    private func isProper(_ index: Int) -> Bool {
        let place = tokens.kind(index - 1) == .word ? index - 1 : index - 2
        return tokens.text(place).contains(where: \.isUppercase)
    }

    private func isCounting(_ index: Int) -> Bool {
        QuantityReader(tokens).unit(at: index) != nil
    }

    private static let noProducts: Set<String> = [
        "figure", "fig", "table", "chapter", "section", "step", "part", "page", "rule", "level",
        "about", "the", "is", "was", "of", "from", "to", "at", "only", "score", "over", "than",
        "pi", "ph", "it", "costs", "cost", "a", "an", "and", "or", "by", "in", "usd", "eur", "cny",
        "rmb", "us", "hk", "gbp", "room", "day", "week",
    ]

    /// What is known to have versions; a number of one part counts only behind these.
    private static let products: Set<String> = [
        "swift", "java", "jdk", "python", "ios", "ipados", "macos", "android", "windows", "ubuntu",
        "debian", "fedora", "node", "nodejs", "go", "golang", "php", "ruby", "rust", "gcc", "clang",
        "llvm", "kotlin", "scala", "perl", "http", "tls", "chrome", "firefox", "safari", "gpt",
        "vue", "react", "angular", "kubernetes", "docker", "postgresql", "postgres", "mysql",
        "mariadb", "redis", "sqlite", "mongodb", "kafka", "spring", "django", "flask", "rails",
        "typescript", "webpack", "vite", "linux", "kernel", "bluetooth", "usb", "hdmi", "pcie",
        "zstd", "xz", "gzip", "openssl", "curl", "git", "npm", "pip", "cmake", "xcode", "qt",
        "gtk", "cuda", "pytorch", "tensorflow", "numpy", "pandas", "nginx", "envoy", "grpc",
        "unicode", "c++", "es", "css", "html", "ipv",
    ]
}
