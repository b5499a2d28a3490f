import ChatInterface
import Comparison
import Foundation
import Transcripts

/// Kept conversations, in lines.
extension SimpleLoop {
    func listTranscripts() {
        guard let store, let list = try? store.list(limit: 30) else { return }
        guard !list.isEmpty else {
            return conversation.say(conversation.language.phrases.nothingFound)
        }
        for summary in list {
            let day = Date(timeIntervalSince1970: summary.updatedAt).localDay
            conversation.say("\(summary.id) \(day) \(summary.title)")
        }
    }

    func openTranscript(_ id: String) {
        guard let store else { return }
        do throws(TranscriptError) {
            guard let loaded = try store.load(id, epoch: Clock.epoch) else {
                return conversation.say(conversation.language.phrases.nothingFound)
            }
            open(loaded)
        } catch {
            report(error)
        }
    }

    func export() {
        let path = FileManager.default.currentDirectoryPath + "/baimo-\(session.id).md"
        let error = OutputFile.write(TranscriptExport.markdown(session), to: path)
        conversation.sayExport(
            path: error == 0 ? path : nil, reason: String(cString: strerror(error)))
    }
}
