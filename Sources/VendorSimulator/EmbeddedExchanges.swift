/// The exchanges that the program carries, by vendor.
enum EmbeddedExchanges {
    static let files: [String: [UInt8]] = [
        "baichuan": PackageResources.baichuan_exchange, "baidu": PackageResources.baidu_exchange,
        "deepseek": PackageResources.deepseek_exchange,
        "hunyuan": PackageResources.hunyuan_exchange,
        "moonshot": PackageResources.moonshot_exchange, "openai": PackageResources.openai_exchange,
        "qwen": PackageResources.qwen_exchange, "sensenova": PackageResources.sensenova_exchange,
        "spark": PackageResources.spark_exchange, "zhipu": PackageResources.zhipu_exchange,
    ]

    static func all() throws(Exchange.FormatError) -> [String: [Exchange]] {
        var all: [String: [Exchange]] = [:]
        for (vendor, file) in files {
            all[vendor] = try Exchange.parse(String(decoding: file, as: UTF8.self))
        }
        return all
    }
}
