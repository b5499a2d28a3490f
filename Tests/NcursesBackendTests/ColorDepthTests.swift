import Terminal
import Testing

@testable import NcursesBackend

extension `With terminfo` {
    @Suite struct `The depth of colours` {
        @Test(arguments: [
            (["TERM": "xterm-256color", "COLORTERM": "truecolor"], ColorDepth.direct),
            (["TERM": "xterm-256color", "COLORTERM": "24bit"], .direct),
            (["TERM": "xterm-256color", "COLORTERM": "yes"], .indexed),
            (["TERM": "xterm-256color"], .indexed),
            (["TERM": "xterm", "COLORTERM": "truecolor"], .direct),
            (["TERM": "xterm"], .eight),
            (["TERM": "linux", "COLORTERM": "truecolor"], .eight),
            (["TERM": "vt100", "COLORTERM": "truecolor"], .none),
            (["TERM": "xterm-mono"], .none),
            (["TERM": "dumb", "COLORTERM": "truecolor"], .none),
            (["TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1.pts"], .indexed),
            (
                ["TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1", "TMUX": "t"],
                .direct
            ),
            (["TERM": "xterm-kitty"], .direct),
            (["TERM": "a-terminal-that-nobody-knows"], .indexed),
            ([:], .indexed),
            (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .none),
            (["TERM": "xterm-256color", "NO_COLOR": ""], .indexed),
        ])
        func `is what environment and terminfo say`(
            environment: [String: String], depth: ColorDepth
        ) {
            #expect(ColorDepth(environment: environment) == depth)
        }

        @Test func `is what the person asks for, whatever else says something`() {
            let environment = ["TERM": "vt100", "NO_COLOR": "1"]
            #expect(ColorDepth(environment: environment) == .none)
            #expect(ColorDepth(environment: environment, asked: .sixteen) == .sixteen)
            let direct = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]
            #expect(ColorDepth(environment: direct, asked: ColorDepth.none) == .none)
        }

        private static let selection = Style(
            foreground: .rgb(255, 255, 255), background: .rgb(0x3B, 0x4F, 0x7E), fallback: .reversed
        )
        private static let grey = Style(
            foreground: .rgb(0xEB, 0xDB, 0xB2), background: .rgb(0x50, 0x49, 0x45),
            fallback: .reversed)

        @Test func `draws what it is given where there are 24 bits`() {
            #expect(ColorDepth.direct.drawn(Self.selection) == Self.selection)
        }

        @Test func `takes the nearest of 256, but none that the person may have changed`() {
            let drawn = ColorDepth.indexed.drawn(Self.selection)
            #expect(drawn.foreground == .indexed(231))
            #expect(drawn.background == .indexed(24))
            let own = Style(foreground: .indexed(4), background: .standard)
            #expect(ColorDepth.indexed.drawn(own) == own)
        }

        @Test func `keeps hues and leaves out subtle grounds where colours are few`() {
            let green = Style(
                foreground: .rgb(0x9E, 0xCE, 0x6A), background: .rgb(0x2A, 0x2F, 0x3D))
            #expect(ColorDepth.sixteen.drawn(green) == Style(foreground: .indexed(10)))
            #expect(ColorDepth.eight.drawn(green) == Style(foreground: .indexed(2)))
            let darkRed = Style(foreground: .rgb(0xB4, 0x23, 0x3A))
            #expect(ColorDepth.sixteen.drawn(darkRed) == Style(foreground: .indexed(1)))
            let text = Style(foreground: .rgb(0xC0, 0xCA, 0xF5), fallback: .plain)
            #expect(ColorDepth.sixteen.drawn(text) == Style())
            let dim = Style(foreground: .rgb(0x62, 0x72, 0xA4), fallback: .faint)
            #expect(ColorDepth.sixteen.drawn(dim) == Style(attributes: .dim))
        }

        @Test func `shows a ground that means something, or reverses`() {
            #expect(
                ColorDepth.sixteen.drawn(Self.selection)
                    == Style(foreground: .indexed(15), background: .indexed(4)))
            #expect(
                ColorDepth.eight.drawn(Self.selection)
                    == Style(foreground: .indexed(7), background: .indexed(4)))
            #expect(ColorDepth.sixteen.drawn(Self.grey) == Style(attributes: .reverse))
            #expect(ColorDepth.none.drawn(Self.grey) == Style(attributes: .reverse))
        }

        @Test func `keeps attributes and the meaning of colours where there are none`() {
            let marked = Style(foreground: .indexed(3), attributes: [.bold, .underline])
            #expect(ColorDepth.none.drawn(marked) == Style(attributes: [.bold, .underline]))
            let faint = Style(foreground: .rgb(9, 9, 9), fallback: .faint)
            #expect(ColorDepth.none.drawn(faint) == Style(attributes: .dim))
            let strong = Style(foreground: .rgb(255, 0, 0), fallback: .strong)
            #expect(ColorDepth.none.drawn(strong) == Style(attributes: .bold))
            #expect(ColorDepth.eight.drawn(strong) == Style(foreground: .indexed(1)))
            let bar = Style(background: .rgb(40, 42, 54), fallback: .lined)
            #expect(ColorDepth.none.drawn(bar) == Style(attributes: .underline))
            #expect(ColorDepth.sixteen.drawn(bar) == Style(attributes: .underline))
        }

        @Test func `never writes a colour on itself`() {
            for slot in UInt8(0)..<8 {
                let same = Style(foreground: .indexed(slot + 8), background: .indexed(slot))
                let drawn = ColorDepth.eight.drawn(same)
                #expect(drawn.background == .indexed(slot))
                #expect(drawn.foreground != drawn.background)
            }
        }

        @Test func `never asks for more than there is`() {
            for depth in ColorDepth.allCases where depth != .direct {
                for red in stride(from: UInt8(0), through: 255, by: 51) {
                    for blue in stride(from: UInt8(0), through: 255, by: 85) {
                        for fallback in [
                            Style.Fallback.hue, .strong, .plain, .lined, .faint, .reversed,
                        ] {
                            let style = Style(
                                foreground: .rgb(red, 90, blue), background: .rgb(blue, red, 40),
                                fallback: fallback)
                            let drawn = depth.drawn(style)
                            for color in [drawn.foreground, drawn.background] {
                                switch color {
                                case .standard: break
                                case .indexed(let index): #expect(Int(index) < depth.rawValue)
                                case .rgb: Issue.record("24 bits of \(depth)")
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
