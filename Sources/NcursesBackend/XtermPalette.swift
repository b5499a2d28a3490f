import Terminal

/// The colours 16 to 255, which are the same on all terminals that have them.
enum XtermPalette {
    private static let colours = (16...255).compactMap { index in
        OKLab(.indexed(UInt8(index))).map { (color: Color.indexed(UInt8(index)), place: $0) }
    }

    /// WCAG 2.2, 1.4.3, level AA.
    private static let readable = 4.5

    /// The nearest to a 24-bit colour; another stays what it is.
    static func nearest(_ color: Color) -> Color { nearest(color) { _ in true } }

    /// The nearest that can be read on a ground of these colours as well as the colour itself can on
    /// its own, as far as that matters.
    static func nearest(_ color: Color, on ground: Color, drawnAs drawn: Color) -> Color {
        let nearest = nearest(color)
        guard let wanted = color.contrast(with: ground), let had = nearest.contrast(with: drawn),
            had < min(wanted, readable)
        else { return nearest }
        return self.nearest(color) { ($0.contrast(with: drawn) ?? 0) >= min(wanted, readable) }
    }

    private static func nearest(_ color: Color, where fits: (Color) -> Bool) -> Color {
        guard case .rgb = color, let wanted = OKLab(color) else { return color }
        return colours.filter { fits($0.color) }
            .min { $0.place.distance(to: wanted) < $1.place.distance(to: wanted) }?.color
            ?? color
    }
}
