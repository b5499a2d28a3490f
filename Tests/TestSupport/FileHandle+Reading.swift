import Foundation

extension FileHandle {
    /// What can be read now, waiting for something; empty at the end. Signals don't disturb it.
    package func readSome() -> Data {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(fileDescriptor, &buffer, buffer.count)
            if count >= 0 { return Data(buffer[..<count]) }
            guard errno == EINTR else { return Data() }
        }
    }

    /// Everything up to the end.
    package func readAll() -> Data {
        var all = Data()
        while case let more = readSome(), !more.isEmpty { all += more }
        return all
    }
}
