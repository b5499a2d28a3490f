import FlyingFox
import FlyingSocks
import Foundation

extension FrontDesk {
    /// The answer to a request that came to a listening address.
    func answer(_ request: HTTPRequest, on address: Socket.Address?) async -> Response {
        guard let body = await Self.body(of: request) else {
            return .json(413, ["error": ["message": "the body is too long or torn (simulated)"]])
        }
        var headers: [String: String] = [:]
        for (name, value) in request.headers { headers[name.rawValue.lowercased()] = value }
        let call = Call(
            method: request.method.rawValue, path: request.path,
            query: request.query.map { ($0.name, $0.value) }, headers: headers, body: body,
            time: Date().timeIntervalSince1970)
        return answer(call) {
            guard case .ip4(_, let server)? = address,
                case .ip4(_, let client)? = request.remoteAddress
            else { return nil }
            return Wire(clientPort: client, serverPort: server)
        }
    }
}

extension FrontDesk {
    /// No body is longer.
    private static let longestBody = 64 << 20

    private static func body(of request: HTTPRequest) async -> [UInt8]? {
        guard request.bodySequence.count ?? 0 <= longestBody else { return nil }
        var body: [UInt8] = []
        do {
            for try await piece in request.bodySequence {
                guard body.count + piece.count <= longestBody else { return nil }
                body += piece
            }
        } catch { return nil }
        return body
    }
}

extension HTTPResponse {
    /// A response of ours as the server sends it.
    init(_ response: Response) {
        var headers = HTTPHeaders()
        for (name, value) in response.headers { headers.addValue(value, for: HTTPHeader(name)) }
        // The server writes one status line: what comes before the last one is written as a part
        // of it.
        let lines = (response.interim + ["\(response.status) Simulated"]).joined(
            separator: "\r\n\r\nHTTP/1.1 ")
        let first = lines.split(separator: " ", maxSplits: 1)
        let status = HTTPStatusCode(
            Int(first[0]) ?? response.status, phrase: first.count > 1 ? String(first[1]) : "")
        switch response.body {
        case .bytes(let bytes):
            self.init(statusCode: status, headers: headers, body: Data(bytes))
        case .stream(let frames):
            self.init(statusCode: status, headers: headers, body: HTTPBodySequence(from: frames))
        }
    }
}
