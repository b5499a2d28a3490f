import Foundation
import Providers
import Settings
import Testing

@Suite struct `The table of vendors` {
    private static let readme = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../README.md").standardizedFileURL
    private static let begin = "<!-- vendors -->\n"
    private static let end = "<!-- /vendors -->\n"

    private func row(_ provider: Provider) -> String {
        let keys =
            provider.auth.needsKeyPair
            ? provider.accessKeyEnvironment.prefix(1) + provider.secretKeyEnvironment.prefix(1)
            : provider.keyEnvironment.prefix(1)
        var dialects = [provider.dialect.rawValue]
        for base in provider.alternativeBases {
            guard let dialect = base.dialect?.rawValue, !dialects.contains(dialect) else {
                continue
            }
            dialects.append(dialect)
        }
        let name =
            provider.nameChinese == provider.nameEnglish
            ? provider.nameEnglish : "\(provider.nameEnglish) \(provider.nameChinese)"
        let cells = [
            "`\(provider.id)`", name, dialects.joined(separator: ", "),
            keys.isEmpty ? "none" : keys.map { "`\($0)`" }.joined(separator: " "),
            provider.asOf ?? "", String(provider.models.count),
            String(provider.unverified.count + provider.models.count(where: \.unverified)),
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// With UPDATE_GOLDENS set the table is written instead.
    @Test func `in the README is the catalogue's`() throws {
        let catalogue = Catalogue(configuration: Configuration(), environment: [:])
        let rows = catalogue.ids.compactMap(catalogue.provider).map(row)
        #expect(rows.count > 30)
        let table =
            "| id | vendor | dialects | key | facts of | models | doubts |\n"
            + "|---|---|---|---|---|---|---|\n" + rows.joined()
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        let begin = try #require(text.range(of: Self.begin)).upperBound
        let end = try #require(text.range(of: Self.end)).lowerBound
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            try text.replacingCharacters(in: begin..<end, with: table)
                .write(to: Self.readme, atomically: true, encoding: .utf8)
        } else {
            #expect(text[begin..<end] == table)
        }
    }
}
