import Comparison

/// What a model is to be asked, before any dialect.
package struct ChatRequest: Equatable, Sendable {
    /// The provider's own name of the model.
    package var model: String
    package var messages: [Message]
    package var parameters: Parameters
    /// The bytes of the messages' pictures, by digest.
    package var pictures: [String: [UInt8]]
    /// What the model has said since, each time that it wanted to search.
    package var toolRounds: [ToolRound] = []

    package init(
        model: String, messages: [Message], parameters: Parameters = Parameters(),
        pictures: [String: [UInt8]] = [:]
    ) {
        self.model = model
        self.messages = messages
        self.parameters = parameters
        self.pictures = pictures
    }
}

/// A failure is thrown where it keeps a request from being made.
extension Failure: Error {}
