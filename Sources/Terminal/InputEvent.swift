/// What a terminal can tell the program.
package enum InputEvent: Equatable, Sendable {
    case key(Key)
    /// Text pasted between the terminal's paste brackets: lines end in LF, no other control but TAB.
    case paste(String)
    case mouse(Mouse)
    case focusGained
    case focusLost
    /// The screen has a new size; it has been asked for and applied by the backend.
    case resized(Size)
    /// The terminal is gone: nothing more can be read or drawn.
    case hangUp
}

/// One key press.
package struct Key: Equatable, Hashable, Sendable {
    package var code: Code
    package var modifiers: Modifiers

    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// What a key is apart from modifiers.
    package enum Code: Equatable, Hashable, Sendable {
        /// A committed grapheme. With `.control` always a lower-case ASCII letter or one of `@[\]^_`.
        case character(Character)
        case enter, tab, backTab, backspace, delete, escape, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    /// Keys held down with another.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)
    }
}

/// One report of the mouse.
package struct Mouse: Equatable, Sendable {
    /// What was done with the mouse.
    package enum Action: Equatable, Sendable {
        case press, release, drag, wheelUp, wheelDown
    }

    package var action: Action
    /// 0 left, 1 middle, 2 right; 0 for the wheel.
    package var button: Int
    package var position: Position

    package init(action: Action, button: Int, position: Position) {
        self.action = action
        self.button = button
        self.position = position
    }
}
