import CNcurses
import Glibc

extension TerminalDescription {
    /// Opens ncurses' screen with this description; false if it doesn't take it.
    ///
    /// The description goes through the variable TERMINFO, which can hold an entry (term(5), "quick
    /// dump"); where that isn't known, the entry of the same name in the database is found.
    func open() -> Bool {
        let before = getenv("TERMINFO").map { String(cString: $0) }
        setenv("TERMINFO", "hex:" + hexadecimal, 1)
        defer {
            if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
        }
        return cncurses_open(type) == 0
    }

    /// What ncurses makes of it once it is open.
    func opened(for wanted: ColorDepth) -> (depth: ColorDepth, canStrike: Bool) {
        let canStrike = canStrike && Self.askString("prot") == strikeOut
        let colours = Int(cncurses_colours())
        let isHad = wanted == .direct ? colours > Palette.firstEntry : colours >= wanted.rawValue
        if isHad { return (wanted, canStrike) }
        // The database's entry was taken; of one with direct colours it is known only how the first
        // eight of the palette are called.
        return (colours > 256 ? .eight : ColorDepth(colours: colours), canStrike)
    }

    private var hexadecimal: String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(
            decoding: compiled.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
