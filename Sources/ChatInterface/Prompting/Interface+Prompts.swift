import Comparison
import Prompts
import Terminal

/// Prompts of the library: chosen in the box, their variables asked for, put where one types.
extension Interface {
    /// The library has been read: offers it. `today` is a date as people write it.
    package mutating func offer(prompts: [LibraryPrompt], today: String) {
        prompting.library = prompts
        prompting.given = ["date": today]
        let words = language.promptPhrases
        let items = prompts.map { prompt in
            FuzzyBox.Item(
                id: prompt.name, label: prompt.title,
                detail: prompt.isShipped
                    ? prompt.description : "\(prompt.description) \(words.own)",
                keywords: [prompt.name, prompt.description])
        }
        overlay = .box(.prompts, FuzzyBox(title: words.choosePrompt, items: items))
    }

    mutating func choosePrompt(_ name: String) -> [Request] {
        guard let prompt = prompting.library.first(where: { $0.name == name }) else { return [] }
        prompting.library = []
        if let entry = TemplateEntry(prompt, values: prompting.given) {
            overlay = .template(entry)
        } else {
            write(prompt, prompting.given)
        }
        return []
    }

    mutating func take(_ key: Key, in entry: TemplateEntry) -> [Request] {
        var entry = entry
        overlay = nil
        switch key {
        case Key(.escape), Key(.character("g"), .control), Key(.character("c"), .control):
            return []
        case Key(.enter):
            guard entry.advance() else {
                write(entry.prompt, entry.values)
                return []
            }
        case Key(.enter, .alt), Key(.character("j"), .control): entry.field.insert("\n")
        default: _ = entry.field.take(key)
        }
        overlay = .template(entry)
        return []
    }

    /// What is being written already stays: the prompt goes where the caret is.
    private mutating func write(_ prompt: LibraryPrompt, _ values: [String: String]) {
        composer.insert(prompt.template.fill(values).text)
        setFocus(.composer)
    }
}
