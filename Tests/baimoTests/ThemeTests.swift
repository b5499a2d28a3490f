import ChatInterface
import NcursesBackend
import Settings
import Terminal
import Testing

@testable import baimo

@Suite struct `The themes of the program` {
    private static let nowhere = ["HOME": "/nowhere", "XDG_DATA_DIRS": "/nowhere"]

    private static func theme(_ name: String) throws -> Theme {
        Theme(try #require(try ThemeFile.find(name, environment: nowhere)))
    }

    @Test func `style every role that the screen has, and no other`() {
        #expect(ThemeFile.roles == Role.allCases.map(\.rawValue))
    }

    @Test(arguments: BuiltInThemes.order)
    func `can be read in every role on every ground`(name: String) throws {
        let contrasts = try Self.theme(name).contrasts
        #expect(contrasts.allSatisfy { $0.ratio != nil })
        #expect(contrasts.filter { !$0.isEnough } == [])
        #expect(Set(contrasts.map(\.role)) == Set(Role.allCases))
    }

    @Test(arguments: BuiltInThemes.order)
    func `make what matters less visibly fainter`(name: String) throws {
        let theme = try Self.theme(name)
        let text = try #require(OKLab(theme[.text].foreground))
        let dim = try #require(OKLab(theme[.dim].foreground))
        #expect(text.distance(to: dim) >= 0.06)
    }

    @Test(arguments: ["contrast-dark", "contrast-light"])
    func `of high contrast have 7 to 1 in text and 4.5 to 1 in lines`(name: String) throws {
        for contrast in try Self.theme(name).contrasts {
            let least = contrast.least == Role.leastContrastOfText ? 7.0 : 4.5
            #expect(contrast.ratio ?? 0 >= least, "\(contrast)")
        }
    }

    @Test(arguments: BuiltInThemes.order)
    func `are read as well where there are 256 colours`(name: String) throws {
        let theme = try Self.theme(name)
        for role in Role.allCases {
            let drawn = ColorDepth.indexed.drawn(theme[role])
            let ground = drawn.background == .standard ? theme.ground : drawn.background
            #expect(drawn.foreground.contrast(with: ground) ?? 0 >= role.leastContrast, "\(role)")
        }
    }

    @Test(arguments: BuiltInThemes.order, ColorDepth.allCases)
    func `tell apart what means something, however few colours there are`(
        name: String, depth: ColorDepth
    ) throws {
        let theme = try Self.theme(name)
        let pairs: [(Role, Role)] = [
            (.selection, .picker), (.model, .title), (.title, .text), (.searchMatch, .text),
            (.searchCurrent, .searchMatch), (.changed, .text), (.unique, .text),
            (.changed, .unique), (.heading1, .text), (.heading1, .heading2), (.link, .text),
            (.dim, .text), (.bad, .text), (.warning, .text), (.error, .text), (.prompt, .text),
            (.pickerMatch, .picker), (.footerKey, .footer), (.focusedBorder, .border),
            (.reasoning, .text), (.inlineCode, .text), (.simulated, .text),
        ]
        for (role, other) in pairs {
            #expect(
                depth.drawn(theme[role]).isSeenBeside(depth.drawn(theme[other])),
                "\(role) and \(other)")
        }
    }

    @Test(arguments: BuiltInThemes.order, [ColorDepth.none, .eight, .sixteen])
    func `never write text in the colour of its ground`(name: String, depth: ColorDepth) throws {
        let theme = try Self.theme(name)
        for role in Role.allCases {
            let drawn = depth.drawn(theme[role])
            #expect(drawn.foreground == .standard || drawn.foreground != drawn.background)
            if depth == .none { #expect(drawn.foreground == .standard) }
        }
    }

    @Test(arguments: [Deficiency.protanopia, .deuteranopia])
    func `say nothing to the colour-blind by red against green`(
        deficiency: Deficiency
    ) throws {
        let theme = try Self.theme("colour-blind")
        let pairs: [(Role, Role)] = [
            (.good, .bad), (.good, .warning), (.bad, .warning), (.added, .removed),
            (.accent, .warning), (.good, .error),
        ]
        for (role, other) in pairs {
            let (first, second) = (theme[role].foreground, theme[other].foreground)
            let distance = try #require(deficiency.distance(first, second))
            #expect(distance > 0.1, "\(role) and \(other): \(distance)")
        }
    }

    @Test func `settle on their own ground if they paint one, else on the terminal's`() throws {
        #expect(try Self.theme("ink")[.text].background == .rgb(0xF6, 0xF1, 0xE4))
        #expect(try Self.theme("dark")[.text].background == .standard)
    }
}

extension Style {
    /// Whether something tells it from another style, on whatever screen.
    fileprivate func isSeenBeside(_ other: Style) -> Bool {
        foreground != other.foreground || background != other.background
            || attributes != other.attributes
    }
}

/// How somebody sees who lacks one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1).
enum Deficiency: CaseIterable {
    case protanopia, deuteranopia

    private var rows: [[Double]] {
        switch self {
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        }
    }

    func distance(_ first: Color, _ second: Color) -> Double? {
        guard let first = seen(first), let second = seen(second) else { return nil }
        return first.distance(to: second)
    }

    private func seen(_ color: Color) -> OKLab? {
        guard let (red, green, blue) = color.components else { return nil }
        let light = [red, green, blue].map(Color.linear)
        let seen = rows.map { row in
            min(1, max(0, zip(row, light).map { $0 * $1 }.reduce(0, +)))
        }
        return OKLab(linearRed: seen[0], green: seen[1], blue: seen[2])
    }
}
