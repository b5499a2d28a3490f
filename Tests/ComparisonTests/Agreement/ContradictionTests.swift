import Comparison
import Testing

private func statements(_ texts: String...) -> [[Int]] {
    Agreement(texts.map { AnswerText($0) }).statements.map(\.answers)
}

@Suite struct `What only seems to be said by all` {
    @Test(arguments: [
        ("价格是3.5万元。", "价格是5.3万元。"), ("税率是百分之二十。", "税率是25%。"),
        ("该接口支持流式输出。", "该接口不支持流式输出。"), ("你可以重启服务器。", "你不可以重启服务器。"),
        ("You should restart the server.", "You should not restart the server."),
        ("Python lists are mutable.", "Python lists aren't mutable."),
        ("澳大利亚的首都是堪培拉。", "澳大利亚的首都是悉尼。"), ("《红楼梦》的作者是曹雪芹。", "《红楼梦》的作者是高鹗。"),
        ("The theory was proposed by Albert Einstein.", "The theory was proposed by Isaac Newton."),
        ("Use `asyncio.gather` to run them.", "Use `asyncio.wait` to run them."),
        ("它需要 Python 3.9 以上。", "它需要 Python 3.10 以上。"),
        ("我推荐选择方案A。", "我推荐选择方案B。"), ("综合考虑，方案一更合适。", "综合考虑，方案二更合适。"),
        ("公司成立于1998年。", "公司成立于1999年。"), ("他在比赛中排名第三。", "他在比赛中排名第5。"),
        ("拉取镜像：`docker pull nginx:1.25`。", "拉取镜像：`docker pull nginx:1.27-alpine`。"),
        ("Redis 默认端口是 6379，Memcached 是 11211。", "Redis 默认端口是 6379，Memcached 是 11212。"),
    ])
    func `is two statements`(first: String, second: String) {
        #expect(statements(first, second) == [[0], [1]])
    }

    @Test(arguments: [
        ("全市人口约3.5万人。", "全市人口约三万五千人。"), ("建议每天喝3–5杯水。", "建议每天喝3到5杯水。"),
        ("它需要3到5天。", "它需要4天。"), ("证件要随身携带。", "证件请随身携带。"),
        ("这不仅便宜，而且很好用。", "这既便宜，而且很好用。"), ("不超过三天就能完成。", "三天以内就能完成。"),
        ("这一点对大家来说是非常重要的。", "这一点对大家来说是极其重要的。"), ("資料要先備份到硬碟。", "资料要先备份到硬盘。"),
        ("The light was automated in 1986 by the board.", "The board automated the light in 1986."),
    ])
    func `is one where only the words differ`(first: String, second: String) {
        #expect(statements(first, second) == [[0, 1]])
    }

    @Test func `leaves the majority together and the other alone`() {
        #expect(
            statements("套餐价格是99元。", "套餐价格是99元。", "套餐价格是89元。", "套餐的价格是99元。")
                == [[0, 1, 3], [2]])
    }

    @Test func `holds no heads of tables`() {
        let table = "| 城市 | 人口 |\n|---|---|\n| 北京 | 2184万 |\n| 上海 | 2487万 |"
        #expect(statements(table, table).count == 2)
        #expect(statements(table, table.replacing("2184", with: "2189")).count == 3)
    }
}
