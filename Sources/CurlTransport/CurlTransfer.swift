import CCurl
import Glibc
import Transfers

/// One transfer: libcurl's handle, what has arrived and not been handed out, and its own clocks.
final class CurlTransfer {
    let id: TransferID
    let handle: UnsafeMutableRawPointer
    private let limits: HTTPRequest.Limits
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private(set) var errorText: UnsafeMutablePointer<CChar>
    let secrets: [String]
    /// Whether what could not be connected to was a proxy; told by libcurl's words for it.
    let isOfProxy: (String) -> Bool

    private let started: Int64
    /// The request could be sent; nil until then.
    private(set) var connected: Int64?
    /// The newest byte of the body; nil until the first.
    private var lastByte: Int64?
    /// Time that was nobody's fault: the process stood still.
    private var forgotten: Int64 = 0

    private(set) var head: ResponseHead?
    private var headIsTold = false
    /// The head under way: a status line and headers, until the empty line.
    private var partialHead = ResponseHead(status: 0)
    private var body: [UInt8] = []
    private var isFull = false

    init(
        _ id: TransferID, _ request: HTTPRequest, userAgent: String, now: Int64
    ) throws(TransferError) {
        guard let handle = curl_easy_init() else {
            throw TransferError(.unusable, "no memory for another transfer")
        }
        self.id = id
        self.handle = handle
        limits = request.limits
        started = now
        secrets = Self.secrets(of: request)
        isOfProxy = Self.proxyTest(for: request)
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        do throws(TransferError) {
            try setUp(request, userAgent: userAgent)
        } catch {
            close()
            throw error
        }
    }

    /// Gives everything back. The handle must not be in a multi any more.
    func close() {
        curl_easy_cleanup(handle)
        curl_slist_free_all(headerList)
        headerList = nil
        errorText.deallocate()
    }

    // MARK: News

    /// Hands out the head once and what of the body has arrived, as one piece.
    func takeNews(into events: inout [TransferEvent], now: Int64) {
        if connected == nil { noteConnection(now, into: &events) }
        if let head, !headIsTold {
            headIsTold = true
            events.append(.head(id, head))
        }
        guard !body.isEmpty else { return }
        lastByte = now
        events.append(.body(id, body))
        body = []
        if isFull {
            isFull = false
            curl_easy_pause(handle, CURLPAUSE_CONT)
        }
    }

    private func noteConnection(_ now: Int64, into events: inout [TransferEvent]) {
        guard microseconds(CURLINFO_PRETRANSFER_TIME_T) > 0 || head != nil else { return }
        connected = now
        var count = 0
        _ = ccurl_get_long(handle, CURLINFO_NUM_CONNECTS, &count)
        let tls = microseconds(CURLINFO_APPCONNECT_TIME_T)
        events.append(
            .connected(
                id,
                Connection(
                    lookup: microseconds(CURLINFO_NAMELOOKUP_TIME_T) / 1000,
                    connect: microseconds(CURLINFO_CONNECT_TIME_T) / 1000,
                    tls: tls > 0 ? tls / 1000 : nil, isReused: count == 0)))
    }

    private func microseconds(_ info: CURLINFO) -> Int {
        var time: curl_off_t = 0
        _ = ccurl_get_offset(handle, info, &time)
        return Int(time)
    }

    fileprivate func receive(_ data: UnsafeBufferPointer<UInt8>) -> Int {
        guard body.count < CurlTransport.mostBytesPerWait else {
            isFull = true
            return Int(CURL_WRITEFUNC_PAUSE)
        }
        body.append(contentsOf: data)
        return data.count
    }

    fileprivate func receiveHeader(_ data: UnsafeBufferPointer<UInt8>) {
        let line = String(decoding: data, as: UTF8.self).prefix {
            $0 != "\r\n" && $0 != "\n" && $0 != "\r"
        }
        if line.hasPrefix("HTTP/") {
            let status = line.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap {
                Int($0)
            }
            partialHead = ResponseHead(status: status ?? 0)
        } else if line.isEmpty {
            // Heads of 1xx answers, and of a proxy's to CONNECT, are followed by the real one.
            if partialHead.status >= 200, !isAnswerToConnect { head = partialHead }
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            partialHead.headers.append(HTTPRequest.Header(String(line[..<colon]), String(value)))
        }
    }

    private var isAnswerToConnect: Bool {
        var status = 0
        _ = ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        var connect = 0
        _ = ccurl_get_long(handle, CURLINFO_HTTP_CONNECTCODE, &connect)
        return connect != 0 && status == 0 && connect == partialHead.status
    }

    // MARK: Clocks

    /// The moment at which a limit breaks unless something comes.
    var deadline: Int64 {
        let phase: Int64
        if let lastByte {
            phase = lastByte + Self.nanoseconds(limits.idle)
        } else if let connected {
            phase = connected + Self.nanoseconds(limits.firstByte)
        } else {
            // libcurl's own limit comes first; this one is for what it doesn't count.
            phase = started + Self.nanoseconds(limits.connect + 1)
        }
        return min(phase, started + Self.nanoseconds(limits.total)) + forgotten
    }

    func forget(nanoseconds: Int64) { forgotten += nanoseconds }

    func brokenLimit(at now: Int64) -> TransferError? {
        guard now >= deadline else { return nil }
        if now >= started + Self.nanoseconds(limits.total) + forgotten {
            return TransferError(.totalTimeout, "not finished within \(limits.total) s")
        }
        if lastByte != nil {
            return TransferError(.idleTimeout, "nothing more came for \(limits.idle) s")
        }
        if connected != nil {
            return TransferError(.firstByteTimeout, "no answer began within \(limits.firstByte) s")
        }
        return TransferError(.connectTimeout, "not connected within \(limits.connect) s")
    }

