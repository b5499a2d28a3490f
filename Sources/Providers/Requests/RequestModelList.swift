import Comparison
import Transfers

/// Asks a provider which models it serves.
package enum ModelList {
    /// The request for the list. Throws a failure of kind `configuration` where the provider has
    /// no list, or can't be asked as it is set up.
    package static func request(in context: RequestContext) throws(Failure) -> HTTPRequest {
        guard let path = context.provider.listPath else {
            throw context.configuration("has no list of models that could be asked for")
        }
        return try context.request(
            "GET", path, headers: [HTTPRequest.Header("Accept", "application/json")],
            quirks: context.provider.quirks)
    }

    /// What to ask should there be no list at its place: who speaks `messages` below `/anthropic`
    /// has it with the other dialect, for another proof of who asks.
    package static func otherRequests(in context: RequestContext) -> [HTTPRequest] {
        var base = context.provider.baseURL[...]
        while base.last == "/" { base.removeLast() }
        guard context.provider.dialect == .messages, base.hasSuffix("/anthropic") else {
            return []
        }
        var context = context
        context.provider.baseURL = String(base.dropLast("/anthropic".count))
        context.provider.auth = .bearer
        return ["/v1/models", "/models"].compactMap { path in
            context.provider.listPath = path
            return try? request(in: context)
        }
    }

    /// The names in the list, each once, in the provider's order; nil if the body is no such list.
    package static func decode(_ body: [UInt8]) -> [String]? {
        guard let document = JSONValue(body), let rows = rows(document) else { return nil }
        var seen: Set<String> = []
        return rows.compactMap(name).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func rows(_ document: JSONValue) -> [JSONValue]? {
        for list in [document, document["data"], document["models"]] {
            if case .array(let rows) = list { return rows }
        }
        return nil
    }

    /// Baichuan has the name in `model`, Ollama in both `name` and `model`; Google's stands in a
    /// path.
    private static func name(_ row: JSONValue) -> String? {
        let name =
            row.string ?? ["id", "model", "name", "key"].lazy.compactMap { row[$0]?.string }.first
        return name.map { String($0.trimmingPrefix("models/")) }
    }
}
