import Glibc

/// A colour in OKLab (Ottosson 2020), where equal distances look about equally different: 0.02 is
/// just noticed, black and white are 1 apart.
package struct OKLab: Equatable, Sendable {
    /// 0 for black, 1 for white.
    package var lightness: Double
    /// From green to red.
    package var a: Double
    /// From blue to yellow.
    package var b: Double

    /// The colour of an amount of red, green and blue light, each from 0 to 1.
    package init(linearRed red: Double, green: Double, blue: Double) {
        let l = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
        let m = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
        let s = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
        lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s
        a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s
        b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s
    }

    /// Nil for a colour that the person has set up in the terminal.
    package init?(_ color: Color) {
        guard let (red, green, blue) = color.components else { return nil }
        self.init(
            linearRed: Color.linear(red), green: Color.linear(green), blue: Color.linear(blue))
    }

    /// How far it is from grey.
    package var chroma: Double { hypot(a, b) }

    /// Degrees from 0 to 360: pure red is at 29, yellow at 110, green at 142, blue at 264.
    package var hue: Double {
        let degrees = atan2(b, a) * 180 / .pi
        return degrees < 0 ? degrees + 360 : degrees
    }

    /// How different it looks.
    package func distance(to other: OKLab) -> Double {
        hypot(hypot(lightness - other.lightness, a - other.a), b - other.b)
    }
}
