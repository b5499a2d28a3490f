import Comparison
import Foundation
import GRDB

/// The bytes of pictures, each kept once however often it is sent.
extension TranscriptStore {
    static func addPictures(to database: Database) throws {
        try database.execute(
            sql: "CREATE TABLE picture (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL)")
    }

    /// The bytes of a picture; nil if they are not kept.
    package func bytes(of picture: Picture) throws(TranscriptError) -> [UInt8]? {
        do {
            return try database.read { database in
                try Data.fetchOne(
                    database, sql: "SELECT bytes FROM picture WHERE digest = ?",
                    arguments: [picture.digest])
            }.map { [UInt8]($0) }
        } catch {
            throw TranscriptError(error, path: path)
        }
    }
}
