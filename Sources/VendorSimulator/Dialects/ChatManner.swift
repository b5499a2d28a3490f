/// How a vendor speaks `chat-completions`: everything in which speakers of the dialect differ.
struct ChatManner: Sendable {
    enum RoleHabit: Sendable { case first, every, blank }
    /// What stands in a delta for the field that has nothing to say, thinking or text.
    enum Absence: Sendable { case omitted, null, empty }
    enum UsagePlace: Sendable {
        case ownChunk, withFinish, withLastText, inChoice, everyChunk, none
    }
    /// How an error is written inside a stream.
    enum StreamError: Sendable { case data, field, event, dataThenDone, choice }
    /// How the platform takes text back.
    enum Withdrawal: Sendable { case finish, error }
    enum SourcesHabit: Sendable { case none, firstOrLast, firstAndLast, every, toolRole }

    /// What is known when a chunk is written.
    struct Moment: Sendable {
        var script: Script
        var text: String?
        var finish: Script.Finish?
        var isUsageOnly = false
    }

    var prefix = "data: "
    var idPrefix = "chatcmpl-"
    /// The members of a chunk before `choices`; nil for the usual ones.
    var head: (@Sendable (String) -> JSON)?
    var role = RoleHabit.first
    var openingContent: JSON? = ""
    var absence = Absence.omitted
    /// The same thinking stands in `reasoning_details` too.
    var hasReasoningDetails = false
    /// `finish_reason` before the end; nil if there never is one.
    var unfinished: JSON? = .null
    /// Finish words; a finish without one is an error in the stream.
    var finishes: [Script.Finish: String] = [
        .stop: "stop", .length: "length", .withdrawn: "content_filter",
        .filtered: "content_filter",
    ]
    /// The finish word comes with the last piece of text.
    var finishesWithText = false
    var usage = UsagePlace.ownChunk
    /// Usage comes without `stream_options`.
    var isUsageUnasked = false
    /// `usage` is null on all other chunks when usage was asked for.
    var hasNullUsage = false
    var usageExtra: @Sendable (Script.Counts) -> JSON = { _ in [:] }
    /// A comment while the request waits, and how often it comes.
    var keepAlive: (comment: String, times: Int)?
    var streamError = StreamError.data
    var withdrawal = Withdrawal.finish
    var sources = SourcesHabit.none
    /// Chunks before the first.
    var overture: [JSON] = []
    /// What a delta holds that only ends.
    var finishDelta: JSON = [:]
    /// More members of a choice and of a chunk.
    var choiceExtra: @Sendable (Moment) -> JSON = { _ in [:] }
    var chunkExtra: @Sendable (Moment) -> JSON = { _ in [:] }
    /// Chunks after the finish word.
    var finale: @Sendable (Script) -> [JSON] = { _ in [] }

    /// Whether a request wants thinking, in which style and in which field.
    var thinks: @Sendable (_ body: JSON, _ model: String) -> Bool = { _, _ in true }
    var style: @Sendable (_ body: JSON, _ model: String) -> Director.ThinkingStyle = { _, _ in
        .field
    }
    var field: @Sendable (_ body: JSON, _ model: String) -> String = { _, _ in "reasoning_content" }
    /// Whether a request wants a search, and wants to see first what it found.
    var searches: @Sendable (JSON) -> Bool = { _ in false }
    /// The model calls for a search, and answers when the call is handed back.
    var searchesByCall = false
    var wantsSourcesFirst: @Sendable (JSON) -> Bool = { _ in false }
    /// Pictures are base64 alone rather than data URLs.
    var takesBarePictures = false
}

extension ChatManner {
    /// `thinking: {type}`; anything but `disabled` means thinking.
    static func thinkingType(byDefault: Bool) -> @Sendable (JSON, String) -> Bool {
        { body, _ in
            switch body.at("thinking", "type")?.string {
            case "disabled": false
            case "enabled", "adaptive", "auto": true
            default: body["reasoning_effort"].map { $0.string != "none" } ?? byDefault
            }
        }
    }

    /// A flag of the given name.
    static func flag(_ name: String, byDefault: @escaping @Sendable (String) -> Bool)
        -> @Sendable (JSON, String) -> Bool
    {
        { body, model in body[name]?.bool ?? byDefault(model) }
    }

    /// `reasoning_effort`; `none` and `minimal` mean no thinking.
    static let effort: @Sendable (JSON, String) -> Bool = { body, _ in
        !["none", "minimal"].contains(body["reasoning_effort"]?.string ?? "")
    }

    /// `tools` with an entry of type `web_search`.
    static let searchTool: @Sendable (JSON) -> Bool = { body in
        body["tools"]?.array?.contains { $0["type"]?.string == "web_search" } == true
    }
}
