import Foundation
import Testing

/// One of Unicode's files of boundaries, as Debian's `unicode-data` has it, and a file of ours that
/// lists the cases in which we differ, as we have them.
struct BreakTestFile {
    /// A text and the bytes before which it has a boundary, the first and the end left out.
    struct Case: Hashable {
        var scalars: [Unicode.Scalar]
        var places: [Int]

        var text: String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }

        /// As the files write it: ÷ where there is a boundary, × where there is none.
        var line: String {
            var line = "÷"
            var place = 0
            for scalar in scalars {
                place += UTF8.width(scalar)
                let mark = place == text.utf8.count || places.contains(place) ? "÷" : "×"
                line += " \(String(scalar.value, radix: 16, uppercase: true)) \(mark)"
            }
            return line
        }

        /// Nil for a line without a case. What precedes the text doesn't count.
        init?(_ line: some StringProtocol) {
            let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard words.count > 2 else { return nil }
            (scalars, places) = ([], [])
            var place = 0
            for word in words.dropFirst() {
                if word == "÷" { places.append(place) }
                guard let value = UInt32(word, radix: 16) else { continue }
                guard let scalar = Unicode.Scalar(value) else { return nil }
                scalars.append(scalar)
                place += UTF8.width(scalar)
            }
            if places.last == place { places.removeLast() }
        }

        init(_ scalars: [Unicode.Scalar], places: [Int]) {
            self.scalars = scalars
            self.places = places
        }
    }

    private static let folder = "/usr/share/unicode/auxiliary"

    /// Whether the files are there, and of the version that the lists of ours are for.
    static let areKnown = ["LineBreakTest", "GraphemeBreakTest"].allSatisfy { name in
        let text = try? String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8)
        return text?.hasPrefix("# \(name)-15.0.0.txt") == true
    }

    let cases: [Case]
    private let differences: URL

    init(_ name: String, differences: String) throws {
        let text = try String(
            contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
        cases = text.split(separator: "\n").compactMap { Case($0) }
        self.differences = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .appendingPathComponent("Fixtures/Unicode/\(differences).differences")
    }

    /// Fails where we differ and it isn't listed, and where it is listed and no longer so. With
    /// UPDATE_GOLDENS set the list is written instead, but for what explains it at its beginning.
    func expect(
        _ boundaries: (UnsafeBufferPointer<UInt8>) -> [Int],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let ours = cases.map { known -> Case in
            var text = known.text
            return Case(known.scalars, places: text.withUTF8(boundaries))
        }
        let different = zip(cases, ours).filter { $0 != $1 }.map(\.1)
        let kept = (try? String(contentsOf: differences, encoding: .utf8)) ?? ""
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            let head = kept.split(separator: "\n").prefix { $0.hasPrefix("#") }.map(String.init)
            let lines = head + different.map(\.line)
            try (lines.joined(separator: "\n") + "\n").write(
                to: differences, atomically: true, encoding: .utf8)
            return
        }
        let listed = Set(kept.split(separator: "\n").compactMap { Case($0) })
        let found = Set(different)
        let new = found.subtracting(listed).map(\.line).sorted()
        let old = listed.subtracting(found).map(\.line).sorted()
        #expect(
            new.isEmpty,
            "\(new.count) unlisted, such as\n\(new.prefix(20).joined(separator: "\n"))",
            sourceLocation: sourceLocation)
        #expect(
            old.isEmpty,
            "\(old.count) listed but not so, such as\n\(old.prefix(20).joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }
}
