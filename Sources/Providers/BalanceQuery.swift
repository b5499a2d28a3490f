import Comparison
import Transfers

/// How a provider is asked what is left in an account.
package struct BalanceQuery: Equatable, Sendable, Decodable {
    /// Appended to the base URL.
    package var path: String
    /// Where the amount stands: names of members, and numbers for elements of arrays.
    package var amount: [String]
    /// Where an amount to take away from it stands.
    package var spent: [String]?
    /// Where the currency stands; else `currency` is meant.
    package var currencyPath: [String]?
    /// An ISO 4217 code.
    package var currency: String?

    private enum CodingKeys: String, CodingKey {
        case path, amount, spent, currency
        case currencyPath = "currency_path"
    }

    /// What is left, in a currency.
    package struct Balance: Equatable, Sendable {
        package var amount: Double
        package var currency: String
    }

    /// The request. Throws a failure of kind `configuration` where the provider can't be asked.
    package func request(in context: RequestContext) throws(Failure) -> HTTPRequest {
        try context.request(
            "GET", path, headers: [HTTPRequest.Header("Accept", "application/json")],
            quirks: context.provider.quirks)
    }

    /// What the answer says; nil if it says nothing of the kind. Amounts may be strings.
    package func decode(_ body: [UInt8]) -> Balance? {
        guard let document = JSONValue(body), let left = Self.number(document, at: amount) else {
            return nil
        }
        let taken = spent.flatMap { Self.number(document, at: $0) } ?? 0
        let told = currencyPath.flatMap { Self.value(document, at: $0)?.string }
        guard let currency = told ?? currency else { return nil }
        return Balance(amount: left - taken, currency: currency)
    }

    private static func value(_ document: JSONValue, at path: [String]) -> JSONValue? {
        path.reduce(document) { (value: JSONValue?, step: String) -> JSONValue? in
            if let index = Int(step), let elements = value?.elements,
                elements.indices.contains(index)
            {
                return elements[index]
            }
            return value?[step]
        }
    }

    private static func number(_ document: JSONValue, at path: [String]) -> Double? {
        let value = value(document, at: path)
        return value?.number ?? value?.string.flatMap(Double.init)
    }
}

extension ResponseHead {
    /// The server's clock, in seconds since 1970; nil if it doesn't tell.
    package var date: Int? { value(of: "date").flatMap(RetryAfter.secondsOfDate) }
}
