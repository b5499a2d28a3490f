import ChatInterface

extension Finding.Check {
    /// What is examined, as a person reads it; scripts read `rawValue`.
    func name(in language: Language) -> String {
        switch language {
        case .english: rawValue
        case .chinese: chinese
        case .german: german
        }
    }

    private var chinese: String {
        switch self {
        case .configuration: "配置"
        case .key: "密钥"
        case .route: "路由"
        case .connection: "连接"
        case .models: "模型"
        case .clock: "时钟"
        case .sister: "另一站点"
        case .balance: "余额"
        case .locale: "区域"
        case .terminal: "终端"
        case .colours: "颜色"
        case .ambiguous: "字符宽度"
        }
    }

    private var german: String {
        switch self {
        case .configuration: "Konfiguration"
        case .key: "Schlüssel"
        case .route: "Weg"
        case .connection: "Verbindung"
        case .models: "Modelle"
        case .clock: "Uhr"
        case .sister: "andere Seite"
        case .balance: "Guthaben"
        case .locale: "Locale"
        case .terminal: "Terminal"
        case .colours: "Farben"
        case .ambiguous: "Breiten"
        }
    }
}
