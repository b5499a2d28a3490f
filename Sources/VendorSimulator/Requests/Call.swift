/// One HTTP request, as a vendor sees it.
struct Call: Sendable {
    var method: String
    /// The path, without the query.
    var path: String
    var query: [(name: String, value: String)] = []
    /// By lower-case name.
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    /// Seconds since 1970.
    var time: Double = 0

    /// A query's value by its name.
    func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// The content type without its parameters, in lower case.
    var mediaType: String? {
        headers["content-type"]?.split(separator: ";").first?
            .lowercased().filter { $0 != " " && $0 != "\t" }
    }

    /// The token of a header `Authorization: Bearer …`.
    var bearer: String? {
        guard let value = headers["authorization"], value.lowercased().hasPrefix("bearer ") else {
            return nil
        }
        return String(value.dropFirst("bearer ".count))
    }
}
