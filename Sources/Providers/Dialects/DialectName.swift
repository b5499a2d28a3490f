/// The wire formats that a provider can be set to; the names are what a configuration says.
package enum DialectName: String, CaseIterable, Equatable, Sendable, Decodable {
    case chatCompletions = "chat-completions"
    case azure, dashscope, wenxin
    case tencentTC3 = "tencent-tc3"
    case messages, ollama

    /// The way to prove who asks that comes with the dialect; nil where the provider's own stands.
    package var auth: Auth? {
        switch self {
        case .chatCompletions, .dashscope: nil
        case .azure: .apiKey
        case .wenxin: .baiduOAuth
        case .tencentTC3: .tc3
        case .messages: .xAPIKey
        case .ollama: Auth.none
        }
    }
}

/// How a request proves who asks; the names are what a configuration says.
package enum Auth: String, CaseIterable, Equatable, Sendable, Decodable {
    /// `Authorization: Bearer` and the key.
    case bearer
    /// The key in the header `api-key`.
    case apiKey = "api-key"
    /// The key in the header `x-api-key`.
    case xAPIKey = "x-api-key"
    /// A token signed with the halves of a key `id.secret`, times in milliseconds.
    case zhipuJWT = "zhipu-jwt"
    /// A token signed with an access key and its secret, times in seconds.
    case sensenovaJWT = "sensenova-jwt"
    /// Tencent Cloud's signature, version 3.
    case tc3
    /// A token fetched with an access key and its secret.
    case baiduOAuth = "baidu-oauth"
    case none

    /// Whether it takes an access key and a secret key in place of one key.
    package var needsKeyPair: Bool {
        switch self {
        case .sensenovaJWT, .tc3, .baiduOAuth: true
        case .bearer, .apiKey, .xAPIKey, .zhipuJWT, .none: false
        }
    }
}
