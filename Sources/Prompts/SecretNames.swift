/// Tells by its path whether a file is likely to hold secrets.
enum SecretNames {
    private static let names: Set<String> = [
        ".env", ".netrc", ".pgpass", ".npmrc", ".pypirc", ".git-credentials", ".htpasswd",
        ".dockercfg", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "shadow",
    ]
    private static let endings: Set<String> = [
        "pem", "key", "p12", "pfx", "jks", "keystore", "kdbx", "ppk",
    ]
    private static let folders: Set<String> = [".ssh", ".gnupg", ".aws", ".azure", ".kube"]

    /// Whether the name, or a folder on the way to it, is one of those in which secrets are kept.
    /// Case is no difference.
    static func matches(_ path: String) -> Bool {
        let parts = path.lowercased().split(separator: "/").map(String.init)
        guard let name = parts.last else { return false }
        if parts.dropLast().contains(where: folders.contains) { return true }
        if names.contains(name) || name.hasPrefix(".env.") { return true }
        let ending = name.split(separator: ".").dropFirst().last.map(String.init)
        if let ending, endings.contains(ending) { return true }
        // What is written about credentials in a programming language holds none.
        let isKept = name.hasPrefix("credentials") || name.hasPrefix("secrets.")
        return isKept && !FileLanguage.isCode(name)
    }

    /// Whether the text holds a private key near its beginning (RFC 7468 §10 and its like).
    static func holdsPrivateKey(_ text: String) -> Bool {
        let head = String(decoding: text.utf8.prefix(4096), as: UTF8.self)
        return head.contains("-----BEGIN ")
            && ["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"].contains { head.contains($0) }
    }
}
