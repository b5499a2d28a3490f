import Terminal

extension ColorDepth {
    /// The style with colours and attributes that say the same and that the terminal has.
    package func drawn(_ style: Style) -> Style {
        switch self {
        case .direct: style
        case .indexed: withNearest(style)
        case .sixteen, .eight: withFew(style)
        case .none: withoutColours(style)
        }
    }

    private func withNearest(_ style: Style) -> Style {
        var drawn = style
        drawn.background = XtermPalette.nearest(style.background)
        drawn.foreground = XtermPalette.nearest(
            style.foreground, on: style.background, drawnAs: drawn.background)
        return drawn
    }

    private func withoutColours(_ style: Style) -> Style {
        var drawn = Style(attributes: style.attributes)
        switch style.fallback {
        case .reversed: drawn.attributes.insert(.reverse)
        case .faint: drawn.attributes.insert(.dim)
        case .strong: drawn.attributes.insert(.bold)
        case .lined: drawn.attributes.insert(.underline)
        case .hue, .plain: break
        }
        return drawn
    }

    // MARK: Sixteen and eight

    // The sixteen are the person's own, made to be read on a ground that nobody else knows: a
    // theme's ground is left out unless it means something.
    private func withFew(_ style: Style) -> Style {
        if let hue = meaningfulGround(style) { return onGround(hue, style) }
        var drawn = Style(attributes: style.attributes)
        if style.fallback == .reversed { drawn.attributes.insert(.reverse) }
        if style.fallback == .lined { drawn.attributes.insert(.underline) }
        if case .indexed(let index) = style.background, index < 16 {
            drawn.background = .indexed(slot(index))
        }
        if drawn.attributes.contains(.reverse), style.background != .standard { return drawn }
        drawn.foreground = foreground(style)
        if style.fallback == .faint, drawn.foreground == .standard {
            drawn.attributes.insert(.dim)
        }
        if drawn.foreground == drawn.background, case .indexed(let index) = drawn.background {
            drawn.foreground = .indexed(Self.darkOnes.contains(index % 8) ? 7 : 0)
        }
        return drawn
    }

    /// Of the first eight those on which white is read better than black.
    private static let darkOnes: Set<UInt8> = [0, 1, 4, 5]

    /// The hue of a ground by which the style is told apart.
    private func meaningfulGround(_ style: Style) -> Hue? {
        guard let ground = OKLab(style.background) else { return nil }
        let least = style.fallback == .reversed ? 0.04 : 0.1
        return ground.chroma >= least ? Hue(ground) : nil
    }

    private func onGround(_ hue: Hue, _ style: Style) -> Style {
        let isLight = hue == .green || hue == .yellow || hue == .cyan
        return Style(
            foreground: .indexed(isLight ? 0 : self == .sixteen ? 15 : 7),
            background: .indexed(hue.rawValue),
            attributes: style.attributes.subtracting(.dim))
    }

    private func foreground(_ style: Style) -> Color {
        if case .indexed(let index) = style.foreground, index < 16 {
            return .indexed(slot(index))
        }
        guard let color = OKLab(style.foreground), color.chroma >= leastChroma(style.fallback)
        else { return .standard }
        let hue = Hue(color)
        // A light colour is meant for a dark ground, on which the darker half is hard to read.
        guard color.lightness >= 0.6 else { return .indexed(hue.rawValue) }
        if self == .sixteen { return .indexed(hue.rawValue + 8) }
        return .indexed(hue == .blue ? Hue.cyan.rawValue : hue.rawValue)
    }

    /// From where on a foreground has a hue. Texts are often slightly tinted.
    private func leastChroma(_ fallback: Style.Fallback) -> Double {
        switch fallback {
        case .hue, .strong, .reversed: 0.045
        case .plain, .lined, .faint: 0.09
        }
    }

    private func slot(_ index: UInt8) -> UInt8 { self == .sixteen ? index : index % 8 }
}

/// The hues that every terminal with colours has, by their place among the first eight.
private enum Hue: UInt8 {
    case red = 1
    case green, yellow, blue, magenta, cyan

    /// The nearest. Orange goes to yellow: it warns.
    init(_ color: OKLab) {
        self =
            switch color.hue {
            case ..<44: .red
            case ..<118: .yellow
            case ..<167: .green
            case ..<242: .cyan
            case ..<288: .blue
            case ..<352: .magenta
            default: .red
            }
    }
}
