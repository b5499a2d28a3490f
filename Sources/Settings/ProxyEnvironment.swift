import Transfers

/// What the environment's proxy variables say about a host, as libcurl reads them.
struct ProxyEnvironment {
    let environment: [String: String]

    /// The proxy on the way to the address; nil where there is none.
    func proxy(to url: BaseURL) -> String? {
        guard !url.isLoopback, !isExempt(url.host) else { return nil }
        // HTTP_PROXY in capitals may be a header of a web request that started this program.
        let names = url.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        return (names + ["all_proxy", "ALL_PROXY"]).lazy.compactMap(value).first
    }

    private func value(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func isExempt(_ host: String) -> Bool {
        let list = value("no_proxy") ?? value("NO_PROXY") ?? ""
        return list.split { $0 == "," || $0 == " " }.contains { entry in
            let name = entry.lowercased().drop { $0 == "." }
            return name == "*" || host == name || host.hasSuffix("." + name)
        }
    }
}
