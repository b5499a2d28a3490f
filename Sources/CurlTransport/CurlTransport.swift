import CCurl
import Glibc
import Transfers

/// The network through libcurl's multi interface, on the caller's thread.
///
/// One wait serves all transfers and the caller's descriptors; nothing happens outside of `start`,
/// `cancel` and `wait`. Redirects are not followed, certificates are always verified, and a server
/// that compresses although asked not to is understood all the same.
package final class CurlTransport: Transport {
    /// More of one transfer is not collected in one wait: none starves the others, and the buffers
    /// stay small enough to be used again.
    static let mostBytesPerWait = 64 << 10

    private let multi: UnsafeMutableRawPointer?
    private let userAgent: String
    private var transfers: [UnsafeMutableRawPointer: CurlTransfer] = [:]
    private var handles: [TransferID: UnsafeMutableRawPointer] = [:]
    /// Transfers that failed before they began.
    private var stillborn: [(TransferID, TransferError)] = []
    private var lastID = 0

    /// `userAgent` is sent with each request that doesn't bring its own.
    package init(userAgent: String) {
        self.userAgent = userAgent
        // A peer that goes away while we write must be an error, not the end.
        signal(SIGPIPE, SIG_IGN)
        curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        multi = curl_multi_init()
        _ = ccurl_multi_set_long(multi, CURLMOPT_MAX_CONCURRENT_STREAMS, 256)
    }

    deinit {
        for handle in Array(transfers.keys) { release(handle) }
        curl_multi_cleanup(multi)
    }

    package func start(_ request: HTTPRequest) -> TransferID {
        lastID += 1
        let id = TransferID(rawValue: lastID)
        do throws(TransferError) {
            let transfer = try CurlTransfer(id, request, userAgent: userAgent, now: Self.now)
            let handle = transfer.handle
            guard curl_multi_add_handle(multi, handle) == CURLM_OK else {
                throw TransferError(.unusable, "the transfer could not be added")
            }
            transfers[handle] = transfer
            handles[id] = handle
        } catch {
            stillborn.append((id, error))
        }
        return id
    }

    package func cancel(_ id: TransferID) {
        stillborn.removeAll { $0.0 == id }
        if let handle = handles[id] { release(handle) }
    }

    package func wait(reading descriptors: [CInt], until deadline: Deadline?) -> TransportActivity {
        var events: [TransferEvent] = []
        perform(into: &events)
        let timeout = events.isEmpty ? self.timeout(until: deadline) : 0
        let before = Self.now
        let readable = poll(descriptors, milliseconds: timeout)
        let away = Self.now - before - Int64(timeout) * 1_000_000
        // Far longer than asked: the process was stopped, and nobody could have heard anything.
        if away > 2_000_000_000 {
            for transfer in transfers.values { transfer.forget(nanoseconds: away) }
        }
        perform(into: &events)
        return TransportActivity(events: events, readable: readable)
    }

    // MARK: Waiting

    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Milliseconds until the deadline or the nearest limit, rounded up; a day at most.
    private func timeout(until deadline: Deadline?) -> Int32 {
        var nearest = deadline?.nanoseconds ?? Int64.max
        for transfer in transfers.values { nearest = min(nearest, transfer.deadline) }
        guard nearest < Int64.max else { return 86_400_000 }
        let left = max(0, nearest - Self.now)
        return Int32(min((left + 999_999) / 1_000_000, 86_400_000))
    }

    private func poll(_ descriptors: [CInt], milliseconds: Int32) -> [CInt] {
        var extra = descriptors.map {
            curl_waitfd(fd: $0, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        }
        _ = curl_multi_poll(multi, &extra, UInt32(extra.count), milliseconds, nil)
        // libcurl reports only what was asked for: a hang-up is asked for separately.
        var states = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard !states.isEmpty, Glibc.poll(&states, nfds_t(states.count), 0) > 0 else { return [] }
        return states.filter { $0.revents != 0 }.map(\.fd)
    }

    // MARK: Collecting

    private func perform(into events: inout [TransferEvent]) {
        var running: Int32 = 0
        curl_multi_perform(multi, &running)
        for (id, error) in stillborn { events.append(.failed(id, error)) }
        stillborn = []
        let now = Self.now
        for transfer in transfers.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
            transfer.takeNews(into: &events, now: now)
        }
        takeResults(into: &events)
        for (handle, transfer) in transfers {
            guard let error = transfer.brokenLimit(at: now) else { continue }
            events.append(.failed(transfer.id, error))
            release(handle)
        }
    }

    private func takeResults(into events: inout [TransferEvent]) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
                let transfer = transfers[handle]
            else { continue }
            let code = ccurl_result(message)
            transfer.takeNews(into: &events, now: Self.now)
            if let error = transfer.error(for: code) {
                events.append(.failed(transfer.id, error))
            } else {
                events.append(.finished(transfer.id))
            }
            release(handle)
        }
    }

    private func release(_ handle: UnsafeMutableRawPointer) {
        guard let transfer = transfers.removeValue(forKey: handle) else { return }
        handles[transfer.id] = nil
        curl_multi_remove_handle(multi, handle)
        transfer.close()
    }
}
