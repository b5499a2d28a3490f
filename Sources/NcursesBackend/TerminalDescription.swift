import CNcurses

/// What terminfo says of a terminal type (terminfo(5)), so that it can be changed for this program
/// alone and handed to ncurses as an entry of its own.
struct TerminalDescription: Equatable {
    /// The name by which terminfo knows it.
    let type: String
    /// The capabilities by their place in a compiled entry.
    private(set) var flags: [Bool]
    private(set) var numbers: [Int32?]
    private(set) var strings: [[UInt8]?]
    /// Capabilities that have no place there, as far as ncurses looks for them.
    private(set) var furtherFlags: Set<String>
    private(set) var furtherNumbers: [String: Int32]
    /// What begins to strike text out.
    let strikeOut: [UInt8]?

    /// The types to try, best first: many terminals are known nowhere but at home.
    static func candidates(_ type: String) -> [String] {
        [type, "xterm-256color", "xterm"].filter { !$0.isEmpty }
    }

    /// Nil if terminfo doesn't know the type, or it has a name that no entry can have.
    init?(type: String) {
        let isName = type.utf8.allSatisfy { 0x21...0x7E ~= $0 && !Array("/|,\\".utf8).contains($0) }
        guard !type.isEmpty, type.utf8.count < 128, isName, cncurses_load(type) == 0 else {
            return nil
        }
        defer { cncurses_unload() }
        self.type = type
        flags = Self.flagNames.map(Self.askFlag)
        numbers = Self.numberNames.map(Self.askNumber)
        strings = Self.stringNames.map(Self.askString)
        // RGB is a flag, or it says how many bits each colour has, as a number or a string.
        let isDirect =
            Self.askNumber("RGB") != nil || Self.askString("RGB") != nil
            || Self.askFlag("RGB") || Self.askFlag("Tc")
        furtherFlags = Set(["AX", "XT"].filter(Self.askFlag) + (isDirect ? ["RGB"] : []))
        furtherNumbers = Self.askNumber("U8").map { ["U8": $0] } ?? [:]
        strikeOut = Self.askString("smxx")
    }

    /// How many colours it has; 0 for none.
    var colours: Int { self[number: "colors"].map(Int.init) ?? 0 }

    /// Whether colours can be given as red, green and blue.
    var isDirect: Bool { furtherFlags.contains("RGB") }

    /// What the terminal is to have for this program: colours of that depth and struck out text,
    /// and no way to change its palette, which belongs to the person.
    func adapted(to depth: ColorDepth) -> TerminalDescription {
        var adapted = self
        for name in ["initc", "initp", "oc"] { adapted[string: name] = nil }
        adapted[flag: "ccc"] = false
        switch depth {
        case .direct: adapted.takeDirectColours()
        case .none: for name in ["colors", "pairs"] { adapted[number: name] = nil }
        case .eight, .sixteen, .indexed:
            if colours < depth.rawValue { adapted.takePalette(of: depth.rawValue) }
        }
        adapted.strikeWhatIsProtected()
        return adapted
    }

    /// A number of 24 bits is red, green and blue; beyond them are the palette's 256 entries.
    private mutating func takeDirectColours() {
        let palette = Int(Palette.firstEntry)
        furtherFlags.insert("RGB")
        self[number: "colors"] = Int32(palette + 256)
        self[number: "pairs"] = 0x10000
        for (name, ground) in [("setaf", 38), ("setab", 48)] {
            self[string: name] = Array(
                ("\u{1B}[\(ground);%?%p1%{\(palette)}%<%t2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;"
                    + "%p1%{255}%&%d%e5;%p1%{\(palette)}%-%d%;m").utf8)
        }
        if self[string: "op"] == nil { self[string: "op"] = Array("\u{1B}[39;49m".utf8) }
    }

    /// More colours than the description has, called as xterm does: the person says they are there.
    private mutating func takePalette(of count: Int) {
        self[number: "colors"] = Int32(count)
        self[number: "pairs"] = 0x10000
        for (name, few, more, ground) in [("setaf", 3, 9, 38), ("setab", 4, 10, 48)] {
            self[string: name] = Array(
                ("\u{1B}[%?%p1%{8}%<%t\(few)%p1%d%e%p1%{16}%<%t\(more)%p1%{8}%-%d"
                    + "%e\(ground);5;%p1%d%;m").utf8)
        }
        if self[string: "op"] == nil { self[string: "op"] = Array("\u{1B}[39;49m".utf8) }
    }

    /// ncurses has no attribute for struck out text, but one for protected text that no terminal of
    /// today has: it gets the same look, so that ncurses keeps account of it.
    private mutating func strikeWhatIsProtected() {
        self[string: "prot"] = nil
        guard let strikeOut, !strikeOut.contains(UInt8(ascii: "%")) else { return }
        if let all = self[string: "sgr"] {
            guard all.firstRange(of: Array("%p8".utf8)) == nil else { return }
            self[string: "sgr"] = all + Array("%?%p8%t".utf8) + strikeOut + Array("%;".utf8)
        }
        self[string: "prot"] = strikeOut
    }

    /// Whether protected text is drawn struck out.
    var canStrike: Bool { self[string: "prot"] != nil && self[string: "prot"] == strikeOut }
}

extension TerminalDescription {
    static let flagNames = names(cncurses_flag_name)
    static let numberNames = names(cncurses_number_name)
    static let stringNames = names(cncurses_string_name)

    private static func names(_ name: (CInt) -> UnsafePointer<CChar>?) -> [String] {
        var names: [String] = []
        while let next = name(CInt(names.count)) { names.append(String(cString: next)) }
        return names
    }

    private static func askFlag(_ name: String) -> Bool { cncurses_flag(name) > 0 }

    private static func askNumber(_ name: String) -> Int32? {
        let number = cncurses_number(name)
        return number < 0 ? nil : number
    }

    static func askString(_ name: String) -> [UInt8]? {
        cncurses_string(name).map { Array(String(cString: $0).utf8) }
    }

    subscript(flag name: String) -> Bool {
        get { Self.flagNames.firstIndex(of: name).map { flags[$0] } ?? false }
        set { if let place = Self.flagNames.firstIndex(of: name) { flags[place] = newValue } }
    }

    subscript(number name: String) -> Int32? {
        get { Self.numberNames.firstIndex(of: name).flatMap { numbers[$0] } }
        set { if let place = Self.numberNames.firstIndex(of: name) { numbers[place] = newValue } }
    }

    subscript(string name: String) -> [UInt8]? {
        get { Self.stringNames.firstIndex(of: name).flatMap { strings[$0] } }
        set { if let place = Self.stringNames.firstIndex(of: name) { strings[place] = newValue } }
    }
}
