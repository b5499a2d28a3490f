/// How fast a model has been over its replies, in milliseconds.
package struct Latency: Equatable, Sendable {
    /// Half of the replies were no slower, and nineteen in twenty.
    package struct Figures: Equatable, Sendable {
        package let count: Int
        package let p50: Int
        package let p95: Int

        /// Nil without values.
        init?(_ values: [Int]) {
            guard let p50 = Percentile.nearestRank(50, of: values),
                let p95 = Percentile.nearestRank(95, of: values)
            else { return nil }
            count = values.count
            self.p50 = p50
            self.p95 = p95
        }
    }

    package let model: ModelName
    /// From sent to the first delta, thinking included.
    package let firstToken: Figures?
    /// From sent to the first text.
    package let firstText: Figures?
    /// From first sent to ended, of the replies that came to their end.
    package let duration: Figures?

    /// The figures of every model among replies, by name. What failed or was stopped counts only
    /// as far as it came.
    package static func all(of replies: [Reply]) -> [Latency] {
        let groups = Dictionary(grouping: replies, by: \.model)
        return groups.map { Latency(model: $0.key, replies: $0.value) }
            .sorted { $0.model.description < $1.model.description }
    }

    private init(model: ModelName, replies: [Reply]) {
        self.model = model
        firstToken = Figures(replies.compactMap(\.timings.firstToken))
        firstText = Figures(replies.compactMap(\.timings.firstText))
        duration = Figures(
            replies.filter { $0.end?.status == .complete || $0.end?.status == .truncated }
                .compactMap(\.timings.duration))
    }
}
