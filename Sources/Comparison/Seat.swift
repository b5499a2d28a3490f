/// What a participant is before it has a thread: a model and its parameters. A line-up is a list
/// of these.
package struct Seat: Equatable, Hashable, Sendable {
    package var model: ModelName
    package var parameters: Parameters

    package init(_ model: ModelName, _ parameters: Parameters = Parameters()) {
        self.model = model
        self.parameters = parameters
    }
}

extension Participant {
    package var seat: Seat { Seat(model, parameters) }
}
