import ChatInterface
import Foundation
import Terminal
import TestSupport
import Testing

/// A screen as a file holds it, in two planes: what stands there, and in which role of the theme.
///
/// The style plane has one letter a column (a wide character has two), a legend below says which
/// letter is which role.
struct ScreenPicture: Equatable {
    let text: String

    init(_ grid: Grid, cursor: Position?, theme: Theme) {
        let place = cursor.map { "\($0.row),\($0.column)" } ?? "hidden"
        var legend: [(style: Style, letter: Character, name: String)] = []
        var styles: [String] = []
        for row in 0..<grid.size.rows {
            var line = ""
            for column in 0..<grid.size.columns {
                let style = grid[row, column].style
                if let known = legend.first(where: { $0.style == style }) {
                    line.append(known.letter)
                    continue
                }
                let letter = Self.letters[legend.count % Self.letters.count]
                legend.append((style, letter, Self.name(of: style, in: theme)))
                line.append(letter)
            }
            styles.append(line)
        }
        let lines =
            ["size \(grid.size.columns)x\(grid.size.rows)  cursor \(place)", "text"]
            + grid.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            + ["style"] + styles + ["legend"] + legend.map { "\($0.letter) \($0.name)" }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static let letters = Array("·abcdefghijklmnopqrstuvwxyz")

    private static func name(of style: Style, in theme: Theme) -> String {
        let roles = Role.allCases.filter { theme[$0] == style }
        if !roles.isEmpty { return roles.map(\.rawValue).joined(separator: " or ") }
        for role in Role.allCases where theme[role].background == style.background {
            let colour = Role.allCases.first { theme[$0].foreground == style.foreground }
            if let colour {
                return
                    "\(colour.rawValue) on \(role.rawValue), attributes \(style.attributes.rawValue)"
            }
        }
        return "\(style)"
    }

    /// Compares with the file of that name. With UPDATE_GOLDENS set the file is written instead.
    func expect(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fixtures/Screens/\(name).screen")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        let kept = (try? String(contentsOf: path, encoding: .utf8)) ?? "there is no \(name).screen"
        let difference = zip(
            kept.split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false)
        ).first { $0 != $1 }
        let (was, now) = (difference?.0 ?? "", difference?.1 ?? "")
        #expect(
            kept == text, "\(name).screen differs first here:\n- \(was)\n+ \(now)\n\(text)",
            sourceLocation: sourceLocation)
    }
}

extension Theme {
    /// A theme in which no two roles look the same, so that a picture tells exactly what is what.
    static let distinct = Theme(
        name: "distinct",
        styles: Dictionary(
            uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
                var style = Style(foreground: .rgb(UInt8(index), 1, 1))
                if grounds.contains(role) { style.background = .rgb(1, UInt8(index), 1) }
                if bold.contains(role) { style.attributes = .bold }
                return (role.rawValue, style)
            }))

    private static let grounds: Set<Role> = [
        .title, .model, .selection, .footer, .footerKey, .picker, .pickerMatch, .searchMatch,
        .searchCurrent, .changed, .unique, .inlineCode,
    ]
    private static let bold: Set<Role> = [
        .focusedBorder, .model, .prompt, .footerKey, .pickerMatch,
    ]
}
