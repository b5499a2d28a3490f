import ArgumentParser
import ChatInterface
import Foundation

/// A file that a person asked for.
enum OutputFile {
    /// Writes a text for a command that does nothing else. Where that fails it says why and ends the
    /// command with the status of a storage error.
    static func deliver(
        _ text: String, to path: String, mode: mode_t = 0o666, _ phrases: CommandLinePhrases
    ) throws {
        let error = write(text, to: path, mode: mode)
        guard error != 0 else { return }
        StandardStreams.complain(phrases.cannotWrite(path, String(cString: strerror(error))))
        throw ExitStatus.storage.code
    }

    /// Writes a text, in place of what may be there: whole or not at all, but into what is no
    /// plain file (a device, a pipe) directly. Returns 0 or the number of the error.
    static func write(_ text: String, to path: String, mode: mode_t = 0o666) -> CInt {
        var status = stat()
        let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        let place = isSpecial ? path : path + ".\(getpid()).part"
        let descriptor = open(
            place, O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_TRUNC), mode)
        guard descriptor >= 0 else { return errno }
        var error = StandardStreams.put(Array(text.utf8), to: descriptor)
        if close(descriptor) != 0, error == 0 { error = errno }
        if isSpecial { return error }
        if error == 0, rename(place, path) != 0 { error = errno }
        if error != 0 { unlink(place) }
        return error
    }
}
