import Foundation

/// Runs work that blocks on a thread of its own: the threads that tests share must stay free for the
/// played vendors, which run on them too.
package func onThread<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
    }
}
