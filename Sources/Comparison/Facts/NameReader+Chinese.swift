extension NameReader {
    private static let suffixes = [
        "有限责任公司", "股份有限公司", "有限公司", "公司", "大学", "学院", "银行", "集团", "研究院", "研究所", "实验室",
        "出版社", "博物馆", "图书馆", "天文台", "委员会", "基金会", "协会", "医院",
    ]

    private static let suffixBeginnings = Set(suffixes.compactMap(\.unicodeScalars.first?.value))

    /// Signs that stand before a name and not in it.
    private static let boundaries: Set<UInt32> = Set(
        "的是在于和与由为到从了对向被把及或等这那该各每一位叫给让将即跟同我你他她它们有个去往来接送进出看说做办开停找选带交用线号家".unicodeScalars
            .map(\.value))

    /// Han before 公司, 大学 and their like, back to a sign that can't be part of a name.
    func organisations() -> [Found] {
        var found: [Found] = []
        var covered = 0
        for index in tokens.tokens.indices
        where index >= covered && Self.suffixBeginnings.contains(tokens.sign(index)) {
            guard let suffix = Self.suffixes.first(where: { tokens.has($0, at: index) }) else {
                continue
            }
            let end = index + suffix.unicodeScalars.count
            var start = index
            while start > covered, start > index - 10, isNamePart(start - 1) { start -= 1 }
            covered = end
            guard index - start >= 2, !isGeneral(start) else { continue }
            found.append(
                Found(name: tokens.joined(start..<end), range: tokens.bytes(start..<end)))
        }
        return found
    }

    private func isNamePart(_ index: Int) -> Bool {
        tokens.kind(index) == .han && !Self.boundaries.contains(tokens.sign(index))
            && (index + 1 >= tokens.count || tokens.isAttached(index + 1))
    }

    /// 搬家公司, 保险公司, 原装…: what kind, not which one.
    private func isGeneral(_ start: Int) -> Bool {
        Self.general.contains { tokens.has($0, at: start) }
    }

    private static let general = [
        "搬家", "保险", "上市", "母公司", "子公司", "分公司", "互联网", "科技公司", "大型", "小型", "跨国", "当地", "附近", "很多",
        "许多", "联合", "商业", "中央银行", "综合", "专科", "动物", "公共",
    ]

    /// 周教授, 李女士.
    func titled() -> [Found] {
        tokens.tokens.indices.compactMap { index in
            let before = index - 1
            guard Self.families.contains(tokens.sign(before)),
                let title = Self.titles.first(where: { tokens.has($0, at: index) }),
                tokens.kind(before - 1) != .han || Self.boundaries.contains(tokens.sign(before - 1))
            else { return nil }
            let range = before..<index + title.unicodeScalars.count
            return Found(name: tokens.joined(range), range: tokens.bytes(range))
        }
    }

    private static let titles = ["先生", "女士", "教授", "老师", "博士", "医生", "主任", "院士", "经理"]

    private static let families: Set<UInt32> = Set(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
            .unicodeScalars.map(\.value))
}
