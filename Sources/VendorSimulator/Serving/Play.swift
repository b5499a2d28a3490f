import Foundation

/// What is sent for one request that is in order, and how fast.
struct Play {
    let site: FrontDesk.Site
    let ask: Ask
    let exchanges: [Exchange]
    let pace: Double
    let headers: [(String, String)]
    let ledger: Ledger

    /// The response; faults come from the words of the prompt.
    func response(_ call: Call, _ wire: () -> Wire?) -> Response {
        let (words, prompt) = Fault.take(from: ask.prompt)
        let faults = Set(words)
        if let refusal = refusal(words, call) { return refusal }
        if let other = insteadOfAnAnswer(faults, call) { return other }
        let exchange = Exchange.choose(for: prompt, among: exchanges)
        let director = Director(
            vendor: site.vendor, ask: ask, faults: faults, prompt: prompt,
            streamFailure: site.endpoint.streamFailure)
        let script = director.script(exchange, refusals: site.endpoint.refusals)
        let streams = ask.streams && !faults.contains(.jsonInstead)
        var response =
            streams
            ? stream(script, exchange, faults, wire)
            : .json(
                200, site.endpoint.player.completion(script), headers: headers,
                prefix: site.endpoint.completionPrefix)
        if faults.contains(.hugeHeaders) { response.headers += Self.hugeHeaders }
        if faults.contains(.interim) {
            response.interim = [
                "100 Continue", "103 Early Hints\r\nLink: </simulated>; rel=preload",
            ]
        }
        return response
    }

    /// Enough for several events; a write costs too much for more.
    static let crumbs = 2000

    private static let hugeHeaders = (0..<64).map { number in
        (name: "X-Simulated-\(number)", value: String(repeating: "x", count: 1000))
    }

    // MARK: Refusing

    private func refusal(_ words: [Fault], _ call: Call) -> Response? {
        let kinds = words.compactMap { word in word.refusal.map { (word, $0) } }
        guard let (word, kind) = kinds.first else { return nil }
        let request = "\(site.vendor)\n\(ask.model)\n\(ask.prompt)"
        if kind == .rate, !ledger.isRefused(request) { return nil }
        if kind == .expired, site.endpoint.dialect == "wenxin" {
            guard ledger.isFirst(request) else { return nil }
            ledger.expire(token: call.query("access_token") ?? "")
        }
        let refusal = site.endpoint.refusals.refusal(kind)
        return .json(
            word == .errorJSON200 ? 200 : refusal.status,
            site.endpoint.refusals.shape(refusal),
            headers: headers + Self.retryAfter(word, refusal.headers, call.time))
    }

    private static func retryAfter(
        _ word: Fault, _ headers: [(String, String)], _ now: Double
    ) -> [(String, String)] {
        switch word {
        case .retryAfterDate: [("Retry-After", date(now + 2))]
        case .retryAfterMilliseconds: [("retry-after-ms", "300")]
        default: headers
        }
    }

    /// RFC 9110 §5.6.7.
    private static func date(_ time: Double) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.string(from: Date(timeIntervalSince1970: time))
    }

    private func insteadOfAnAnswer(_ faults: Set<Fault>, _ call: Call) -> Response? {
        if faults.contains(.html) {
            let page =
                "<html><head><title>502</title></head><body>Bad gateway (simulated)</body></html>"
            return Response(502, type: "text/html", .bytes(Array(page.utf8)))
        }
        guard faults.contains(.redirect) else { return nil }
        let port = call.headers["host"]?.split(separator: ":").last ?? ""
        let place = "http://localhost:\(port)\(FrontDesk.elsewhere)/\(site.vendor)"
        return Response(307, type: "text/plain", .bytes([]), headers: [("Location", place)])
    }

    // MARK: Streaming

    private func stream(
        _ script: Script, _ exchange: Exchange?, _ faults: Set<Fault>, _ wire: () -> Wire?
    ) -> Response {
        let player = site.endpoint.player
        let isEventStream = player.streamType.hasPrefix("text/event-stream")
        var frames = FrameTricks.apply(
            faults, to: player.frames(script), isEventStream: isEventStream)
        var more: [(String, String)] = []
        if faults.contains(.gzip) {
            frames = [Frame(.opening, Gzip.wrap(frames.flatMap(\.bytes)))]
            more = [("Content-Encoding", "gzip")]
        }
        if faults.contains(.keepAliveOnly) { frames = [] }
        let due = pacing(exchange, faults).schedule(frames).map { $0 * pace }
        let body = PacedFrames(
            frames: frames, due: due, ending: ending(faults, isEventStream),
            crumbs: faults.contains(.oneByte) ? Self.crumbs : 0,
            wire: faults.isDisjoint(with: [.reset, .trailerError]) ? nil : wire())
        return Response(200, type: player.streamType, .stream(body), headers: headers + more)
    }

    private func pacing(_ exchange: Exchange?, _ faults: Set<Fault>) -> Pacing {
        var pacing = site.endpoint.pacing
        if let first = exchange?.firstToken { pacing.firstToken = Double(first) / 1000 }
        if let rate = exchange?.tokensPerSecond { pacing.rate = Double(rate) }
        if !faults.isDisjoint(with: [.flood, .long]) { pacing.rate = .infinity }
        if faults.contains(.fast) { pacing.rate = 500 }
        if faults.contains(.slow) { pacing.rate = 4 }
        if !faults.isDisjoint(with: [.slow, .fast, .flood, .long]) {
            pacing.block = 1
            pacing.hiccup = nil
        }
        return pacing
    }

    private func ending(_ faults: Set<Fault>, _ isEventStream: Bool) -> PacedFrames.Ending {
        if faults.contains(.torn) { return .torn }
        if faults.contains(.reset) { return .reset }
        if faults.contains(.stall) { return .silent }
        if faults.contains(.trailerError) {
            return .trailer("X-Error: the model failed (simulated)")
        }
        guard faults.contains(.keepAliveOnly) else { return .properly }
        return .endless(Array((isEventStream ? ": keep-alive\n\n" : "\n").utf8), 0.5)
    }
}
