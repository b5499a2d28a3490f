import Comparison

/// When the composer's text is looked at for files: once the person pauses.
struct DraftWatch {
    private static let pause = Duration.milliseconds(120)

    private var text = ""
    private(set) var due: Moment?

    /// Notes the text as it is now; true if nothing can be named in it any more.
    mutating func note(_ text: String, at now: Moment) -> Bool {
        guard text != self.text else { return false }
        self.text = text
        let mayName = text.utf8.contains(UInt8(ascii: "@"))
        due = mayName ? now.advanced(by: Self.pause) : nil
        return !mayName
    }

    /// Whether it is time to look; once.
    mutating func isDue(at now: Moment) -> Bool {
        guard let due, due <= now else { return false }
        self.due = nil
        return true
    }
}
