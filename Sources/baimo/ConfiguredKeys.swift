import ChatInterface
import Foundation
import Settings

/// The key table as the person has it, and what in it is in conflict.
struct ConfiguredKeys {
    var keymap: Keymap
    /// One sentence a conflict, behind its place in the file.
    var notes: [String]
    /// The first of them for the screen, where there may not be room for both.
    private var shortNote: String?
    /// Whether any of them is a mistake, and not just a key that another command had.
    var hasMistakes: Bool

    /// The standard table with what the configuration binds, in its order. Ends with status 78 if
    /// it names a key or a command that there is not.
    init(_ setup: Setup, _ language: Language? = nil) throws {
        let configuration = setup.configuration
        let language = language ?? setup.language()
        let last = SourcePosition(line: Int.max, column: 0)
        let keys = configuration.keys.keys.sorted {
            (configuration.keyPositions[$0] ?? last, $0)
                < (configuration.keyPositions[$1] ?? last, $1)
        }
        let wishes = try keys.map { try Self.wish($0, configuration, language.commandLinePhrases) }
        let (keymap, conflicts) = Keymap.standard.binding(wishes, in: language)
        self.keymap = keymap
        hasMistakes = conflicts.contains(where: \.isMistake)
        let all = conflicts.map { conflict in
            let wish = wishes[conflict.wish]
            let sentence = language.layoutPhrases.conflict(
                conflict.kind, wish.chord.name, language.phrases.command(wish.command))
            return (place: Self.place(keys[conflict.wish], configuration), sentence: sentence)
        }
        notes = all.map { "\($0.place): \($0.sentence)" }
        shortNote = all.first.map { "\($0.sentence) (\(($0.place as NSString).lastPathComponent))" }
    }

    private static func wish(
        _ key: String, _ configuration: Configuration, _ phrases: CommandLinePhrases
    ) throws -> Keymap.Wish {
        let name = configuration.keys[key] ?? ""
        guard let chord = Chord(name: key) else {
            StandardStreams.complain("\(place(key, configuration)): \(phrases.noKeyName(key))")
            throw ExitStatus.configuration.code
        }
        guard let command = Command(rawValue: name) else {
            let words = phrases.noCommandName(key, name, Command.allCases.map(\.rawValue))
            StandardStreams.complain("\(place(key, configuration)): \(words)")
            throw ExitStatus.configuration.code
        }
        return Keymap.Wish(chord, command)
    }

    private static func place(_ key: String, _ configuration: Configuration) -> String {
        let file = configuration.path ?? "[keys]"
        guard let position = configuration.keyPositions[key] else { return file }
        return "\(file):\(position.line):\(position.column)"
    }

    /// What the screen says at the start; nil if nothing is in conflict.
    func notice(_ language: Language) -> String? {
        guard let shortNote else { return nil }
        let more = notes.count - 1
        return more == 0
            ? shortNote : "\(shortNote) · \(language.layoutPhrases.moreConflicts(more))"
    }
}
