import Comparison

/// The sentences of the examination in one language.
package struct DoctorPhrases: Sendable {
    package var noProvider: String
    package var keyFrom: @Sendable (_ origin: String) -> String
    package var noKey: @Sendable (_ variables: String) -> String
    package var noKeyNeeded: String
    package var connection: @Sendable (_ lookup: Int, _ connect: Int, _ tls: Int?) -> String
    package var answered: @Sendable (_ status: Int, _ milliseconds: Int) -> String
    package var models: @Sendable (_ count: Int) -> String
    package var noList: String
    package var notRunning: String
    package var clockAhead: @Sendable (_ seconds: Int) -> String
    package var clockBehind: @Sendable (_ seconds: Int) -> String
    package var clockRight: String
    /// The key is taken at the provider's other site.
    package var sisterTakes: @Sendable (_ label: String, _ url: String) -> String
    package var sisterRefuses: @Sendable (_ label: String) -> String
    package var balance: @Sendable (_ amount: String) -> String
    package var locale: @Sendable (_ encoding: String) -> String
    package var localeIsNotUTF8: @Sendable (_ encoding: String) -> String
    package var noTerminal: String
    package var colours: @Sendable (_ count: Int) -> String
    package var ambiguous: @Sendable (_ columns: Int) -> String
    package var ambiguousUnknown: String
    package var configurationInOrder: @Sendable (_ path: String) -> String
    package var noConfiguration: String

    package static let english = DoctorPhrases(
        noProvider:
            "no provider has a key: set one, such as ZHIPUAI_API_KEY, or name a provider to examine",
        keyFrom: { "from \($0)" },
        noKey: { $0.isEmpty ? "none" : "none; set \($0)" },
        noKeyNeeded: "none needed",
        connection: { lookup, connect, tls in
            "DNS \(lookup) ms · TCP \(connect) ms" + (tls.map { " · TLS \($0) ms" } ?? "")
        },
        answered: { "HTTP \($0) after \($1) ms" },
        models: { $0 == 1 ? "1 model" : "\($0) models" },
        noList: "the provider has no list of models: only the way there was tried",
        notRunning: "not running",
        clockAhead: { "this machine is \($0) s ahead: set its clock" },
        clockBehind: { "this machine is \($0) s behind: set its clock" },
        clockRight: "agrees with the server's",
        sisterTakes: { "the key belongs to \($0): set base_url = \"\($1)\"" },
        sisterRefuses: { "refused at \($0) too" },
        balance: { "\($0) left" },
        locale: { "encoding \($0)" },
        localeIsNotUTF8: { "encoding \($0): set LANG to a UTF-8 locale, such as C.UTF-8" },
        noTerminal: "standard output is no terminal",
        colours: { $0 > 0 ? "\($0) colours" : "no colours" },
        ambiguous: { "…①“ take \($0) each; baimo doctor --widths shows whether lines end evenly" },
        ambiguousUnknown:
            "the terminal doesn't tell; baimo doctor --widths shows which ambiguous_width to set",
        configurationInOrder: { "\($0) is in order" },
        noConfiguration: "there is no file: defaults")

    package static let chinese = DoctorPhrases(
        noProvider: "没有任何厂商配置了密钥：请设置一个（如 ZHIPUAI_API_KEY），或指明要检查的厂商",
        keyFrom: { "来自 \($0)" },
        noKey: { $0.isEmpty ? "没有" : "没有，请设置 \($0)" },
        noKeyNeeded: "不需要",
        connection: { lookup, connect, tls in
            "DNS \(lookup) 毫秒 · TCP \(connect) 毫秒" + (tls.map { " · TLS \($0) 毫秒" } ?? "")
        },
        answered: { "HTTP \($0)，\($1) 毫秒" },
        models: { "\($0) 个模型" },
        noList: "该厂商没有模型列表接口，只检查了连通性",
        notRunning: "没有运行",
        clockAhead: { "本机快了 \($0) 秒，请校准时间" },
        clockBehind: { "本机慢了 \($0) 秒，请校准时间" },
        clockRight: "与服务器一致",
        sisterTakes: { "密钥属于 \($0)：请设置 base_url = \"\($1)\"" },
        sisterRefuses: { "在 \($0) 也被拒绝" },
        balance: { "剩余 \($0)" },
        locale: { "编码 \($0)" },
        localeIsNotUTF8: { "编码 \($0)：请把 LANG 设为 UTF-8 区域，如 C.UTF-8" },
        noTerminal: "标准输出不是终端",
        colours: { $0 > 0 ? "\($0) 色" : "无颜色" },
        ambiguous: { "…①“ 各占 \($0) 列；可用 baimo doctor --widths 查看各行是否对齐" },
        ambiguousUnknown: "终端没有回答，可用 baimo doctor --widths 查看该如何设置 ambiguous_width",
        configurationInOrder: { "\($0) 没有问题" },
        noConfiguration: "没有配置文件，使用默认值")

    package static let german = DoctorPhrases(
        noProvider:
            "kein Anbieter hat einen Schlüssel: einen setzen, etwa ZHIPUAI_API_KEY, oder einen Anbieter nennen",
        keyFrom: { "aus \($0)" },
        noKey: { $0.isEmpty ? "keiner" : "keiner; \($0) setzen" },
        noKeyNeeded: "keiner nötig",
        connection: { lookup, connect, tls in
            "DNS \(lookup) ms · TCP \(connect) ms" + (tls.map { " · TLS \($0) ms" } ?? "")
        },
        answered: { "HTTP \($0) nach \($1) ms" },
        models: { $0 == 1 ? "1 Modell" : "\($0) Modelle" },
        noList: "der Anbieter hat keine Modellliste: nur der Weg dorthin wurde geprüft",
        notRunning: "läuft nicht",
        clockAhead: { "diese Uhr geht \($0) s vor: stellen" },
        clockBehind: { "diese Uhr geht \($0) s nach: stellen" },
        clockRight: "stimmt mit dem Server überein",
        sisterTakes: { "der Schlüssel gehört zu \($0): base_url = \"\($1)\" setzen" },
        sisterRefuses: { "auch bei \($0) abgelehnt" },
        balance: { "noch \($0)" },
        locale: { "Kodierung \($0)" },
        localeIsNotUTF8: { "Kodierung \($0): LANG auf UTF-8 setzen, etwa C.UTF-8" },
        noTerminal: "die Standardausgabe ist kein Terminal",
        colours: { $0 > 0 ? "\($0) Farben" : "keine Farben" },
        ambiguous: { "…①“ je \($0) Spalten; baimo doctor --widths zeigt, ob Zeilen gleich enden" },
        ambiguousUnknown:
            "das Terminal antwortet nicht; baimo doctor --widths zeigt, welches ambiguous_width passt",
        configurationInOrder: { "\($0) ist in Ordnung" },
        noConfiguration: "keine Datei: Voreinstellungen")
}

extension Language {
    package var doctorPhrases: DoctorPhrases {
        switch self {
        case .english: .english
        case .chinese: .chinese
        case .german: .german
        }
    }
}
