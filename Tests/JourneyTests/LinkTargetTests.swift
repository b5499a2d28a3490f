import Comparison
import Terminal
import Testing

@testable import ChatInterface

@Suite struct `Where a link of an answer leads` {
    @Test(arguments: [
        ("https://example.org/a?b=c#d", "文档", "https://example.org/a?b=c#d"),
        ("HTTP://Example.org", "here", "HTTP://Example.org"),
        ("mailto:a@example.org", "写信", "mailto:a@example.org"),
        ("https://example.org/路 径", "路径", "https://example.org/%E8%B7%AF%20%E5%BE%84"),
        ("https://example.org/\u{1B}]8;;\u{7}", "x", "https://example.org/%1B]8;;%07"),
        ("https://www.example.org/x", "example.org", "https://www.example.org/x"),
        ("https://docs.example.org/x", "https://example.org/", "https://docs.example.org/x"),
        ("https://example.org", "v1.2.3", "https://example.org"),
        (
            "https://example.org/a/b.html", "https://example.org/a/b.html：全文",
            "https://example.org/a/b.html"
        ),
        ("mailto:a@example.org", "a@example.org", "mailto:a@example.org"),
        ("https://example.org/x", "请看 (example.org)，谢谢", "https://example.org/x"),
        ("https://example.org/x", "e.g. 3.5 倍、1.2.3 和 v2.0", "https://example.org/x"),
        ("https://例子.中国/", "例子.中国", "https://%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD/"),
    ])
    func `is told in printable ASCII`(address: String, text: String, told: String) {
        #expect(LinkTarget(address, shownAs: text)?.address == told)
    }

    @Test(arguments: [
        ("javascript:alert(1)", "x"), ("file:///etc/passwd", "x"), ("/relative", "x"), ("", "x"),
        ("data:text/html,x", "x"), ("https:///nowhere", "x"),
        ("https://evil.example/", "bank.com"), ("https://evil.example/", "https://bank.com/login"),
        ("https://evil.example/", "www.bank.com 登录"),
        ("https://evil.example/", "登录 bank.com"), ("https://evil.example/", "（bank.com）"),
        ("https://evil.example/", "bank.com，"), ("https://evil.example/", "ftp://bank.com"),
        ("https://evil.example/", "evil.example 或 bank.com"), ("https://evil.example/", "10.0.0.1"),
        ("https://evil.example/", "me@bank.com"), ("https://evil.example/bank.com", "bank.com."),
        ("https://bank.com@evil.example/", "登录"), ("https://notbank.com/", "bank.com"),
        ("https://example.org/" + String(repeating: "值", count: 300), "x"),
    ])
    func `isn't told where it isn't the web, or another place than the text says`(
        address: String, text: String
    ) {
        #expect(LinkTarget(address, shownAs: text) == nil)
    }

    @Test func `is told of the text that an answer shows, and not of its marks`() {
        let journey = Journey(columns: 80, rows: 16, models: ["zhipu/glm-5.2"])
        journey.type("q")
        journey.press(Key(.enter))
        journey.receive(
            [
                .text(
                    """
                    [bank.com](https://evil.example/1) [**bank**.com](https://evil.example/2)
                    [good.example](https://good.example/3) ![bank.com](https://evil.example/4)
                    """), .ended(ReplyEnd(.complete)),
            ], pane: 0)
        let grid = journey.grid
        let cells = (0..<16).flatMap { row in (0..<80).map { grid[row, $0] } }
        #expect(Set(cells.compactMap(grid.address)) == ["https://good.example/3"])
    }

    @Test func `is known of the cells that show it, until something else is put there`() {
        var grid = Grid(size: Size(columns: 10, rows: 2))
        grid.link(row: 0, columns: 2..<5, to: "https://a.example")
        grid.link(row: 1, columns: -3..<99, to: "https://b.example")
        grid.link(row: 7, columns: 0..<1, to: "https://c.example")
        #expect(grid.address(of: grid[0, 2]) == "https://a.example")
        #expect(grid.address(of: grid[0, 5]) == nil)
        #expect(grid.address(of: grid[1, 9]) == "https://b.example")
        grid.put(.space, width: 1, row: 0, column: 3, style: .plain)
        #expect(grid.address(of: grid[0, 3]) == nil && grid[0, 4].link != 0)
        grid.clear()
        #expect(!grid.hasLinks && grid.address(of: grid[1, 1]) == nil)
    }
}
