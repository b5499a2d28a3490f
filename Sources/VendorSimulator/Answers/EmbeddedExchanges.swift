/// The exchanges that the program carries, by vendor.
enum EmbeddedExchanges {
    static let files: [String: [UInt8]] = [
        "anthropic": PackageResources.anthropic_exchange,
        "azure-cn": PackageResources.azure_cn_exchange,
        "baichuan": PackageResources.baichuan_exchange,
        "baidu": PackageResources.baidu_exchange,
        "deepseek": PackageResources.deepseek_exchange,
        "doubao": PackageResources.doubao_exchange,
        "gemini": PackageResources.gemini_exchange,
        "huawei": PackageResources.huawei_exchange,
        "hunyuan": PackageResources.hunyuan_exchange,
        "intern": PackageResources.intern_exchange,
        "lkeap": PackageResources.lkeap_exchange,
        "llamacpp": PackageResources.llamacpp_exchange,
        "lmstudio": PackageResources.lmstudio_exchange,
        "longcat": PackageResources.longcat_exchange,
        "mimo": PackageResources.mimo_exchange,
        "minimax": PackageResources.minimax_exchange,
        "modelscope": PackageResources.modelscope_exchange,
        "moonshot": PackageResources.moonshot_exchange,
        "ollama": PackageResources.ollama_exchange,
        "openai": PackageResources.openai_exchange,
        "openrouter": PackageResources.openrouter_exchange,
        "qwen": PackageResources.qwen_exchange,
        "sensenova": PackageResources.sensenova_exchange,
        "sglang": PackageResources.sglang_exchange,
        "siliconflow": PackageResources.siliconflow_exchange,
        "spark": PackageResources.spark_exchange,
        "stepfun": PackageResources.stepfun_exchange,
        "tokenhub": PackageResources.tokenhub_exchange,
        "vllm": PackageResources.vllm_exchange,
        "xinference": PackageResources.xinference_exchange,
        "yi": PackageResources.yi_exchange,
        "zhinao": PackageResources.zhinao_exchange,
        "zhipu": PackageResources.zhipu_exchange,
    ]

    /// All of them, read; throws if one of the files is wrong.
    static func all() throws(Exchange.FormatError) -> [String: [Exchange]] { try parsed.get() }

    private static let parsed = Result { () throws(Exchange.FormatError) in
        var all: [String: [Exchange]] = [:]
        for (vendor, file) in files {
            all[vendor] = try Exchange.parse(String(decoding: file, as: UTF8.self))
        }
        return all
    }
}
