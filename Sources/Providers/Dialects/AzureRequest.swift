import Comparison
import Transfers

/// Writes requests of Azure's dialect: chat completions at the path of a deployment, whose name a
/// person writes as the model.
enum AzureRequest {
    /// The first version of the interface that takes `stream_options`.
    private static let firstWithUsage = "2024-09"

    static func make(
        _ request: ChatRequest, in context: RequestContext
    ) throws(Failure) -> MadeRequest {
        guard let version = context.provider.apiVersion, !version.isEmpty else {
            throw context.configuration("has no version of its interface: set api_version")
        }
        var quirks = context.provider.quirks.applying(to: request.model)
        if version < firstWithUsage { quirks.streamOptionsUsage = false }
        let path =
            "/openai/deployments/\(request.model.percentEncoded)/chat/completions"
            + "?api-version=\(version.percentEncoded)"
        return try ChatCompletionsRequest.make(request, in: context, path: path, quirks: quirks)
    }
}
