import Comparison
import Transfers

/// The answer to a request for a token, as it comes in.
struct TokenAnswer: Sendable {
    /// More than any token's answer holds.
    private static let mostBytes = 1 << 16

    var head: ResponseHead?
    private var body: [UInt8] = []

    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
        body.append(contentsOf: bytes.prefix(max(0, Self.mostBytes - body.count)))
    }

    /// The token, or why there is none. `error` is what the transfer came to, if to nothing good.
    func token(_ error: TransferError?, date: Double) -> Result<AccessToken, Failure> {
        if let error {
            return .failure(Failure(Failure.Kind(error.code), error.detail))
        }
        return TokenRequest.decode(body, head: head, date: date)
    }
}
