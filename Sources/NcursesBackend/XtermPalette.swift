import Terminal

/// The colours 16 to 255, which are the same on all terminals that have them.
enum XtermPalette {
    private static let colours = (16...255).compactMap { index in
        OKLab(.indexed(UInt8(index))).map { (color: Color.indexed(UInt8(index)), place: $0) }
    }

    /// The nearest to a 24-bit colour; another stays what it is.
    static func nearest(_ color: Color) -> Color {
        guard case .rgb = color, let wanted = OKLab(color) else { return color }
        return colours.min { $0.place.distance(to: wanted) < $1.place.distance(to: wanted) }?.color
            ?? .standard
    }
}
