/// Hands out Baidu's access tokens for an access key and its secret.
struct TokenDesk {
    static let path = "/oauth/2.0/token"

    let ledger: Ledger

    /// A token for 30 days, or why not.
    func answer(_ call: Call, complain: (_ rule: String, _ sent: String) -> Void) -> Response {
        if call.method != "POST" && call.method != "GET" {
            complain("POST \(Self.path)", call.method)
        }
        guard call.query("grant_type") == "client_credentials" else {
            complain("grant_type=client_credentials", call.query("grant_type") ?? "none")
            return refuse(400, "unsupported_grant_type", "The grant type is not supported")
        }
        guard call.query("client_id") == VendorSimulator.accessKey else {
            return refuse(401, "invalid_client", "unknown client id")
        }
        guard call.query("client_secret") == VendorSimulator.secretKey else {
            return refuse(401, "invalid_client", "Client authentication failed")
        }
        return .json(
            200,
            [
                "access_token": .string(ledger.issueToken()), "expires_in": 2_592_000,
                "refresh_token": "25.simulated", "scope": "public brain_all_scope",
                "session_key": "simulated", "session_secret": "simulated",
            ])
    }

    private func refuse(_ status: Int, _ error: String, _ why: String) -> Response {
        .json(
            status, ["error": .string(error), "error_description": .string(why + " (simulated)")])
    }
}
