import Synchronization

/// What has to be remembered from one request to the next.
final class Ledger: Sendable {
    private struct State {
        var refusals: [String: Int] = [:]
        var tokens: [String: Bool] = [:]
        var complaints: [Complaint] = []
    }

    /// Complaints beyond these are not kept.
    private static let memory = 10_000
    private let state = Mutex(State())

    /// All complaints, oldest first.
    var complaints: [Complaint] { state.withLock { $0.complaints } }

    func record(_ complaint: Complaint) {
        state.withLock { state in
            if state.complaints.count < Self.memory { state.complaints.append(complaint) }
        }
    }

    /// Whether a request is to be refused for its rate: twice, then no more.
    func isRefused(_ request: String) -> Bool {
        state.withLock { state in
            let count = state.refusals[request, default: 0] + 1
            state.refusals[request] = count > 2 ? nil : count
            return count <= 2
        }
    }

    /// Whether a request comes for the first time.
    func isFirst(_ request: String) -> Bool {
        state.withLock { $0.refusals.updateValue(1, forKey: request) == nil }
    }

    /// A new access token.
    func issueToken() -> String {
        state.withLock { state in
            let token = "24.simulated-\(state.tokens.count + 1)"
            state.tokens[token] = true
            return token
        }
    }

    func expire(token: String) { state.withLock { $0.tokens[token] = false } }

    func verdict(onToken token: String?) -> Verdict {
        guard let token else { return .illegal(rule: "access_token in the query", sent: "none") }
        return switch state.withLock({ $0.tokens[token] }) {
        case true: .accepted
        case false: .expired
        case nil: .unknown
        }
    }
}
