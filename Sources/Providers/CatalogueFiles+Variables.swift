extension CatalogueFiles {
    /// The environment's variables that may hold a provider's secrets: found in the head of its file,
    /// so that nothing need be decoded of all those providers that nobody has a key for.
    package static func secretVariables(of id: String) -> [String] {
        guard let bytes = all[id]?() else { return [] }
        var names: [String] = []
        var rest = bytes[...]
        // A TOML file's own keys stand before its first table.
        while let first = rest.first, first != UInt8(ascii: "[") {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[end...].dropFirst()
            guard let sign = line.firstIndex(of: UInt8(ascii: "=")), isSecret(line[..<sign])
            else { continue }
            let parts = line[sign...].split(
                separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            for place in stride(from: 1, to: parts.count, by: 2) {
                names.append(String(decoding: parts[place], as: UTF8.self))
            }
        }
        return names
    }

    private static func isSecret(_ key: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: key.prefix { $0 != 0x20 }, as: UTF8.self)
        return ["key_env", "access_key_env", "secret_key_env"].contains(name)
    }
}
