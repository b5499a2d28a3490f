import ChatInterface
import Testing
import UnicodeText

@testable import baimo

@Suite struct `The sheet of widths` {
    @Test(arguments: Language.allCases) func `ends every line at one bar`(language: Language) {
        let sheet = WidthSheet(ambiguousColumns: nil, phrases: language.widthPhrases)
        let ruled = sheet.lines.filter { $0.hasSuffix("|") }
        #expect(ruled.count == 9)
        for line in ruled {
            let isWide = line.hasPrefix("ambiguous_width = 2")
            #expect(
                DisplayWidth.columns(of: line, ambiguous: isWide ? .two : .one) == 52, "\(line)")
        }
        #expect(sheet.lines.last == language.widthPhrases.terminalIsSilent)
    }
}

@Suite struct `Figures` {
    @Test func `are written as the language writes them`() {
        #expect(Language.german.number(8.5) == "8,5")
        #expect(Language.english.number(28) == "28")
        #expect(Language.german.grouped(1_234_567) == "1.234.567")
        #expect(Language.chinese.grouped(-1_234) == "-1,234")
        #expect(Language.english.grouped(123) == "123")
        #expect(Language.german.seconds(1_249) == "1,2 s")
    }
}
