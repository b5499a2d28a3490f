import Glibc
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
                || Self.network(name, contains: host)
        }
    }

    /// Whether the address is in a network such as `10.0.0.0/8` or `fd00::/8`.
    private static func network(_ network: Substring, contains host: String) -> Bool {
        let parts = network.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let bits = Int(parts[1]), let prefix = bytes(String(parts[0])),
            let address = bytes(host), prefix.count == address.count,
            (1...prefix.count * 8).contains(bits)
        else { return false }
        let whole = bits / 8
        guard prefix[..<whole] == address[..<whole] else { return false }
        let rest = bits % 8
        return rest == 0 || (prefix[whole] ^ address[whole]) >> (8 - rest) == 0
    }

    /// The bytes of an address of four or of sixteen; nil if it is a name.
    private static func bytes(_ text: String) -> [UInt8]? {
        [(AF_INET, 4), (AF_INET6, 16)].lazy.compactMap { (family, count) -> [UInt8]? in
            var bytes = [UInt8](repeating: 0, count: count)
            return inet_pton(family, text, &bytes) == 1 ? bytes : nil
        }.first
    }
}
