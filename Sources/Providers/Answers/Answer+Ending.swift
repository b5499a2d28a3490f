import Comparison
import Transfers

/// How an answer ends, from all that was seen of it.
extension Answer {
    /// What the finish word means in the light of the rest.
    var meaning: FinishWord.Meaning {
        let word = finishWord.map(FinishWord.meaning) ?? .unfinished
        // A gateway says "stop" where its upstream failed.
        if word == .complete, let nativeFinishWord,
            case .failed(let kind) = FinishWord.meaning(nativeFinishWord)
        {
            return .failed(kind)
        }
        if word == .filtered(withdraws: false), withdraws { return .filtered(withdraws: true) }
        let isProper = word == .complete || word == .unfinished && (isClosed || isWholeBody)
        guard isProper else { return word }
        if isFlagged { return .filtered(withdraws: withdraws) }
        return isTruncated ? .truncated : word
    }

    func ending(_ error: TransferError?) -> ReplyEnd {
        if let failure { return endingInFailure(failure) }
        switch meaning {
        case .complete: return endingComplete()
        case .truncated: return ReplyEnd(.truncated, finishReason: finishWord)
        case .filtered: return filteredEnding()
        case .failed(let kind):
            return ReplyEnd(
                hasVisibleText ? .cutOff : .failed, finishReason: finishWord,
                failure: failed(kind, "the vendor ended the answer with \(failingWord)"))
        case .unfinished: return endingWithoutWord(error)
        }
    }

    /// The word that told of the failure: a gateway's own glosses over its upstream's.
    private var failingWord: String {
        if let finishWord, FinishWord.meaning(finishWord) != .complete { return finishWord }
        return nativeFinishWord ?? finishWord ?? ""
    }

    private func endingInFailure(_ failure: Failure) -> ReplyEnd {
        let isFiltered = failure.kind == .contentRejected && hasVisibleText
        return ReplyEnd(
            isFiltered ? .filtered : .failed, finishReason: finishWord, failure: failure)
    }

    private func endingComplete() -> ReplyEnd {
        guard !hasVisibleText else { return ReplyEnd(.complete, finishReason: finishWord) }
        guard let finishWord, FinishWord.asksForTool(finishWord) else {
            return ReplyEnd(.empty, finishReason: finishWord)
        }
        return ReplyEnd(
            .empty, finishReason: finishWord,
            failure: failed(.protocol, "the model asked for a tool, and none was offered to it"))
    }

    private func filteredEnding() -> ReplyEnd {
        guard !hasVisibleText else { return ReplyEnd(.filtered, finishReason: finishWord) }
        let objection = objection.map { " (\($0))" } ?? ""
        return ReplyEnd(
            .failed, finishReason: finishWord,
            failure: failed(
                .contentRejected, "the platform's moderation let nothing through\(objection)"))
    }

    private func endingWithoutWord(_ error: TransferError?) -> ReplyEnd {
        let hasAnything = hasVisibleText || hasReasoning
        if isClosed || isWholeBody && error == nil && hasAnything {
            if !hasVisibleText, !junk.isEmpty, !hasUnderstood { return unreadable() }
            return ReplyEnd(hasVisibleText ? .complete : .empty)
        }
        if let error {
            return ReplyEnd(
                hasAnything ? .cutOff : .failed,
                failure: failed(Failure.Kind(error.code), error.detail))
        }
        guard hasAnything else { return unreadable() }
        return ReplyEnd(
            .cutOff,
            failure: failed(.protocol, "the stream ended without saying that it was complete"))
    }

    private func unreadable() -> ReplyEnd {
        let found = String(decoding: junk, as: UTF8.self)
        let message =
            junk.isEmpty ? "the answer held nothing that could be read" : "not understood: \(found)"
        return ReplyEnd(.failed, failure: failed(.protocol, message))
    }

    private func failed(_ kind: Failure.Kind, _ message: String) -> Failure {
        var failure = ErrorBody(message: message).failure(head: head, provider: provider)
        failure.kind = kind
        return failure
    }
}

extension Failure.Kind {
    /// What a transfer's trouble is to a person.
    package init(_ code: TransferError.Code) {
        switch code {
        case .unresolved, .refused, .interrupted: self = .unreachable
        case .tls: self = .tls
        case .proxy: self = .proxy
        case .connectTimeout, .firstByteTimeout, .idleTimeout, .totalTimeout: self = .timeout
        case .malformed: self = .protocol
        case .unusable: self = .configuration
        }
    }
}
