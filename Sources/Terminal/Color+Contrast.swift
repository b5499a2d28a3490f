import Glibc

extension Color {
    /// Red, green and blue from 0 to 255 in sRGB; nil for what the person has set up in the
    /// terminal: its own colours and the first sixteen.
    package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
        switch self {
        case .rgb(let red, let green, let blue): (red, green, blue)
        case .indexed(let index) where index >= 232:
            (8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10)
        case .indexed(let index) where index >= 16: Self.cubeComponents(index - 16)
        default: nil
        }
    }

    /// The 6×6×6 cube that follows the sixteen.
    private static func cubeComponents(_ index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + step * 40 }
        return (level(index / 36), level(index / 6 % 6), level(index % 6))
    }

    /// The contrast ratio with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio"); nil where
    /// one of them is the person's own.
    package func contrast(with other: Color) -> Double? {
        guard let first = relativeLuminance, let second = other.relativeLuminance else {
            return nil
        }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// From 0 for black to 1 for white (WCAG 2.2, "relative luminance").
    private var relativeLuminance: Double? {
        components.map { red, green, blue in
            0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
        }
    }

    /// One component of sRGB as light, from 0 to 1 (IEC 61966-2-1).
    package static func linear(_ component: UInt8) -> Double {
        let value = Double(component) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
