import Settings
import Testing

@Suite struct `A base URL` {
    @Test func `an address is taken apart`() throws {
        let url = try #require(BaseURL("HTTPS://Lab.Example:8443/v1?x=1"))
        #expect(url.scheme == "https" && url.host == "lab.example" && url.port == 8443)
        #expect(!url.hasCredentials)
        let other = try #require(BaseURL("http://a:b@[::1]:80/"))
        #expect(other.host == "::1" && other.port == 80 && other.hasCredentials)
        #expect(BaseURL("http://h/a@b:c")?.host == "h")
    }

    @Test(arguments: [
        "", "lab.example", "http://", "http:///x", "http://h:", "http://h:0", "http://h:70000",
        "http://h:x", "http://[::1", "http://[::1]x", "http://a b/", "http://h\u{0}",
    ])
    func `what is no address is none`(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test(arguments: [
        ("https://h/v1", nil), ("http://127.0.0.1:1/v1", nil), ("http://[::1]:1", nil),
        ("https://h/v1?key=a", "must end with a path"), ("https://h/#v1", "must end with a path"),
        ("https://a:b@h/v1", "must not hold a name"), ("http://h/v1", "is plain http"),
        ("ftp://h", "must begin with"),
    ])
    func `an address is no provider's where nothing can be added to it`(
        text: String, problem: String?
    ) {
        let found = BaseURL.problem(text, allowHTTP: false)
        #expect(problem.map { found?.hasPrefix($0) == true } ?? (found == nil))
    }
}
