import ChatInterface
import Comparison
import UnicodeText

/// The examination of a pane's vendor, on the screen.
extension EventLoop {
    func examine(_ provider: String) {
        let catalogue = session.isSimulated ? demo?.catalogue ?? setup.catalogue : setup.catalogue
        examination = ProviderExamination(
            provider, catalogue: catalogue, transport: transport, language: interface.language)
        showFindings()
    }

    func showFindings() {
        guard let examination else { return }
        let lines = examination.findings.map { finding in
            "- \(finding.state.sign) **\(finding.check.name(in: interface.language))** "
                + Markup.plain(finding.detail)
        }
        let running = examination.isDone ? "" : "\n\n*\(interface.language.phrases.waiting)*"
        interface.show(
            findings: "# \(examination.id)\n\n" + lines.joined(separator: "\n") + running + "\n",
            of: examination.id)
        requestFrame()
    }
}

extension Finding.State {
    /// One sign for each.
    var sign: String {
        switch self {
        case .good: "✓"
        case .warning: "!"
        case .failed: "✗"
        case .skipped: "–"
        }
    }
}
