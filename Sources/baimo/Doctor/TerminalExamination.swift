import ChatInterface
import Foundation
import NcursesBackend

/// What the terminal and the locale can do.
enum TerminalExamination {
    static func findings(
        environment: [String: String], language: Language
    ) -> [Finding] {
        let phrases = language.doctorPhrases
        var findings = [locale(phrases)]
        guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
            return findings + [
                Finding(check: .terminal, state: .skipped, detail: phrases.noTerminal)
            ]
        }
        let names = ["TERM", "COLORTERM", "TERM_PROGRAM", "TMUX", "SSH_CONNECTION"]
        let known = names.compactMap { name in
            environment[name].map {
                name == "TMUX" || name == "SSH_CONNECTION" ? name : "\(name)=\($0)"
            }
        }
        let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
        findings.append(
            Finding(
                check: .terminal, state: isDumb ? .failed : .good,
                detail: known.joined(separator: " · ")))
        let probe = TerminalProbe(environment: environment)
        findings.append(
            Finding(
                check: .colours, state: .good, detail: phrases.colours(probe.depth.rawValue),
                figures: [("colours", probe.depth.rawValue)]))
        findings.append(
            probe.ambiguousColumns.map {
                Finding(
                    check: .ambiguous, state: .good, detail: phrases.ambiguous($0),
                    figures: [("columns", $0)])
            } ?? Finding(check: .ambiguous, state: .warning, detail: phrases.ambiguousUnknown))
        return findings
    }

    private static func locale(_ phrases: DoctorPhrases) -> Finding {
        setlocale(LC_ALL, "")
        let encoding = String(cString: nl_langinfo(CInt(CODESET)))
        let isUTF8 = encoding == "UTF-8"
        return Finding(
            check: .locale, state: isUTF8 ? .good : .warning,
            detail: isUTF8 ? phrases.locale(encoding) : phrases.localeIsNotUTF8(encoding))
    }
}
