/// Lists of models as vendors give them.
enum ModelList {
    /// `{"object":"list","data":[{"id","object","created","owned_by"}]}`, with more members a row.
    static func openAI(
        _ models: [String], ownedBy owner: String, _ extra: (String) -> JSON = { _ in [:] }
    ) -> JSON {
        let rows = models.map { model -> JSON in
            let row: JSON = [
                "id": .string(model), "object": "model", "created": 1_764_000_000,
                "owned_by": .string(owner),
            ]
            return row.merging(extra(model))
        }
        return ["object": "list", "data": .array(rows)]
    }

    /// Rows of a vendor's own under `data`.
    static func rows(_ models: [String], _ row: (String) -> JSON) -> JSON {
        ["object": "list", "data": .array(models.map(row))]
    }
}
