import ArgumentParser
import ChatInterface

/// The key table.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show which key does what.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Write one JSON object per key.")
    var json = false

    func run() throws {
        let setup = try Setup(common)
        let keys = try ConfiguredKeys(setup)
        for note in keys.notes { StandardStreams.complain(note) }
        let phrases = setup.language().phrases
        for binding in keys.keymap.bindings {
            guard json else {
                let key = binding.chord.name.padded(to: 14)
                let place = phrases.context(binding.context).padded(to: 18)
                StandardStreams.say(key + place + phrases.command(binding.command))
                continue
            }
            var line = JSONLine()
            line.add("key", binding.chord.name)
            line.add("context", binding.context.rawValue)
            line.add("command", binding.command.rawValue)
            line.add("what", Language.english.phrases.command(binding.command))
            StandardStreams.say(String(decoding: line.closed, as: UTF8.self))
        }
    }
}