    private static func nanoseconds(_ seconds: Double) -> Int64 {
        Int64(min(seconds, 1e8) * 1e9)
    }

    /// What must not be in an error's text: the credentials within the proxy's address.
    private static func secrets(of request: HTTPRequest) -> [String] {
        guard case .proxy(let url) = request.route, let at = url.lastIndex(of: "@") else {
            return []
        }
        let credentials = url[..<at].drop { $0 != "/" }.drop { $0 == "/" }
        return credentials.isEmpty ? [] : [String(credentials)]
    }

    // MARK: Setting up

    private func setUp(_ request: HTTPRequest, userAgent: String) throws(TransferError) {
        try Self.check(request)
        string(CURLOPT_URL, request.url)
        string(CURLOPT_PROTOCOLS_STR, "http,https")
        string(CURLOPT_USERAGENT, userAgent)
        string(CURLOPT_CUSTOMREQUEST, request.method)
        if request.method != "GET" { setBody(request.body) }
        setHeaders(request.headers)
        try setTrust(request)
        setRoute(request)
        setConnection(request)
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        _ = ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        _ = ccurl_set_callback(handle, CURLOPT_WRITEFUNCTION, receiveBody)
        _ = ccurl_set_callback(handle, CURLOPT_HEADERFUNCTION, receiveHead)
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
    }

    private static func check(_ request: HTTPRequest) throws(TransferError) {
        let scheme = request.url.prefix(8).lowercased()
        guard scheme.hasPrefix("http://") || scheme.hasPrefix("https://"),
            !request.url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
        else { throw TransferError(.unusable, "not an http or https address: \(request.url)") }
        for header in request.headers
        where (header.name + header.value).utf8.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 })
        {
            throw TransferError(.unusable, "the header \(header.name) holds a line end")
        }
    }

    private func setBody(_ body: [UInt8]) {
        long(CURLOPT_POST, 1)
        long(CURLOPT_POSTFIELDSIZE, body.count)
        body.withUnsafeBytes { bytes in
            // Copied by libcurl, after the size is known.
            _ = ccurl_set_pointer(
                handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress)
            )
        }
        if body.isEmpty { string(CURLOPT_COPYPOSTFIELDS, "") }
    }

    private func setHeaders(_ headers: [HTTPRequest.Header]) {
        // libcurl would wait for a "100 Continue" before a large body.
        headerList = curl_slist_append(headerList, "Expect:")
        for header in headers {
            let line = header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)"
            headerList = curl_slist_append(headerList, line)
        }
        _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, headerList)
        // Asks for no compression, and undoes one that comes nevertheless.
        string(CURLOPT_ACCEPT_ENCODING, "identity")
    }

    /// Verification can't be switched off; a file of certificates is trusted besides those of
    /// the system's folder, which libcurl goes on to look into.
    private func setTrust(_ request: HTTPRequest) throws(TransferError) {
        long(CURLOPT_SSL_VERIFYPEER, 1)
        long(CURLOPT_SSL_VERIFYHOST, 2)
        long(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        guard let file = request.caFile else { return }
        guard access(file, R_OK) == 0 else {
            throw TransferError(.unusable, "ca_file can't be read: \(file)")
        }
        string(CURLOPT_CAINFO, file)
    }

    private func setRoute(_ request: HTTPRequest) {
        switch request.route {
        case .environment:
            if Self.isLoopback(request.url) { string(CURLOPT_PROXY, "") }
        case .direct: string(CURLOPT_PROXY, "")
        case .proxy(let url):
            string(CURLOPT_PROXY, url)
            // The environment's exceptions are for the environment's proxy.
            string(CURLOPT_NOPROXY, "")
        }
    }

    static func isLoopback(_ url: String) -> Bool {
        guard let name = host(of: url) else { return false }
        return name == "::1" || name == "localhost" || name.hasSuffix(".localhost")
            || name.hasPrefix("127.")
    }

    /// The host that an address names, in small letters and without brackets.
    static func host(of url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        var host = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        if host.hasPrefix("[") { return host.dropFirst().prefix { $0 != "]" }.lowercased() }
        return host.prefix { $0 != ":" }.lowercased()
    }

    private func setConnection(_ request: HTTPRequest) {
        long(CURLOPT_NOSIGNAL, 1)
        long(CURLOPT_QUICK_EXIT, 1)
        long(CURLOPT_FOLLOWLOCATION, 0)
        long(CURLOPT_TCP_KEEPALIVE, 1)
        long(CURLOPT_TCP_KEEPIDLE, 30)
        long(CURLOPT_TCP_KEEPINTVL, 15)
        long(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        long(CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(request.limits.connect * 1000)))
        // Nothing waits for another's connection to tell whether it can be shared (PIPEWAIT): in
        // libcurl 7.88 whoever waits behind a handshake that hangs holds up all other hosts too.
        long(
            CURLOPT_HTTP_VERSION,
            Int(request.http1Only ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_2TLS))
    }

    private func string(_ option: CURLoption, _ value: String) {
        _ = ccurl_set_string(handle, option, value)
    }

    private func long(_ option: CURLoption, _ value: Int) {
        _ = ccurl_set_long(handle, option, value)
    }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
}

private func receiveBody(
    _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let data, let transfer = transfer(context) else { return 0 }
    return data.withMemoryRebound(to: UInt8.self, capacity: size * count) {
        transfer.receive(UnsafeBufferPointer(start: $0, count: size * count))
    }
}

private func receiveHead(
    _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let data, let transfer = transfer(context) else { return 0 }
    data.withMemoryRebound(to: UInt8.self, capacity: size * count) {
        transfer.receiveHeader(UnsafeBufferPointer(start: $0, count: size * count))
    }
    return size * count
}
