import Foundation
import TestSupport
import Testing

/// `baimo simulate` as a process of its own, which ends with the value.
private final class PlayedVendors {
    struct Vendor {
        var id: String
        var baseURL: String
        var model: String
    }

    private let process = Process()
    /// Each vendor's usual address and first model.
    private(set) var vendors: [Vendor] = []

    init(home: URL) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.arguments = ["simulate", "--port", "0"]
        process.environment = BuiltProgram.environment(home: home)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = Data()
        while true {
            let more = output.fileHandleForReading.readSome()
            said += more
            let text = String(decoding: said, as: UTF8.self)
            guard !more.isEmpty, !text.contains("Any key is taken") else {
                read(text)
                return
            }
        }
    }

    deinit {
        // The threads of tests block the gentler signals, and their children inherit that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// A line for each address, then one with the models.
    private func read(_ listing: String) {
        var usual: (id: String, baseURL: String)?
        for line in listing.split(separator: "\n").map(String.init) {
            let words = line.split(separator: " ").map(String.init)
            if line.hasPrefix("    "), let known = usual, let model = words.first {
                vendors.append(Vendor(id: known.id, baseURL: known.baseURL, model: model))
                usual = nil
            } else if words.count == 3, words[2].hasPrefix("http://127.0.0.1:"), usual == nil {
                usual = (words[0], words[2])
            }
        }
    }

    var configuration: String {
        vendors.map { vendor in
            """
            [providers.\(vendor.id)]
            base_url = "\(vendor.baseURL)"
            api_key = "simulated-0123456789"

            """
        }.joined()
    }
}

/// The lines of one pane.
private struct Pane {
    var lines: [[String: Any]] = []

    var events: [String] { lines.map { $0["event"] as? String ?? "" } }

    func texts(_ event: String) -> String {
        lines.filter { $0["event"] as? String == event }.map { $0["text"] as? String ?? "" }
            .joined()
    }
}

@Suite struct `The simulated vendors as a server` {
    @Test func `answer the program, each in one sequence from its start to its end`() async throws {
        try await onThread {
            let home = try BuiltProgram.makeHome()
            defer { try? FileManager.default.removeItem(at: home) }
            let played = try PlayedVendors(home: home)
            #expect(played.vendors.count == 33)
            let file = home.appendingPathComponent("config.toml")
            try played.configuration.write(to: file, atomically: true, encoding: .utf8)
            chmod(file.path, 0o600)
            let models = played.vendors.flatMap { ["-m", "\($0.id)/\($0.model)"] }
            let run = try BuiltProgram.run(
                ["ask", "--json", "--config", file.path] + models + ["解释一下 SSE !fast"],
                home: home)
            #expect(run.status == 0, "\(run.errors)")
            let panes = try panes(run.output)
            #expect(panes.count == played.vendors.count)
            for (index, vendor) in played.vendors.enumerated() {
                expect(try #require(panes[index]), of: vendor)
            }
        }
    }

    private func panes(_ output: String) throws -> [Int: Pane] {
        try output.split(separator: "\n").reduce(into: [:]) { panes, line in
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let pane = try #require(object["pane"] as? Int)
            panes[pane, default: Pane()].lines.append(object)
        }
    }

    private func expect(_ pane: Pane, of vendor: PlayedVendors.Vendor) {
        let events = pane.events
        let (start, end) = (pane.lines.first, pane.lines.last)
        #expect(events.first == "start", "\(vendor)")
        #expect(events.last == "end", "\(vendor)")
        #expect(events.count { $0 == "start" || $0 == "end" } == 2, "\(vendor)")
        #expect(events.count { $0 == "usage" } <= 1, "\(vendor)")
        #expect(!events.contains("error") && !events.contains("retract"), "\(vendor)")
        #expect(pane.lines.allSatisfy { $0["v"] as? Int == 1 }, "\(vendor)")
        #expect(start?["provider"] as? String == vendor.id)
        #expect(start?["base_url"] as? String == vendor.baseURL)
        #expect(end?["status"] as? String == "complete", "\(vendor)")
        #expect(end?["text"] as? String == pane.texts("text"), "\(vendor)")
        #expect(end?["reasoning"] as? String == pane.texts("reasoning"), "\(vendor)")
        #expect(pane.texts("text").contains("模拟"), "\(vendor)")
    }
}
