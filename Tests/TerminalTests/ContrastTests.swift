import Terminal
import Testing

@Suite struct `Contrast` {
    @Test(arguments: [
        (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255), 21.0),
        (.rgb(255, 255, 255), .rgb(0, 0, 0), 21), (.rgb(9, 9, 9), .rgb(9, 9, 9), 1),
        // The examples that everybody knows from WCAG's checkers.
        (.rgb(0x76, 0x76, 0x76), .rgb(255, 255, 255), 4.54),
        (.rgb(0x77, 0x77, 0x77), .rgb(255, 255, 255), 4.48),
        (.rgb(255, 0, 0), .rgb(255, 255, 255), 4.0), (.rgb(0, 0, 255), .rgb(255, 255, 255), 8.59),
    ])
    func `is the ratio of the standard`(first: Color, second: Color, ratio: Double) throws {
        let found = try #require(first.contrast(with: second))
        #expect(abs(found - ratio) < 0.01)
    }

    @Test func `isn't known of colours that a person has set up`() {
        #expect(Color.standard.contrast(with: .rgb(0, 0, 0)) == nil)
        #expect(Color.rgb(0, 0, 0).contrast(with: .indexed(15)) == nil)
        #expect(Color.indexed(16).contrast(with: .indexed(231)) == 21)
        #expect(Color.indexed(232).components.map { [$0.red, $0.green, $0.blue] } == [8, 8, 8])
        #expect(
            Color.indexed(67).components.map { [$0.red, $0.green, $0.blue] } == [95, 135, 175])
    }

    @Test func `of hues has the places that OKLab gives them`() throws {
        let white = try #require(OKLab(.rgb(255, 255, 255)))
        #expect(abs(white.lightness - 1) < 0.001 && white.chroma < 0.001)
        let red = try #require(OKLab(.rgb(255, 0, 0)))
        #expect(abs(red.lightness - 0.628) < 0.001 && abs(red.hue - 29.2) < 0.1)
        let blue = try #require(OKLab(.rgb(0, 0, 255)))
        #expect(abs(blue.lightness - 0.452) < 0.001 && abs(blue.hue - 264) < 0.2)
        #expect(try abs(#require(OKLab(.rgb(0, 0, 0))).distance(to: white) - 1) < 0.001)
        #expect(OKLab(.standard) == nil && OKLab(.indexed(3)) == nil)
    }
}
