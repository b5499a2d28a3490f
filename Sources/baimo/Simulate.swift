import ArgumentParser
import ChatInterface
import Foundation
import VendorSimulator

/// The simulated vendors on their own.
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Run the simulated vendors as a server on this machine.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The port on 127.0.0.1.")
    var port: UInt16 = 18_100
    @Flag(help: "List the vendors, their models and the faults that can be asked for.")
    var list = false

    func run() throws {
        let phrases = Language.ofEnvironment
            .commandLinePhrases
        if list { return show(port, phrases) }
        let simulator: VendorSimulator
        do { simulator = try VendorSimulator.start(port: port) } catch {
            StandardStreams.complain(phrases.portTaken(Int(port), "\(error)"))
            throw ExitStatus.storage.code
        }
        show(simulator.port, phrases)
        var shown = 0
        while true {
            sleep(1)
            for complaint in simulator.complaints.dropFirst(shown) {
                StandardStreams.complain(complaint.description)
                shown += 1
            }
        }
    }

    private func show(_ port: UInt16, _ phrases: CommandLinePhrases) {
        for vendor in SimulatedVendor.all {
            for (dialect, basePath) in vendor.bases {
                say("\(vendor.id)  \(dialect)  http://127.0.0.1:\(port)\(basePath)")
            }
            say("    " + vendor.models.joined(separator: " "))
        }
        say(
            "\n"
                + phrases.simulatedKeys(VendorSimulator.accessKey, VendorSimulator.secretKey)
                + "\n" + phrases.faults)
        for fault in VendorSimulator.faults {
            say("  \(fault.word)  \(fault.effect)")
        }
    }

    /// Serves on, even if nobody reads what it says.
    private func say(_ text: String) {
        StandardStreams.write(Array((text + "\n").utf8), to: STDOUT_FILENO)
    }
}
