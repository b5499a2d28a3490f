/// A tool that a model asks for (`tool_calls` of a chat-completions message).
package struct ToolCall: Equatable, Sendable {
    package var id: String
    package var name: String
    /// JSON, as the model wrote it.
    package var arguments: String

    /// What one payload says of a call: all of it, or a piece.
    struct Piece: Equatable {
        /// Which call it belongs to; its place in the payload where that isn't told.
        var index: Int
        var id: String?
        var name: String?
        var arguments: String?
    }

    /// The pieces in a message, or in what is new of it.
    static func pieces(in message: JSONValue?) -> [Piece] {
        (message?["tool_calls"]?.elements ?? []).enumerated().map { place, call in
            let index = call["index"]?.number.flatMap { Int(exactly: $0) } ?? place
            let function = call["function"]
            return Piece(
                index: index < 0 ? place : index, id: call["id"]?.string,
                name: function?["name"]?.string, arguments: function?["arguments"]?.string)
        }
    }
}

/// The calls that pieces add up to.
struct ToolCalls {
    /// Nobody asks for more at once, or with more words, in bytes.
    private static let most = 16
    private static let longestArguments = 64 << 10

    private(set) var all: [ToolCall] = []

    /// Takes a piece in; one that belongs to no call, or is too much, is left out.
    mutating func take(_ piece: ToolCall.Piece) {
        guard piece.index <= all.count, piece.index < Self.most else { return }
        if piece.index == all.count { all.append(ToolCall(id: "", name: "", arguments: "")) }
        var call = all[piece.index]
        // A name may be said again with each piece.
        if let id = piece.id, !id.isEmpty { call.id = id }
        if let name = piece.name, !name.isEmpty { call.name = name }
        call.arguments += piece.arguments ?? ""
        if call.arguments.utf8.count <= Self.longestArguments { all[piece.index] = call }
    }
}
