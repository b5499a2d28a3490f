import Testing

@testable import Comparison

private func quantities(_ text: String) -> [Quantity] {
    AnswerText(text).facts.compactMap {
        if case .quantity(let value) = $0.value { value } else { nil }
    }
}

private func texts(_ text: String) -> [String] {
    let answer = AnswerText(text)
    return answer.facts.filter { $0.kind == .quantity }.map { answer.text($0.range) }
}

@Suite struct `Quantities` {
    @Test(arguments: [
        ("3.5万元", "35,000元"), ("3.5万元", "¥35000"), ("1.5亿元", "150 million yuan"),
        ("1.5 h", "90 min"), ("1.5小时", "90分钟"), ("一个半小时", "90分钟"), ("半小时", "30分钟"),
        ("2分30秒", "150秒"), ("5 min 10 s", "310 s"), ("1小时30分钟", "5400秒"),
        ("三千五百册", "3500册"), ("两万人", "20000人"), ("一亿二千万人", "1.2亿人"), ("三万五人", "35000人"),
        ("十二天", "12天"), ("一百零五个", "105个"), ("一点五公里", "1500米"), ("两年半", "30个月"),
        ("12,000 kWh", "12000千瓦时"), ("发电1.2万度", "12,000 kWh"), ("10千瓦", "10 kW"),
        ("60㎡", "60平方米"), ("60平方米", "60 m²"), ("4 km", "four kilometres"), ("4公里", "4000 m"),
        ("$45 million", "45000000美元"), ("$45M", "US$45 million"), ("€28.4 million", "28400000欧元"),
        ("三成", "30%"), ("百分之三十", "30%"), ("８０％", "80%"), ("零下10℃", "零下10°C"), ("零下5度", "零下5度"),
        ("-5 °C", "零下5℃"),
        ("22 nautical miles", "22海里"), ("3–5 kg", "3000到5000克"), ("2至3周", "2到3周"),
        ("4.5–5.0 times as heavy", "4.5 to 5 times as heavy"), ("20% to 80%", "20%到80%"),
        ("two hundred and fifty people", "250人"), ("10k users", "10,000 users"),
        ("500 Mbps", "0.5 Gbps"),
        ("1 GB", "1000 MB"), ("1 KiB", "1024 字节"), ("3斤", "1.5公斤"), ("five times faster", "5倍"),
    ])
    func `are one in two notations`(first: String, second: String) {
        let (a, b) = (quantities(first), quantities(second))
        #expect(a.count == 1, "\(texts(first))")
        #expect(a == b, "\(texts(second))")
    }

    @Test(arguments: [
        ("3克", "3千克"), ("80℃", "80 K"), ("5元", "5美元"), ("3周", "3天"), ("10 MB", "10 MiB"),
        ("5 mW", "5 MW"), ("30 days", "30 months"), ("3–5 kg", "3–6 kg"),
    ])
    func `are two where the unit differs`(first: String, second: String) {
        #expect(quantities(first).count == 1)
        #expect(quantities(first) != quantities(second))
    }

    @Test(arguments: [
        "一个人", "七八个人", "三四天", "in the 1990s", "Section 4.1", "见 3.2 节", "the Thirty Years' War",
        "一般来说", "万一出错", "千万别动", "十分重要", "第三章", "第1–4周", "型号PX-300", "H2O", "GPT-4",
        "订单号 77-1043", "three of them", "几十个", "一些", "one of the best", "统一", "`42`", "#12",
    ])
    func `aren't found in`(_ text: String) {
        #expect(texts(text) == [])
    }

    @Test func `reach from the sign of the currency to the unit`() {
        #expect(texts("约¥35,000，或者 10 kW 的系统") == ["¥35,000", "10 kW"])
        #expect(
            texts("some 50,000 workers and 14 seismometers") == [
                "50,000 workers", "14 seismometers",
            ])
    }

    @Test func `know when they are approximate`() {
        for text in ["约40个", "大概40个", "40个左右", "about 40 people", "三百多人", "~40 km", "将近40个"] {
            #expect(AnswerText(text).facts.first?.isApproximate == true, "\(text)")
        }
        #expect(AnswerText("正好40个").facts.first?.isApproximate == false)
    }

    @Test func `agree within their rounding`() {
        func relation(_ first: String, _ second: String) -> Fact.Relation? {
            guard let a = AnswerText(first).facts.first, let b = AnswerText(second).facts.first
            else { return nil }
            return a.relation(to: b)
        }
        #expect(relation("约3.5万人", "34,800人") == .equal)
        #expect(relation("3.5万人", "34,800人") == .close)
        #expect(relation("3.5万人", "34,000人") == .different)
        #expect(relation("八块钱", "十块钱") == .different)
    }
}
