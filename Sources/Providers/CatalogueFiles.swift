/// The files of the catalogue, one per provider, as they are in the program.
package enum CatalogueFiles {
    /// A file by its provider's id. Nothing of it is touched before it is called.
    package static let all: [String: @Sendable () -> [UInt8]] = [
        "openai": { PackageResources.openai_toml },
        "zhipu": { PackageResources.zhipu_toml },
        "qwen": { PackageResources.qwen_toml },
        "baidu": { PackageResources.baidu_toml },
        "baichuan": { PackageResources.baichuan_toml },
        "yi": { PackageResources.yi_toml },
        "hunyuan": { PackageResources.hunyuan_toml },
        "tokenhub": { PackageResources.tokenhub_toml },
        "sensenova": { PackageResources.sensenova_toml },
        "spark": { PackageResources.spark_toml },
        "zhinao": { PackageResources.zhinao_toml },
        "azure-cn": { PackageResources.azure_cn_toml },
        "deepseek": { PackageResources.deepseek_toml },
        "moonshot": { PackageResources.moonshot_toml },
        "minimax": { PackageResources.minimax_toml },
        "stepfun": { PackageResources.stepfun_toml },
        "doubao": { PackageResources.doubao_toml },
        "siliconflow": { PackageResources.siliconflow_toml },
        "modelscope": { PackageResources.modelscope_toml },
        "mimo": { PackageResources.mimo_toml },
        "longcat": { PackageResources.longcat_toml },
        "intern": { PackageResources.intern_toml },
        "huawei": { PackageResources.huawei_toml },
        "lkeap": { PackageResources.lkeap_toml },
        "openrouter": { PackageResources.openrouter_toml },
        "anthropic": { PackageResources.anthropic_toml },
        "gemini": { PackageResources.gemini_toml },
        "ollama": { PackageResources.ollama_toml },
        "llamacpp": { PackageResources.llamacpp_toml },
        "vllm": { PackageResources.vllm_toml },
        "sglang": { PackageResources.sglang_toml },
        "lmstudio": { PackageResources.lmstudio_toml },
        "xinference": { PackageResources.xinference_toml },
    ]

    /// The ids in the order in which they are shown: the vendors of the beginning, the further
    /// ones, the servers on this machine.
    package static let order = [
        "openai", "zhipu", "qwen", "baidu", "baichuan", "yi", "hunyuan", "tokenhub", "sensenova",
        "spark", "zhinao", "azure-cn", "deepseek", "moonshot", "minimax", "stepfun", "doubao",
        "siliconflow", "modelscope", "mimo", "longcat", "intern", "huawei", "lkeap", "openrouter",
        "anthropic", "gemini", "ollama", "llamacpp", "vllm", "sglang", "lmstudio", "xinference",
    ]
}
