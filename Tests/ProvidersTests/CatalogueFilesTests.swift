import Providers
import Testing

@Suite struct `The catalogue's files` {
    @Test func `every provider in the order has a file, and every file a place`() {
        #expect(CatalogueFiles.order.count == Set(CatalogueFiles.order).count)
        #expect(Set(CatalogueFiles.order) == Set(CatalogueFiles.all.keys))
    }

    @Test(arguments: CatalogueFiles.order)
    func `a file says whose it is`(id: String) throws {
        let file = try #require(CatalogueFiles.all[id])
        let text = String(decoding: file(), as: UTF8.self)
        #expect(text.contains("\nid = \"\(id)\"\n") || text.hasPrefix("id = \"\(id)\"\n"))
    }

    @Test func `a dialect brings its proof of who asks`() {
        #expect(DialectName.chatCompletions.auth == nil)
        #expect(DialectName.azure.auth == .apiKey)
        #expect(DialectName.wenxin.auth == .baiduOAuth)
        #expect(DialectName.tencentTC3.auth == .tc3)
        #expect(DialectName.messages.auth == .xAPIKey)
        #expect(DialectName.ollama.auth == Auth.none)
    }

    @Test func `the names of dialects and proofs are those of a configuration`() {
        #expect(
            DialectName.allCases.map(\.rawValue) == [
                "chat-completions", "azure", "dashscope", "wenxin", "tencent-tc3", "messages",
                "ollama",
            ])
        #expect(
            Auth.allCases.map(\.rawValue) == [
                "bearer", "api-key", "x-api-key", "zhipu-jwt", "sensenova-jwt", "tc3",
                "baidu-oauth", "none",
            ])
    }
}
