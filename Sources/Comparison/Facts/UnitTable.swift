/// Units by the words and signs that stand for them.
struct Unit: Equatable {
    var dimension: Dimension
    /// In base units.
    var factor: DecimalNumber
}

enum UnitTable {
    /// The longest unit has so many tokens: `cubic metres per second`, 人民币.
    static let mostTokens = 6

    /// The unit with a name. Signs are told by case, words aren't: `mW` is no `MW`.
    static func unit(named name: String) -> Unit? {
        if let unit = units[name] { return unit }
        return name.utf8.count > 2 ? units[name.folded] : nil
    }

    private static let units: [String: Unit] = {
        var units: [String: Unit] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: ",").map { String($0.drop { $0 == " " }) }
            let head = words[0].split(separator: " ")
            guard head.count == 2, let dimension = Dimension(rawValue: String(head[0])),
                let factor = DecimalNumber(head[1])
            else { continue }
            for word in words.dropFirst() {
                units[word] = Unit(dimension: dimension, factor: factor)
            }
        }
        return units
    }()

    /// The `folded` keys of the tokens that units begin with.
    static let beginnings: Set<UInt64> = Set(
        units.keys.compactMap { name in
            var tokens: [Token] = []
            let bytes = Array(name.utf8)
            Tokenizer.append(0..<bytes.count, of: bytes, isCode: true, to: &tokens)
            return tokens.first?.folded
        })

    /// Dimension and factor, then the names.
    private static let table = """
        length 1, m, metre, metres, meter, meters, 米, 公尺
        length 1000, km, kilometre, kilometres, kilometer, kilometers, 公里, 千米
        length 0.01, cm, centimetre, centimetres, centimeter, centimeters, 厘米, 公分
        length 0.001, mm, millimetre, millimetres, millimeter, millimeters, 毫米
        length 0.000001, μm, µm, micron, microns, 微米
        length 0.000000001, nm, nanometre, nanometres, nanometer, nanometers, 纳米
        length 1609.344, mile, miles, mi, 英里
        length 1852, nautical miles, nautical mile, 海里
        length 0.3048, ft, foot, feet, 英尺
        length 0.0254, inch, inches, 英寸
        length 0.9144, yard, yards
        length 500, 里, 里地, 华里
        length 9460730472580800, light-years, light-year, light years, light year, ly, 光年
        area 1, m², m2, ㎡, square metre, square metres, square meter, square meters, sqm, 平方米, 平米
        area 1, 平
        area 1000000, km², km2, square kilometres, square kilometers, square km, 平方公里, 平方千米
        area 10000, ha, hectare, hectares, 公顷
        area 4046.8564224, acre, acres, 英亩
        area 0.09290304, square feet, sq ft, 平方英尺
        area 2589988.110336, square miles
        volume 1, L, l, litre, litres, liter, liters, 升, 公升
        volume 0.001, ml, mL, millilitre, millilitres, milliliter, milliliters, 毫升
        volume 1000, m³, m3, cubic metre, cubic metres, cubic meter, cubic meters, 立方米
        flow 1, m³/s, cubic metres per second, cubic meters per second, 立方米/秒, 立方米每秒, 个流量
        mass 1, g, gram, grams, 克
        mass 1000, kg, kilo, kilos, kilogram, kilograms, 公斤, 千克
        mass 0.001, mg, milligram, milligrams, 毫克
        mass 0.000001, μg, µg, mcg, microgram, micrograms, 微克
        mass 1000000, t, tonne, tonnes, ton, tons, 吨
        mass 500, 斤, 市斤
        mass 453.59237, lb, lbs
        mass 28.349523125, oz, ounce, ounces, 盎司
        duration 1, s, sec, secs, second, seconds, 秒, 秒钟
        duration 0.001, ms, millisecond, milliseconds, 毫秒
        duration 0.000001, μs, µs, us, microsecond, microseconds, 微秒
        duration 0.000000001, ns, nanosecond, nanoseconds, 纳秒
        duration 60, min, mins, minute, minutes, 分钟
        duration 3600, h, hr, hrs, hour, hours, 小时, 个小时, 钟头, 个钟头
        duration 86400, d, day, days, 天
        duration 604800, week, weeks, 周, 星期, 个星期, 个礼拜
        workdays 1, working days, business days, workdays, 个工作日, 工作日
        months 1, month, months, 个月
        months 12, year, years, yr, yrs, 年, 周年
        months 120, decade, decades
        months 1200, century, centuries, 个世纪
        months 3, 个季度
        age 1, 岁, 周岁, years old, years of age
        speed 1000, km/h, kph, kilometres per hour, kilometers per hour, 公里/小时, 千米/小时, 公里每小时
        acceleration 1, m/s², m/s^2, m/s2, 米/秒², 米每二次方秒, 米/二次方秒
        speed 3600, m/s, metres per second, meters per second, 米/秒, 米每秒
        speed 1609.344, mph, miles per hour
        energy 3600000, kWh, kwh, kilowatt-hours, kilowatt hours, 千瓦时, 度电
        energy 3600000000, MWh, 兆瓦时
        energy 1, J, joule, joules, 焦耳, 焦
        energy 1000, kJ, 千焦
        energy 4184, kcal, calories, kilocalories, 千卡, 大卡
        power 1, W, watt, watts, 瓦
        power 1000, kW, kilowatt, kilowatts, 千瓦
        power 1000000, MW, megawatt, megawatts, 兆瓦
        power 0.001, mW
        frequency 1, Hz, hertz, 赫兹, 赫
        frequency 1000, kHz, 千赫
        frequency 1000000, MHz, 兆赫
        frequency 1000000000, GHz, 吉赫
        voltage 1, V, volt, volts, 伏, 伏特
        current 1, A, amp, amps, ampere, amperes, 安培
        current 0.001, mA, 毫安
        pressure 1, Pa, 帕
        pressure 1000, kPa, 千帕
        pressure 1000000, MPa, 兆帕
        pressure 100000, bar
        celsius 1, °C, ° C, ℃, degrees Celsius, degrees celsius, 摄氏度
        fahrenheit 1, °F, ℉, degrees Fahrenheit, degrees fahrenheit, 华氏度
        kelvin 1, K, kelvin, 开尔文
        degree 1, °, degrees, degree, 度
        angle 1, 角秒, arcseconds, arcsecond
        percent 1, %, percent, per cent, 个百分点, percentage points
        percent 0.1, ‰
        percent 10, 成
        bytes 1, byte, bytes, 字节
        bytes 1000, kB, KB, kilobytes
        bytes 1000000, MB, megabytes, 兆
        bytes 1000000000, GB, gigabytes, 吉字节
        bytes 1000000000000, TB, terabytes
        bytes 1000000000000000, PB
        bytes 1024, KiB, Ki
        bytes 1048576, MiB, Mi
        bytes 1073741824, GiB, Gi
        bytes 1099511627776, TiB, Ti
        bandwidth 1, bps, bit/s
        bandwidth 1000, kbps, kbit/s, Kbps
        bandwidth 1000000, Mbps, Mbit/s, megabits per second, Mb/s
        bandwidth 1000000000, Gbps, Gbit/s
        ratio 1, 倍
        discount 1, 折
        cny 1, 元, 块, 块钱, 人民币, 元人民币, yuan, RMB, CNY, 圆
        cny 0.1, 角, 毛, 毛钱
        usd 1, 美元, 美金, dollar, dollars, USD, US dollars
        usd 0.01, cent, cents, 美分
        eur 1, 欧元, euro, euros, EUR, €
        gbp 1, 英镑, GBP, £
        jpy 1, 日元, 日圆, yen, JPY
        hkd 1, 港元, 港币, HKD
        count 1000000000, B
        count 1, times
        count 1, 个, 人, 名, 位, 只, 头, 匹, 条, 台, 辆, 架, 艘, 座, 栋, 幢, 间, 家, 所, 册, 本, 部, 篇, 首
        count 1, 章, 节, 页, 字, 个字, 行, 列, 次, 回, 遍, 趟, 件, 套, 款, 种, 类, 项, 张, 份, 片, 颗, 粒, 株
        count 1, 棵, 根, 支, 瓶, 杯, 盒, 包, 箱, 层, 级, 步, 组, 队, 届, 期, 轮, 场, 人次, 等, 票, 户, 口, 枚
        count 1, 幅, 门, 道, 题, 句, 段, 面, 盏, 批, 起, 例, 环, 键, 核, 线程, 像素, 词, 克拉, 床, 股
        count 1, 个人, 节课, 课时, 学分, 亩, 站, 分, 封, 扇, 尊, 副, 双, 对, 碗, 盘, 桶, 滴, 针, 剂, 勺, 小勺, 大勺, 汤匙, 茶匙
        """

    /// The signs that stand before an amount.
    static let currencySigns: [String: Dimension] = [
        "¥": .cny, "$": .usd, "€": .eur, "£": .gbp, "US$": .usd, "HK$": .hkd, "RMB": .cny,
        "CNY": .cny, "USD": .usd, "EUR": .eur, "GBP": .gbp,
    ]
}
