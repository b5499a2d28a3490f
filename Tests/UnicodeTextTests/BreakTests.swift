import Testing
import UnicodeText

@Suite(.enabled(if: BreakTestFile.areKnown, "Debian's unicode-data 15.0 has the files"))
struct `Unicode's own tests of boundaries` {
    @Test func `agree on where a line may end, but for the listed cases`() throws {
        let file = try BreakTestFile("LineBreakTest", differences: "line-break")
        #expect(file.cases.count > 7_000)
        try file.expect { LineFiller.breakPlaces(in: $0) }
    }

    @Test func `agree on what a grapheme is, but for the listed cases`() throws {
        let file = try BreakTestFile("GraphemeBreakTest", differences: "grapheme-break")
        #expect(file.cases.count > 600)
        try file.expect { bytes in
            var places: [Int] = []
            forEachCluster(in: bytes, ambiguous: .one) { _, _, source in
                if !source.isEmpty { places.append(source.lowerBound) }
            }
            return places.filter { $0 > 0 }
        }
    }

    @Test func `agree with the standard library, but for the listed cases`() throws {
        let file = try BreakTestFile("GraphemeBreakTest", differences: "grapheme-break-swift")
        try file.expect { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return text.indices.dropFirst().map {
                text.utf8.distance(from: text.startIndex, to: $0)
            }
        }
    }
}
