import ChatInterface
import Foundation

/// Descriptors 0, 1 and 2.
enum StandardStreams {
    /// Writes everything; false if nobody reads any more, or nothing can be written.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        put(bytes, to: descriptor) == 0
    }

    /// Writes everything, and returns 0 or the number of the error that prevented it.
    ///
    /// With a descriptor to heed: should a reader stand still and `hasEnded` then be true, it is
    /// waited for a second more, and the rest is given up (`ETIMEDOUT`).
    static func put(
        _ bytes: [UInt8], to descriptor: CInt, heeding signals: CInt? = nil,
        hasEnded: () -> Bool = { false }
    ) -> CInt {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                if signals != nil, !waitForReader(descriptor, signals ?? -1, hasEnded) {
                    return ETIMEDOUT
                }
                // As much as a pipe takes without blocking once it takes anything (`PIPE_BUF`).
                let most = signals == nil ? buffer.count - offset : 4096
                let count = Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: offset),
                    min(most, buffer.count - offset))
                if count > 0 {
                    offset += count
                } else if errno == EAGAIN {
                    var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = Foundation.poll(&poll, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }

    /// Waits until something can be written; false if an end was wanted a second ago.
    private static func waitForReader(
        _ descriptor: CInt, _ signals: CInt, _ hasEnded: () -> Bool
    ) -> Bool {
        var polls = [
            pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let isEnding = hasEnded()
            let count = poll(&polls, isEnding ? 1 : 2, isEnding ? 1000 : -1)
            if polls[0].revents != 0 { return true }
            if isEnding, count == 0 { return false }
        }
    }

    /// Everything that a descriptor yields, or why it can't be had: a number of an error, `EFBIG`
    /// for more than `limit` bytes.
    static func readAll(
        _ descriptor: CInt = STDIN_FILENO, limit: Int
    ) -> Result<[UInt8], InputError> {
        guard descriptor >= 0 else { return .failure(InputError(number: errno)) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { return .success(bytes) }
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(InputError(number: errno))
            }
            bytes += buffer[..<count]
            if bytes.count > limit { return .failure(InputError(number: EFBIG)) }
        }
    }

    /// Why something can't be read.
    struct InputError: Error {
        var number: CInt
    }

    static func say(_ text: String) { deliver(Array((text + "\n").utf8)) }
    static func complain(_ text: String) {
        write(Array(("baimo: " + text + "\n").utf8), to: STDERR_FILENO)
    }
}

extension StandardStreams {
    /// Makes the three descriptors and the process's signals such that nothing surprises later.
    ///
    /// A closed one would be the number of the next file or socket, and be written to as if it
    /// were the output: it is taken by a file that answers every use with an error. A file that
    /// grows beyond its limit is an error too, and not the end of the program.
    static func secure() {
        for descriptor in 0...2 where fcntl(CInt(descriptor), F_GETFD) == -1 {
            // The lowest number that is free is this one.
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
        signal(SIGXFSZ, SIG_IGN)
    }
}

extension StandardStreams {
    /// A file, or standard input for `-`: at most so many mebibytes of it, without the byte order
    /// mark that some editors begin a file with. Where it can't be read it says why and ends the
    /// command with status 65.
    static func readInput(
        _ path: String = "-", most mebibytes: Int, _ language: Language
    ) throws -> ArraySlice<UInt8> {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor > STDIN_FILENO { close(descriptor) } }
        do throws(InputError) {
            let bytes = try readAll(descriptor, limit: mebibytes << 20).get()
            return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        } catch {
            let phrases = language.troublePhrases
            let name = path == "-" ? phrases.standardInput : path
            complain(
                error.number == EFBIG
                    ? phrases.tooLong(name, mebibytes)
                    : phrases.unreadable(name, String(cString: strerror(error.number))))
            throw ExitStatus.badInput.code
        }
    }

    /// Says why standard output takes no more.
    static func complainOfOutput(_ error: CInt) {
        let language = Language.ofEnvironment
        let name = language.troublePhrases.standardOutput
        complain(language.commandLinePhrases.cannotWrite(name, String(cString: strerror(error))))
    }

    /// Writes the output of a command that has nothing else to do: ends the program, quietly if
    /// nobody reads, with the status of a storage error if it can't be written.
    static func deliver(_ bytes: [UInt8]) {
        let error = put(bytes, to: STDOUT_FILENO)
        guard error != 0 else { return }
        if error != EPIPE { complainOfOutput(error) }
        exit(error == EPIPE ? ExitStatus.success.rawValue : ExitStatus.storage.rawValue)
    }
}
