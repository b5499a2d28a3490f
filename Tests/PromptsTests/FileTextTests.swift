import Prompts
import TestSupport
import Testing

private let chinese = "第一章 绪论。本文研究的是如何在终端里比较多个模型的回答，并说明其中的困难。\n"
/// The same in GBK.
private let gbk: [UInt8] = [
    0xB5, 0xDA, 0xD2, 0xBB, 0xD5, 0xC2, 0x20, 0xD0, 0xF7, 0xC2, 0xDB, 0xA1, 0xA3, 0xB1, 0xBE, 0xCE,
    0xC4, 0xD1, 0xD0, 0xBE, 0xBF, 0xB5, 0xC4, 0xCA, 0xC7, 0xC8, 0xE7, 0xBA, 0xCE, 0xD4, 0xDA, 0xD6,
    0xD5, 0xB6, 0xCB, 0xC0, 0xEF, 0xB1, 0xC8, 0xBD, 0xCF, 0xB6, 0xE0, 0xB8, 0xF6, 0xC4, 0xA3, 0xD0,
    0xCD, 0xB5, 0xC4, 0xBB, 0xD8, 0xB4, 0xF0, 0xA3, 0xAC, 0xB2, 0xA2, 0xCB, 0xB5, 0xC3, 0xF7, 0xC6,
    0xE4, 0xD6, 0xD0, 0xB5, 0xC4, 0xC0, 0xA7, 0xC4, 0xD1, 0xA1, 0xA3, 0x0A,
]

private func trouble(_ bytes: [UInt8]) -> FileText.Trouble? {
    do throws(FileText.Trouble) {
        _ = try FileText(bytes)
        return nil
    } catch {
        return error
    }
}

@Suite struct `The text of a file` {
    @Test func `is UTF-8, without its byte order mark`() throws {
        let text = try FileText([0xEF, 0xBB, 0xBF] + Array("中a".utf8))
        #expect(text.text == "中a")
        #expect(text.encoding == .utf8)
        #expect(try FileText([]).text == "")
    }

    @Test func `is recognised in GBK, and converted`() throws {
        let text = try FileText(gbk)
        #expect(text.text == chinese)
        #expect(text.encoding == .gb18030)
        // A character of four bytes, as only GB18030 has them.
        #expect(try FileText(gbk + [0x95, 0x32, 0x82, 0x36]).text == chinese + "𠀀")
        let summary = plan("@old.txt", MemoryTree().with("/project/old.txt", gbk)).summary(.english)
        #expect(summary == ["old.txt  76 B  ≈23 tokens  (read as GB18030)"])
    }

    @Test func `is UTF-16 where a byte order mark says so`() throws {
        let units = Array("中文\r\nab".utf16)
        let little: [UInt8] = units.flatMap { unit -> [UInt8] in
            [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let big: [UInt8] = units.flatMap { unit -> [UInt8] in
            [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            #expect(try FileText(bytes).text == "中文\r\nab")
            #expect(try FileText(bytes).encoding == .utf16)
        }
        #expect(trouble([0xFF, 0xFE, 0x41]) == .binary)
        #expect(trouble([0xFF, 0xFE, 0x00, 0xD8]) == .binary)
    }

    @Test(arguments: [
        // "cafés frères pères" in Latin-1
        [0x63, 0x61, 0x66, 0xE9, 0x73, 0x20, 0x66, 0x72, 0xE8, 0x72, 0x65, 0x73],
        // 我們今天去公園散步 in Big5
        [
            0xA7, 0xDA, 0xAD, 0xCC, 0xA4, 0xB5, 0xA4, 0xD1, 0xA5, 0x68, 0xA4, 0xBD, 0xB6, 0xE9,
            0xB4,
            0xB2, 0xA8, 0x42,
        ],
        // この文書は in Shift-JIS and in EUC-JP
        [0x82, 0xB1, 0x82, 0xCC, 0x95, 0xB6, 0x8F, 0x91, 0x82, 0xCD],
        [0xA4, 0xB3, 0xA4, 0xCE, 0xCA, 0xB8, 0xBD, 0xF1, 0xA4, 0xCF],
        // cut in the middle of a character, and bytes that begin none
        [0xB5, 0xDA, 0xD2], [0x41, 0xFF, 0x42], [0x80],
    ]) func `is not guessed in other encodings`(bytes: [UInt8]) {
        #expect(trouble(bytes) == .unknownEncoding)
    }

    @Test(arguments: [
        [0x41, 0x00, 0x42], [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x03],
        Array("%PDF-1.7".utf8) + [0x01, 0x02, 0x03, 0x04],
    ]) func `is none where there are NULs or many controls`(bytes: [UInt8]) {
        #expect(trouble(bytes) == .binary)
    }

    @Test func `may hold tabs, form feeds and colours`() throws {
        #expect(try FileText(Array("a\tb\u{C}\u{1B}[1mc".utf8)).encoding == .utf8)
    }

    @Test func `is told of any bytes whatever`() {
        var seed: UInt64 = 3
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: seed >> 40) | (length % 2 == 0 ? 0x80 : 0)
            }
            if let text = try? FileText(bytes) { #expect(text.text.utf8.count <= length * 2 + 4) }
        }
    }
}
