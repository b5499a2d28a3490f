import Comparison

extension Source {
    /// The pages that a searching model tells of, under any of the names that vendors use.
    static func list(in value: JSONValue) -> [Source] {
        let choice = value["choices"]?.elements.first
        let message = choice?["delta"] ?? choice?["message"]
        let lists = [
            value["search_info"]?["search_results"], value["search_results"], value["web_search"],
            value["references"], message?["search_results"], message?["annotations"],
            value["citations"],
        ]
        return lists.lazy.map { list(of: $0) }.first { !$0.isEmpty } ?? []
    }

    /// The pages that an array tells of, one or none an element.
    static func list(of value: JSONValue?) -> [Source] {
        (value?.elements ?? []).compactMap(Source.init)
    }

    /// A page as an address alone, or as an object under any of the names that vendors use.
    init?(_ value: JSONValue) {
        if let url = value.string {
            self.init(title: url, url: url)
            return
        }
        let inner = value["url_citation"] ?? value
        let url = ["url", "link", "Url"].lazy.compactMap { inner[$0]?.string }.first
        guard let url, !url.isEmpty else { return nil }
        let title = ["title", "name", "Title"].lazy.compactMap { inner[$0]?.string }.first
        self.init(title: title ?? url, url: url)
    }
}
