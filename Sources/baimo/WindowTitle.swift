/// The title of the terminal's window, put back when it is no longer needed.
struct WindowTitle {
    private var isSet = false

    /// What is written to the terminal for a title; nil gives back the one that was there before.
    /// Terminals that keep no titles show the program's name then.
    mutating func sequence(_ text: String?) -> String {
        let push = "\u{1B}[22;2t"
        let pop = "\u{1B}[23;2t"
        guard let text else {
            guard isSet else { return "" }
            isSet = false
            return Self.set("baimo") + pop
        }
        defer { isSet = true }
        return (isSet ? "" : push) + Self.set("\(text.prefix(120)) — baimo")
    }

    private static func set(_ text: String) -> String { "\u{1B}]2;\(text)\u{07}" }
}
