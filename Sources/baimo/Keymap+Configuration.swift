import ChatInterface
import Foundation
import Settings

extension Keymap {
    /// The standard table with what the configuration binds. Ends with status 78 if it names a key
    /// or a command that there is not.
    static func configured(
        _ configuration: Configuration,
        _ language: Language = Language(environment: ProcessInfo.processInfo.environment)
    ) throws -> Keymap {
        let phrases = language.commandLinePhrases
        var keymap = Keymap.standard
        for (key, name) in configuration.keys.sorted(by: { $0.key < $1.key }) {
            guard let chord = Chord(name: key) else {
                StandardStreams.complain(phrases.noKeyName(key))
                throw ExitStatus.configuration.code
            }
            guard let command = Command(rawValue: name) else {
                StandardStreams.complain(
                    phrases.noCommandName(key, name, Command.allCases.map(\.rawValue)))
                throw ExitStatus.configuration.code
            }
            keymap = keymap.binding(chord, to: command)
        }
        return keymap
    }
}
