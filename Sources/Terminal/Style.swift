/// A colour as a terminal can be asked for it.
package enum Color: Equatable, Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the terminal's palette entries, 0–255; 0–15 are the user's own sixteen.
    case indexed(UInt8)
    /// A 24-bit colour; a backend with fewer colours takes the nearest it has.
    case rgb(UInt8, UInt8, UInt8)
}

/// How a cell is drawn.
package struct Style: Equatable, Hashable, Sendable {
    package var foreground: Color
    package var background: Color
    package var attributes: Attributes
    /// What keeps the style's meaning on a terminal that can't draw its colours.
    package var fallback: Fallback

    package init(
        foreground: Color = .standard, background: Color = .standard,
        attributes: Attributes = [], fallback: Fallback = .hue
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        self.fallback = fallback
    }

    /// The terminal's own colours, no attribute.
    package static let plain = Style()

    /// What a terminal of sixteen colours or fewer draws in place of colours that it doesn't have.
    package enum Fallback: Hashable, Sendable {
        /// The colour of that hue, if the foreground has one; no ground.
        case hue
        /// As `hue`; bold where there are no colours at all.
        case strong
        /// The terminal's own colours, unless the foreground is vivid: this is text to be read.
        case plain
        /// As `plain`, and dim: this is less important.
        case faint
        /// As `plain`, and underlined: a bar across the screen that its ground made one.
        case lined
        /// A ground, or reversed: the style means something by its ground, such as a selection.
        case reversed
    }

    /// The attributes a cell can carry besides its colours.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let italic = Attributes(rawValue: 4)
        package static let underline = Attributes(rawValue: 8)
        package static let reverse = Attributes(rawValue: 16)
        package static let strikethrough = Attributes(rawValue: 32)
    }
}
