/// Reads times of day: 9:30, 23:15, 5 p.m., 下午3点半.
struct TimeReader {
    let tokens: FactTokens

    struct Found {
        var time: ClockTime
        var tokens: Range<Int>
    }

    func read(at index: Int) -> Found? {
        if let found = clock(at: index) { return found }
        return chinese(at: index) ?? english(at: index)
    }

    private func integer(_ index: Int) -> Int? {
        guard tokens.kind(index) == .number else { return nil }
        let text = tokens.text(index)
        return text.utf8.count <= 2 ? Int(text) : nil
    }

    /// Two digits behind the colon: 3:1 is a ratio.
    private func clock(at index: Int) -> Found? {
        guard let hour = integer(index), tokens.sign(index + 1) == 0x3A,
            tokens.isAttached(index + 1), tokens.isAttached(index + 2),
            let minute = integer(index + 2), tokens.text(index + 2).utf8.count == 2,
            !isOffset(index)
        else { return nil }
        var end = index + 3
        if tokens.sign(end) == 0x3A, integer(end + 1) != nil { end += 2 }
        // 1:30 hours lasts so long.
        if ["hours", "hour", "minutes", "min"].contains(tokens.text(end)) { return nil }
        let shift = half(at: end)
        return found(hour + shift.hours(hour), minute, index..<max(end, shift.end))
    }

    /// +02:00 is a time zone.
    private func isOffset(_ index: Int) -> Bool {
        tokens.isAttached(index) && [0x2B, 0x2D].contains(tokens.sign(index - 1))
    }

    /// 上午9点30分, 下午三点半.
    private func chinese(at index: Int) -> Found? {
        var place = index
        var isLate = false
        if let part = Self.parts.first(where: { tokens.has($0.name, at: place) }) {
            isLate = part.isLate
            place += 2
        } else if !isHour(index) {
            return nil
        }
        if place > index, let found = clock(at: place) {
            // 下午2:30.
            let shift = isLate && found.time.minutes < 720 ? 720 : 0
            return Found(
                time: ClockTime(minutes: found.time.minutes + shift),
                tokens: index..<found.tokens.upperBound)
        }
        let hour = integer(place) ?? HanNumber.digit(tokens.sign(place))
        guard let hour, tokens.sign(place + 1) == 0x70B9 || tokens.sign(place + 1) == 0x65F6 else {
            return nil
        }
        place += 2
        var minute = 0
        if tokens.sign(place) == 0x534A {
            minute = 30
            place += 1
        } else if let value = integer(place) {
            minute = value
            place += tokens.sign(place + 1) == 0x5206 ? 2 : 1
        }
        return found(hour + (isLate && hour < 12 ? 12 : 0), minute, index..<place)
    }

    /// 9点钟, 17点前; but 3点建议.
    private func isHour(_ index: Int) -> Bool {
        if ["点钟", "时整"].contains(where: { tokens.has($0, at: index + 1) }) { return true }
        return tokens.has("点", at: index + 1)
            && ["前", "后", "半", "整", "开始", "之前", "以前", "之后", "以后"].contains {
                tokens.has($0, at: index + 2)
            }
    }

    private static let parts: [(name: String, isLate: Bool)] = [
        ("上午", false), ("早上", false), ("凌晨", false), ("清晨", false), ("中午", true), ("下午", true),
        ("傍晚", true), ("晚上", true),
    ]

    /// 5 p.m., 9am.
    private func english(at index: Int) -> Found? {
        guard let hour = integer(index), (1...12).contains(hour) else { return nil }
        let shift = half(at: index + 1)
        guard shift.end > index + 1 else { return nil }
        return found(hour + shift.hours(hour), 0, index..<shift.end)
    }

    private struct Half {
        var isLate: Bool?
        var end: Int

        func hours(_ hour: Int) -> Int {
            switch isLate {
            case true?: hour < 12 ? 12 : 0
            case false?: hour == 12 ? -12 : 0
            case nil: 0
            }
        }
    }

    private func half(at index: Int) -> Half {
        let word = tokens.text(index).folded
        if word == "am" || word == "pm" { return Half(isLate: word == "pm", end: index + 1) }
        guard word == "a" || word == "p", tokens.sign(index + 1) == 0x2E,
            tokens.text(index + 2).folded == "m"
        else { return Half(isLate: nil, end: index) }
        let end = tokens.sign(index + 3) == 0x2E ? index + 4 : index + 3
        return Half(isLate: word == "p", end: end)
    }

    private func found(_ hour: Int, _ minute: Int, _ range: Range<Int>) -> Found? {
        guard (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
        return Found(time: ClockTime(minutes: hour * 60 + minute), tokens: range)
    }
}
