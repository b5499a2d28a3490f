import Comparison

/// What one payload of a response says, whatever its dialect. One value serves payload after
/// payload, so that its buffers need not be made anew.
struct Chunk {
    var reasoning: [UInt8] = []
    var content: [UInt8] = []
    /// The content is more of the answer, rather than the whole of it once more.
    var isDelta = false
    /// The content is a tool's result, which is no part of the answer.
    var isTool = false
    /// The vendor's word for why it stopped.
    var finishWord: String?
    /// What a gateway's upstream said; differs from the finish word if the gateway glosses over it.
    var nativeFinishWord: String?
    /// Nothing more of the answer comes.
    var isDone = false
    /// This is the last piece of the text, though no word says why; a usage may still come.
    var isLast = false
    /// The limit of tokens was reached, though no word says so.
    var isTruncated = false
    /// The platform flagged the answer as unsafe.
    var isFlagged = false
    /// Moderation, if it strikes, wants back what has been shown.
    var withdraws = false
    /// What moderation objected to.
    var objection: String?
    var usage: Usage?
    /// What a gateway says that it takes for them, in its own currency.
    var charge: Double?
    /// A count of cached tokens apart from the others.
    var cachedTokens: Int?
    /// Where the model has looked so far; empty if this payload doesn't tell.
    var sources: [Source] = []
    /// What the model says of tools that it wants.
    var toolCalls: [ToolCall.Piece] = []
    var error: ErrorBody?

    /// Whether nothing of an answer is in it.
    var isSilent: Bool {
        content.isEmpty && reasoning.isEmpty && finishWord == nil && usage == nil && !isDone
    }

    /// Makes it say nothing again.
    mutating func clear() {
        reasoning.removeAll(keepingCapacity: true)
        content.removeAll(keepingCapacity: true)
        isDelta = false
        isTool = false
        finishWord = nil
        nativeFinishWord = nil
        isDone = false
        isLast = false
        isTruncated = false
        isFlagged = false
        withdraws = false
        objection = nil
        usage = nil
        charge = nil
        cachedTokens = nil
        if !sources.isEmpty { sources = [] }
        if !toolCalls.isEmpty { toolCalls = [] }
        error = nil
    }
}
