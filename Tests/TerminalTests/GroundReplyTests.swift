import Terminal
import Testing

@Suite struct `A terminal's word about its background` {
    private func replies(_ text: String) -> [TerminalReply] {
        var decoder = KeyDecoder()
        #expect(decoder.feed(text.utf8, now: 0).isEmpty)
        return decoder.takeReplies()
    }

    @Test(arguments: [
        (
            "\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\",
            TerminalReply.ground(red: 255, green: 128, blue: 0)
        ),
        ("\u{1B}]11;rgb:ff/80/00\u{07}", .ground(red: 255, green: 128, blue: 0)),
        ("\u{1B}]11;rgb:f/8/0\u{07}", .ground(red: 255, green: 136, blue: 0)),
        ("\u{1B}]11;rgb:fff/800/000\u{07}", .ground(red: 255, green: 128, blue: 0)),
        ("\u{1B}]11;rgba:1e1e/2020/2828/ffff\u{07}", .ground(red: 30, green: 32, blue: 40)),
    ])
    func `is understood in all its forms`(text: String, reply: TerminalReply) {
        #expect(replies(text) == [reply])
        var decoder = KeyDecoder()
        for byte in text.utf8 { #expect(decoder.feed([byte], now: 0).isEmpty) }
        #expect(decoder.takeReplies() == [reply])
    }

    @Test(arguments: [
        "\u{1B}]11;rgb:ffff/8080\u{07}", "\u{1B}]11;rgb:+fff/8080/0000\u{07}",
        "\u{1B}]11;rgb:fffff/0/0\u{07}", "\u{1B}]11;rgb:g/0/0\u{07}", "\u{1B}]11;\u{07}",
        "\u{1B}]10;rgb:ffff/8080/0000\u{07}", "\u{1B}]11;rgb:////\u{07}", "\u{1B}]\u{07}",
        "\u{1B}]11;rgb:" + String(repeating: "f", count: 9999) + "\u{07}",
    ])
    func `is dropped where it isn't one`(text: String) {
        #expect(replies(text).isEmpty)
    }
}
