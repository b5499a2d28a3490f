import Terminal
import Testing

/// What bytes come to: whole, and byte by byte, which must be the same.
private func decode(_ text: String) -> [InputEvent] {
    let bytes = Array(text.utf8)
    var whole = KeyDecoder()
    var events = whole.feed(bytes, now: 0)
    events += whole.expire(now: 10_000_000_000)
    var single = KeyDecoder()
    var pieces: [InputEvent] = []
    for byte in bytes { pieces += single.feed([byte], now: 0) }
    pieces += single.expire(now: 10_000_000_000)
    #expect(pieces == events)
    return events
}

@Suite struct `The key decoder` {
    @Test(arguments: [
        ("a", Key(.character("a"))), ("中", Key(.character("中"))), ("\r", Key(.enter)),
        ("\t", Key(.tab)),
        ("\u{7F}", Key(.backspace)), ("\n", Key(.character("j"), .control)),
        ("\u{3}", Key(.character("c"), .control)),
        ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[1;5C", Key(.right, .control)),
        ("\u{1B}[3~", Key(.delete)), ("\u{1B}[5;3~", Key(.pageUp, .alt)),
        ("\u{1B}OP", Key(.function(1))),
        ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[Z", Key(.backTab)),
        ("\u{1B}m", Key(.character("m"), .alt)),
        ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}中", Key(.character("中"), .alt)),
        ("\u{1B}", Key(.escape)),
        ("\u{1B}[13;2u", Key(.enter, .shift)), ("\u{1B}[99;5u", Key(.character("c"), .control)),
        ("\u{1B}[H", Key(.home)), ("\u{1B}[4~", Key(.end)),
        ("\u{1C}", Key(.character("\\"), .control)),
    ]) func `knows a key however its bytes arrive`(bytes: String, key: Key) {
        #expect(decode(bytes) == [.key(key)])
    }

    @Test func `takes what an input method commits, a character each`() {
        #expect(decode("你好，") == ["你", "好", "，"].map { .key(Key(.character($0))) })
    }

    @Test func `waits for the rest of a character longer than for the rest of a sequence`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xE4], now: 0) == [])
        #expect(decoder.expire(now: 100_000_000) == [])
        #expect(decoder.feed([0xB8], now: 500_000_000) == [])
        #expect(decoder.expire(now: 600_000_000) == [])
        #expect(decoder.feed([0xAD], now: 700_000_000) == [.key(Key(.character("中")))])
    }

    @Test func `drops a broken character and nothing behind it`() {
        var decoder = KeyDecoder()
        let events = decoder.feed([0xE4, 0xB8, 0x61, 0xF0, 0x0D], now: 0)
        #expect(events == [.key(Key(.character("a"))), .key(Key(.enter))])
    }

    @Test(arguments: [[0xDB, 0x9D, 0xD3], [0xDB, 0x9D, 0xFF], [0x1B, 0xDB, 0x9D, 0xD3]])
    func `takes a sign that joins with what follows, and nothing behind what came`(
        bytes: [UInt8]
    ) {
        var decoder = KeyDecoder()
        var events = decoder.feed(bytes, now: 0)
        events += decoder.expire(now: 10_000_000_000)
        let modifiers: Key.Modifiers = bytes[0] == 0x1B ? .alt : []
        #expect(events == [.key(Key(.character("\u{6DD}"), modifiers))])
    }

    @Test func `takes a long line in a moment, a grapheme each`() {
        let line = String(repeating: "你好👩‍👩‍👧é", count: 1000)
        var decoder = KeyDecoder()
        #expect(decoder.feed(line.utf8, now: 0) == line.map { .key(Key(.character($0))) })
    }

    @Test func `takes a paste whole, as text`() {
        #expect(
            decode("\u{1B}[200~a\r\nb\u{7}\u{1B}[31mc\rd\u{1B}[201~x") == [
                .paste("a\nbc\nd"), .key(Key(.character("x"))),
            ])
    }

    @Test func `ends a paste that the terminal never ended`() {
        #expect(decode("\u{1B}[200~abc") == [.paste("abc")])
    }

    @Test func `leaks nothing of sequences that it doesn't know`() {
        #expect(
            decode("\u{1B}[?1;2;3z\u{1B}]11;rgb:0/0/0\u{7}\u{1B}P1+r\u{1B}\\a") == [
                .key(Key(.character("a")))
            ])
    }

    @Test(arguments: [
        "\u{1B}[99999999999u", "\u{1B}[27;5;4294967296~", "\u{1B}[55296u", "\u{1B}[1114112u",
        "\u{1B}[<0;9223372036854775807;1M", "\u{1B}[<0;1;65536M",
        "\u{1B}[99999999999999999999999u",
    ]) func `makes nothing of numbers that no terminal sends`(text: String) {
        #expect(decode(text + "a") == [.key(Key(.character("a")))])
    }

    @Test func `cuts a paste at its limit and still finds its end`() {
        let text = Array("\u{1B}[200~0123456789abcdef\u{1B}[201~x".utf8)
        for cut in text.indices {
            var decoder = KeyDecoder(mostPasted: 10)
            var events = decoder.feed(text[..<cut], now: 0)
            events += decoder.feed(text[cut...], now: 0)
            #expect(events == [.paste("0123456789"), .key(Key(.character("x")))])
        }
    }

    @Test(arguments: ["]52;c;", "P1$r", "["])
    func `forgets a sequence that goes on for ever, and goes on behind it`(beginning: String) {
        var decoder = KeyDecoder()
        var events = decoder.feed("\u{1B}\(beginning)".utf8, now: 0)
        for _ in 0..<300 { events += decoder.feed(Array(repeating: 0x31, count: 1000), now: 0) }
        events += decoder.feed(beginning == "[" ? "h".utf8 : "\u{1B}\\".utf8, now: 0)
        events += decoder.feed("a".utf8, now: 0)
        #expect(events == [.key(Key(.character("a")))])
    }

    @Test func `reads the mouse and the focus`() {
        let press = Mouse(action: .press, button: 0, position: Position(row: 4, column: 9))
        #expect(
            decode("\u{1B}[<0;10;5M\u{1B}[I\u{1B}[O") == [.mouse(press), .focusGained, .focusLost])
    }

    @Test func `keeps the terminal's answers apart from keys`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[?2026;2$y\u{1B}[?62;c".utf8), now: 0) == [])
        #expect(decoder.takeReplies() == [.mode(2026, state: 2), .attributes])
    }

    @Test func `waits for the rest of a sequence, but not for ever`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B], now: 0) == [])
        #expect(decoder.deadline == 25_000_000)
        #expect(decoder.expire(now: 24_000_000) == [])
        #expect(decoder.expire(now: 25_000_000) == [.key(Key(.escape))])
    }
}

@Suite struct `A grid` {
    @Test func `blanks the other half of a wide glyph that is written over`() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.put(Glyph("中"), width: 2, row: 0, column: 1, style: .plain)
        #expect(grid[0, 2].glyph.isContinuation)
        grid.put(Glyph("a"), width: 1, row: 0, column: 2, style: .plain)
        #expect(grid[0, 1].glyph == .space)
        grid.put(Glyph("中"), width: 2, row: 0, column: 3, style: .plain)
        #expect(grid[0, 3].glyph == .space)
    }

    @Test func `cuts a glyph at a scalar`() {
        #expect(
            Glyph(utf8: "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}".utf8).text.utf8
                .count == 15)
        #expect(Glyph(utf8: String(repeating: "中", count: 6).utf8).text == "中中中中中")
    }
}
