/// Why what is said can't be kept.
package enum StorageCause: Sendable {
    case locked, corrupt, readOnly, diskFull, newerSchema, other
}

/// The sentences about files and streams that fail, in one language.
package struct TroublePhrases: Sendable {
    package var unreadable: @Sendable (_ what: String, _ reason: String) -> String
    package var tooLong: @Sendable (_ what: String, _ mebibytes: Int) -> String
    /// The name of what can't be read.
    package var standardInput: String
    /// The name of what can't be written.
    package var standardOutput: String
    /// What is wrong with the database; the library's own words where we have none.
    package var cause: @Sendable (_ cause: StorageCause, _ detail: String) -> String
    /// The transcript is in this file, and is taken into the database later.
    package var isRescued: @Sendable (_ cause: String, _ path: String) -> String
    /// The transcript is in memory only.
    package var isInMemory: @Sendable (_ cause: String) -> String
}

extension Language {
    package var troublePhrases: TroublePhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}

extension TroublePhrases {
    static let english = TroublePhrases(
        unreadable: { "\($0) can't be read: \($1)" },
        tooLong: { "\($0) is longer than \($1) MiB" },
        standardInput: "standard input",
        standardOutput: "standard output",
        cause: { cause, detail in
            switch cause {
            case .locked: "another program holds the database"
            case .corrupt: "the database is damaged"
            case .readOnly: "the database can't be written or opened"
            case .diskFull: "the disk is full or faulty"
            case .newerSchema: "a newer version of baimo wrote the database"
            case .other: detail
            }
        },
        isRescued: { cause, path in
            "The transcript can't be saved (\(cause)). It is kept in \(path) and taken in at the next start."
        },
        isInMemory: { "The transcript can't be saved (\($0)). It is in memory only." })

    static let chinese = TroublePhrases(
        unreadable: { "无法读取\($0)：\($1)" },
        tooLong: { "\($0)超过 \($1) MiB" },
        standardInput: "标准输入",
        standardOutput: "标准输出",
        cause: { cause, detail in
            switch cause {
            case .locked: "数据库被其他程序占用"
            case .corrupt: "数据库已损坏"
            case .readOnly: "数据库无法写入或打开"
            case .diskFull: "磁盘已满或有故障"
            case .newerSchema: "数据库由更新版本的 baimo 写成"
            case .other: detail
            }
        },
        isRescued: { cause, path in
            "会话记录无法保存（\(cause)），已暂存于 \(path)，下次启动时收入"
        },
        isInMemory: { "会话记录无法保存（\($0)），目前只在内存中" })

    static let german = TroublePhrases(
        unreadable: { "\($0) lässt sich nicht lesen: \($1)" },
        tooLong: { "\($0) ist länger als \($1) MiB" },
        standardInput: "die Standardeingabe",
        standardOutput: "die Standardausgabe",
        cause: { cause, detail in
            switch cause {
            case .locked: "ein anderes Programm hält die Datenbank"
            case .corrupt: "die Datenbank ist beschädigt"
            case .readOnly: "die Datenbank lässt sich nicht schreiben oder öffnen"
            case .diskFull: "der Datenträger ist voll oder fehlerhaft"
            case .newerSchema: "eine neuere Version von baimo hat die Datenbank geschrieben"
            case .other: detail
            }
        },
        isRescued: { cause, path in
            "Mitschrift nicht speicherbar (\(cause)). Sie liegt in \(path) und wird beim nächsten Start übernommen."
        },
        isInMemory: {
            "Mitschrift nicht speicherbar (\($0)). Sie steht nur im Arbeitsspeicher."
        })
}
