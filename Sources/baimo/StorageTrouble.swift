import ChatInterface
import Transcripts

extension TroublePhrases {
    /// What a person reads when a transcript can't be saved, and where it is instead.
    func sentence(about error: TranscriptError, rescue: String?) -> String {
        let cause = cause(StorageCause(error.code), error.detail)
        return rescue.map { isRescued(cause, $0) } ?? isInMemory(cause)
    }
}

extension StorageCause {
    init(_ code: TranscriptError.Code) {
        switch code {
        case .locked: self = .locked
        case .corrupt: self = .corrupt
        case .readOnly: self = .readOnly
        case .diskFull: self = .diskFull
        case .newerSchema: self = .newerSchema
        case .other: self = .other
        }
    }
}
