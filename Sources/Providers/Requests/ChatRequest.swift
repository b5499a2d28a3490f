import Comparison

/// What a model is to be asked, before any dialect.
package struct ChatRequest: Equatable, Sendable {
    /// The provider's own name of the model.
    package var model: String
    package var messages: [Message]
    package var parameters: Parameters

    package init(model: String, messages: [Message], parameters: Parameters = Parameters()) {
        self.model = model
        self.messages = messages
        self.parameters = parameters
    }
}

/// A failure is thrown where it keeps a request from being made.
extension Failure: Error {}
