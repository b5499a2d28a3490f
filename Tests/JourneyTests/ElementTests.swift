import ChatInterface
import Comparison
import Terminal
import Testing

/// Every element of Markdown in one answer, in panes as narrow as they get and as wide as they come.
@Suite struct `The elements of an answer` {
    private static let chinese = """
        # 数据库怎么选

        先看**需求**，再看*成本*；~~不要~~先看名气。**注意：**请先备份。行内代码 `SELECT 1` 与链接 \
        [官方文档](https://example.com/docs)。

        ## 步骤

        1. 估算数据量，写清楚每天新增多少行、保留多久、谁来查询
           - 小于 100 GB：单机足够
           - 更大：考虑分区
        2. 压测
        - [x] 备份已验证
        - [ ] 监控待补

        > 引用：过早优化是万恶之源。
        > > 出自高德纳。

        | 项目 | SQLite | PostgreSQL |
        |:--|:-:|--:|
        | 并发写入 | 一次一个写者 | 行级锁、MVCC |
        | 上限 | 281 TB | 单表 32 TB |

        ```swift
        // 打开数据库
        let db = try Database(path: "a.db")
        print(db.count) // 42
        ```

        ---

        公式：$E = mc^2$，脚注在此[^1]。

        [^1]: 脚注的内容。
        """

    private static let english = """
        # Choosing a database

        Look at the **need** first, then at the *cost*; ~~never~~ at fame. Inline `SELECT 1` and a \
        [link to the manual](https://example.com/docs).

        ## Steps

        1. Estimate the data: rows a day, how long they are kept, and who is going to ask for them
           - below 100 GB one machine will do
           - more: think of partitions
        2. Load-test it
        - [x] backups verified
        - [ ] monitoring missing

        > Premature optimisation is the root of all evil.
        > > said Knuth.

        | What | SQLite | PostgreSQL |
        |:--|:-:|--:|
        | concurrent writes | one writer at a time | row locks, MVCC |
        | limit | 281 TB | 32 TB a table |

        ```python
        # open it
        db = open_database("a.db")
        print(db.count)  # 42
        ```

        ---

        Mass: $E = mc^2$, and a note[^1].

        [^1]: What the note says.
        """

    @Test(arguments: [38, 80, 200], ["zh", "en"])
    func `are drawn in panes of every width`(columns: Int, language: String) throws {
        let text = language == "zh" ? Self.chinese : Self.english
        let journey = Journey(columns: columns, rows: 80, models: ["zhipu/glm-5.2"])
        journey.interface.language = language == "zh" ? .chinese : .english
        journey.type(language == "zh" ? "数据库怎么选？" : "Which database?")
        journey.press(Key(.enter))
        journey.receive([.text(text), .ended(ReplyEnd(.complete))], pane: 0)
        let screen = journey.screen
        #expect(!screen.contains("**") && !screen.contains("```") && !screen.contains("| --"))
        #expect(screen.contains("SQLite") && screen.contains("281 TB"))
        try journey.expectScreen("elements-\(columns)-\(language)")
    }
}
