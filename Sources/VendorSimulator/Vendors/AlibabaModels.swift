/// What Alibaba's models do unless they are told otherwise.
enum AlibabaModels {
    /// The commercial models of the older generations think only when asked to.
    static func thinks(_ model: String) -> Bool {
        model.hasPrefix("qwen3.") || model.hasPrefix("qwq")
    }
}
