import Foundation
import TestSupport

/// Programs that are measured from outside.
enum Program {
    static let baimo = BuiltProgram.path
    static let benchmarks =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""

    /// Runs a program to its end, output to /dev/null, and returns its processor time in seconds.
    static func processorTime(_ path: String, _ arguments: [String], home: URL) -> Double {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        let argv = ([path] + arguments).map { (text: String) in strdup(text) } + [nil]
        let envp =
            BuiltProgram.environment(home: home)
            .map { (entry: (key: String, value: String)) in strdup("\(entry.key)=\(entry.value)") }
            + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process: pid_t = 0
        guard posix_spawn(&process, path, &actions, nil, argv, envp) == 0 else { return .nan }
        var usage = rusage()
        var status: CInt = 0
        guard wait4(process, &status, 0, &usage) == process, status == 0 else { return .nan }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

/// A vendor that streams as fast as it is read, or at a rate; its models are m1, m2 ….
struct BenchmarkVendor {
    let server: RawServer
    let home: URL
    let configuration: URL

    /// `rate` is in deltas a second; without one nothing is waited for. `text` takes the place of
    /// the usual chunks' words.
    init(chunks: Int, rate: Double? = nil, text: String? = nil, models: Int = 8) throws {
        let end = ChatStream.end
        let pieces = (0..<9).map { index in
            text.map { "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\($0)\"}}]}\n\n" }
                ?? ChatStream.chunk(index)
        }
        server = try RawServer { connection in
            guard connection.readRequest() != nil else { return }
            connection.sendStreamHead()
            if let rate {
                let start = Measure.now
                for index in 0..<chunks {
                    let due = start + Double(index) / rate - Measure.now
                    if due > 0 { usleep(useconds_t(due * 1e6)) }
                    guard connection.send(pieces[index % 9]) else { return }
                }
            } else {
                var index = 0
                while index < chunks {
                    let block = (index..<min(index + 40, chunks)).map { pieces[$0 % 9] }.joined()
                    guard connection.send(block) else { return }
                    index += 40
                }
            }
            connection.send(end)
        }
        home = try BuiltProgram.makeHome()
        configuration = home.appendingPathComponent("config.toml")
        let names = (1...models).map { "\"m\($0)\"" }.joined(separator: ", ")
        try """
        [providers.bench]
        dialect = "chat-completions"
        base_url = "\(server.url)/v1"
        models = [\(names)]
        """.write(to: configuration, atomically: true, encoding: .utf8)
    }

    /// The first models, as the command line takes them.
    func models(_ count: Int) -> String {
        (1...count).map { "bench/m\($0)" }.joined(separator: ",")
    }

    func clean() { try? FileManager.default.removeItem(at: home) }
}
