import GRDB

/// Why a transcript can't be kept or had.
package struct TranscriptError: Error, Equatable, Sendable {
    /// The kinds of trouble that are told apart.
    package enum Code: Equatable, Sendable {
        /// Somebody else holds the database for longer than we wait.
        case locked
        /// The file is no database, or a damaged one.
        case corrupt
        case readOnly
        case diskFull
        /// The file was written by a newer version of the program.
        case newerSchema
        case other
    }

    package var code: Code
    package var path: String
    /// The library's own words.
    package var detail: String

    init(_ code: Code, path: String, detail: String) {
        self.code = code
        self.path = path
        self.detail = detail
    }

    init(_ error: any Error, path: String) {
        self.path = path
        guard let error = error as? DatabaseError else {
            code = .other
            detail = "\(error)"
            return
        }
        detail = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: code = .locked
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: code = .corrupt
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: code = .readOnly
        case .SQLITE_FULL, .SQLITE_IOERR: code = .diskFull
        default: code = .other
        }
    }
}
