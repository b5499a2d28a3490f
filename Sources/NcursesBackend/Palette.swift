import CNcurses
import Glibc
import Terminal

/// Turns styles into colour pairs of the palette that the terminal has.
struct Palette {
    private let colours: Int
    private var pairs: [Int: Int16] = [:]
    private var nearest: [Color: Int16] = [:]
    /// The style asked for last and its pair: neighbours mostly look alike.
    private var last: (style: Style, pair: Int16)?

    /// `colours` is 0 for none, 8, 16 or 256.
    init(colours: Int) {
        self.colours = colours
    }

    var isEmpty: Bool { colours < 8 }

    /// Whether a style without colours should be reversed to be seen.
    func reverses(_ style: Style) -> Bool {
        guard case .rgb(let red, let green, let blue) = style.background else { return true }
        // Only strong grounds: what is selected, what is focused.
        return Int(red) + Int(green) + Int(blue) > 200
    }

    mutating func pair(_ style: Style) -> Int16 {
        if let last, last.style == style { return last.pair }
        let pair = findPair(style)
        last = (style, pair)
        return pair
    }

    private mutating func findPair(_ style: Style) -> Int16 {
        guard !isEmpty else { return 0 }
        let foreground = index(of: style.foreground)
        let background = index(of: style.background)
        if foreground < 0, background < 0 { return 0 }
        let key = Int(foreground + 1) << 16 | Int(background + 1)
        if let pair = pairs[key] { return pair }
        let pair = Int16(truncatingIfNeeded: cncurses_pair(Int32(foreground), Int32(background)))
        pairs[key] = pair
        return pair
    }

    private mutating func index(of color: Color) -> Int16 {
        switch color {
        case .standard: return -1
        case .indexed(let index): return Int(index) < colours ? Int16(index) : Int16(index) % 8
        case .rgb(let red, let green, let blue):
            if let known = nearest[color] { return known }
            let found = Self.nearest(Double(red), Double(green), Double(blue), among: colours)
            nearest[color] = found
            return found
        }
    }

    /// The nearest entry by distance in OKLab. Of 256 the sixteen that the user may have changed
    /// are left out.
    private static func nearest(
        _ red: Double, _ green: Double, _ blue: Double, among colours: Int
    ) -> Int16 {
        let wanted = lab(red, green, blue)
        var best = (index: Int16(7), distance: Double.infinity)
        for index in colours >= 256 ? 16..<256 : 0..<min(colours, 16) {
            let entry = color(at: index)
            let candidate = lab(entry.0, entry.1, entry.2)
            let distance =
                square(candidate.0 - wanted.0) + square(candidate.1 - wanted.1)
                + square(candidate.2 - wanted.2)
            if distance < best.distance { best = (Int16(index), distance) }
        }
        return best.index
    }

    private static func square(_ value: Double) -> Double { value * value }

    /// The usual colour of a palette entry.
    private static func color(at index: Int) -> (Double, Double, Double) {
        if index < 16 {
            let level = index < 8 ? 187.0 : 255.0
            let low = index < 8 ? 0.0 : 85.0
            return (
                index & 1 != 0 ? level : low, index & 2 != 0 ? level : low,
                index & 4 != 0 ? level : low
            )
        }
        if index >= 232 {
            let grey = Double(8 + (index - 232) * 10)
            return (grey, grey, grey)
        }
        let steps = [0.0, 95, 135, 175, 215, 255]
        let cube = index - 16
        return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }

    /// sRGB to OKLab (Ottosson 2020).
    private static func lab(
        _ red: Double, _ green: Double, _ blue: Double
    ) -> (Double, Double, Double) {
        let r = linear(red / 255)
        let g = linear(green / 255)
        let b = linear(blue / 255)
        let l = root(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
        let m = root(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
        let s = root(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
        return (
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s
        )
    }

    private static func linear(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
}

private func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
private func root(_ value: Double) -> Double { cbrt(value) }
