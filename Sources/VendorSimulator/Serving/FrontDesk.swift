/// Takes requests in, checks them as vendors do, and hands them on.
struct FrontDesk: Sendable {
    /// Where a redirected request arrives.
    static let elsewhere = "/elsewhere"

    let pace: Double
    let ledger = Ledger()
    private let exchanges: [String: [Exchange]]
    private let sites: [Site]

    /// An endpoint and whose it is.
    struct Site: Sendable {
        var vendor: String
        var endpoint: Endpoint
    }

    init(pace: Double) throws(Exchange.FormatError) {
        self.pace = pace
        exchanges = try EmbeddedExchanges.all()
        sites = SimulatedVendor.all.flatMap { vendor in
            vendor.endpoints.map { Site(vendor: vendor.id, endpoint: $0) }
        }.sorted { $0.endpoint.basePath.count > $1.endpoint.basePath.count }
    }

    /// The answer to a request. `wire` is the connection that it came by.
    func answer(_ call: Call, wire: @Sendable () -> Wire? = { nil }) -> Response {
        if call.path.hasPrefix(Self.elsewhere) { return redirected(call) }
        let near = sites.filter { call.path.hasPrefix($0.endpoint.basePath) }
        let exact = near.first { site in
            let path = Self.rest(call, site)
            return site.endpoint.player.takes(path) || site.endpoint.pages[path] != nil
                || path == TokenDesk.path && site.endpoint.dialect == "wenxin"
        }
        guard let site = exact ?? near.first(where: { !$0.endpoint.basePath.isEmpty }) else {
            return .json(404, ["error": ["message": "no such vendor (simulated)", "code": 404]])
        }
        return answer(call, site, Self.rest(call, site), wire)
    }

    private static func rest(_ call: Call, _ site: Site) -> String {
        String(call.path.dropFirst(site.endpoint.basePath.count))
    }

    private func answer(
        _ call: Call, _ site: Site, _ path: String, _ wire: () -> Wire?
    ) -> Response {
        let endpoint = site.endpoint
        if path == TokenDesk.path, endpoint.dialect == "wenxin" {
            return TokenDesk(ledger: ledger).answer(call) { complain(site, $0, $1) }
        }
        let isChat = endpoint.player.takes(path)
        let page = endpoint.pages[path]
        guard isChat || page != nil else {
            complain(site, "a path of the vendor", "\(call.method) \(call.path)")
            return refuse(site, .noPath)
        }
        let method = isChat ? "POST" : "GET"
        guard call.method == method else {
            complain(site, "\(method) \(path)", call.method)
            return refuse(site, .illegal, status: 405)
        }
        if let refusal = credentials(call, site) { return refusal }
        if !isChat, let page { return .json(200, page, headers: headers(site)) }
        return chat(call, site, path, wire)
    }

    private func credentials(_ call: Call, _ site: Site) -> Response? {
        switch site.endpoint.authorization.verdict(call, ledger) {
        case .accepted: return nil
        case .unknown: return refuse(site, .wrongKey)
        case .expired: return refuse(site, .expired)
        case .illegal(let rule, let sent):
            complain(site, rule, sent)
            return refuse(site, .wrongKey)
        }
    }

    private func chat(
        _ call: Call, _ site: Site, _ path: String, _ wire: () -> Wire?
    ) -> Response {
        guard call.mediaType == "application/json" else {
            let sent = call.headers["content-type"] ?? "none"
            return illegal(site, "Content-Type: application/json", sent)
        }
        let body: JSON
        do throws(JSONReader.Mistake) { body = try JSONReader.read(call.body) } catch {
            return illegal(site, "a body of JSON", "\(error.message) at byte \(error.offset)")
        }
        guard body.members != nil else { return illegal(site, "a JSON object", body.text) }
        var ask = site.endpoint.player.ask(call, path, body)
        if let refusal = breaches(Rule.Subject(call: call, body: body, ask: ask), site, &ask) {
            return refusal
        }
        guard site.endpoint.knows(ask.model) else {
            return refuse(site, .unknownModel, saying: ask.model)
        }
        let play = Play(
            site: site, ask: ask, exchanges: exchanges[site.vendor] ?? [], pace: pace,
            headers: headers(site), ledger: ledger)
        return play.response(call, wire)
    }

    /// Records all rules that are broken; refuses for the first that is strict.
    private func breaches(_ subject: Rule.Subject, _ site: Site, _ ask: inout Ask) -> Response? {
        var refusal: Response?
        for rule in site.endpoint.player.rules + site.endpoint.rules {
            guard let sent = rule.breach(subject) else { continue }
            let complaint = "\(rule.name), not \(sent)"
            complain(site, rule.name, sent)
            ask.warnings.append(complaint)
            if rule.isStrict, refusal == nil { refusal = refuse(site, .illegal, saying: complaint) }
        }
        return refusal
    }

    // MARK: Refusing

    private func illegal(_ site: Site, _ rule: String, _ sent: String) -> Response {
        complain(site, rule, sent)
        return refuse(site, .illegal, saying: "\(rule), not \(sent)")
    }

    private func refuse(
        _ site: Site, _ kind: Refusal.Kind, saying detail: String? = nil, status: Int? = nil
    ) -> Response {
        let refusal = site.endpoint.refusals.refusal(kind, saying: detail)
        return .json(
            status ?? refusal.status, site.endpoint.refusals.shape(refusal),
            headers: headers(site) + refusal.headers)
    }

    private func complain(_ site: Site, _ rule: String, _ sent: String) {
        ledger.record(
            Complaint(
                vendor: site.vendor, dialect: site.endpoint.dialect, rule: rule, sent: sent))
    }

    private func headers(_ site: Site) -> [(String, String)] {
        [(site.endpoint.requestID, "simulated-\(site.vendor)")] + site.endpoint.headers
    }

    /// A redirect led here, to another origin: nothing secret may have come along.
    private func redirected(_ call: Call) -> Response {
        for name in ["authorization", "api-key", "x-api-key", "cookie"] {
            guard call.headers[name] != nil else { continue }
            let vendor = call.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            ledger.record(
                Complaint(
                    vendor: vendor, dialect: "http", rule: "no credentials to another origin",
                    sent: name))
        }
        return .json(401, ["error": ["message": "elsewhere (simulated)", "code": "elsewhere"]])
    }
}
