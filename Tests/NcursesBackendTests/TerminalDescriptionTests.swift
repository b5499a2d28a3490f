import Foundation
import Testing

@testable import NcursesBackend

/// terminfo holds one terminal at a time.
@Suite(.serialized) struct `With terminfo` {}

extension `With terminfo` {
    @Suite struct `A terminal's description` {
        /// What infocmp reads from an entry of its own, or from the database.
        private func infocmp(_ type: String, entry: [UInt8]? = nil) throws -> Set<String> {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/infocmp")
            process.arguments = ["-1", "-x", type]
            let hex = entry.map { "hex:" + $0.map { String(format: "%02X", $0) }.joined() }
            process.environment = hex.map { ["TERMINFO": $0, "TERMINFO_DIRS": "/nowhere"] } ?? [:]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = String(
                decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return Set(text.split(separator: "\n").filter { $0.first == "\t" }.map(String.init))
        }

        @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100", "xterm", "screen"])
        func `is read by terminfo's own tools as it was, but for what was changed`(
            type: String
        ) throws {
            let known = try #require(TerminalDescription(type: type))
            let made = try infocmp(type, entry: known.compiled)
            let kept = try infocmp(type)
            #expect(made.count > 20)
            // Loading an entry without a size fills it in.
            #expect(made.subtracting(["\tlines#24,", "\tcols#80,"]).isSubset(of: kept))
            // What has no place in a standard entry is left out.
            let standard = Set(
                TerminalDescription.flagNames + TerminalDescription.numberNames
                    + TerminalDescription.stringNames)
            let missing = kept.subtracting(made).filter { line in
                standard.contains(String(line.dropFirst().prefix { !"#=,@".contains($0) }))
            }
            #expect(missing.isEmpty)
        }

        @Test func `gets direct colours and struck out text, and loses its palette`() throws {
            let known = try #require(TerminalDescription(type: "xterm-256color"))
            let adapted = known.adapted(to: .direct)
            let lines = try infocmp("xterm-256color", entry: adapted.compiled)
            #expect(lines.contains("\tcolors#0x1000100,") || lines.contains("\tcolors#16777472,"))
            #expect(lines.contains("\tRGB,"))
            #expect(lines.contains { $0.hasPrefix("\tsetaf=\\E[38;%?%p1%{16777216}%<%t2;") })
            #expect(lines.contains("\tprot=\\E[9m,"))
            #expect(lines.contains { $0.hasPrefix("\tsgr=") && $0.hasSuffix("%?%p8%t\\E[9m%;,") })
            for name in ["ccc,", "initc=", "oc=", "initp="] {
                #expect(!lines.contains { $0.hasPrefix("\t" + name) }, "\(name)")
            }
            #expect(adapted.canStrike)
        }

        @Test func `has no colours where none are wanted, and strikes nothing out that it can't`()
            throws
        {
            let xterm = try #require(TerminalDescription(type: "xterm-256color"))
            #expect(xterm.adapted(to: .none).colours == 0)
            let vt100 = try #require(TerminalDescription(type: "vt100"))
            #expect(vt100.colours == 0 && !vt100.adapted(to: .none).canStrike)
        }

        @Test func `gets a palette that the person says is there`() throws {
            let vt100 = try #require(TerminalDescription(type: "vt100")).adapted(to: .sixteen)
            let lines = try infocmp("vt100", entry: vt100.compiled)
            #expect(lines.contains("\tcolors#16,") || lines.contains("\tcolors#0x10,"))
            #expect(lines.contains { $0.hasPrefix("\tsetaf=\\E[%?%p1%{8}%<%t3%p1%d") })
            #expect(lines.contains("\top=\\E[39;49m,"))
            // What is there already stays as it is.
            let xterm = try #require(TerminalDescription(type: "xterm-256color"))
            #expect(xterm.adapted(to: .sixteen)[number: "colors"] == 256)
            #expect(xterm.adapted(to: .sixteen)[string: "setaf"] == xterm[string: "setaf"])
        }

        @Test(arguments: [
            "", "nobody-knows-it", "a/b", "a|b", "含", String(repeating: "x", count: 999),
        ])
        func `is not had of a type that nobody knows`(type: String) {
            #expect(TerminalDescription(type: type) == nil)
        }
    }
}
