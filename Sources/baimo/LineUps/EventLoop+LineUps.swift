import ChatInterface
import Comparison
import Settings
import Transcripts

/// Line-ups and transcripts that the person keeps, deletes and takes back.
extension EventLoop {
    func readLineUps() {
        do throws(ConfigurationError) { interface.lineUps = try setup.lineUps() } catch {
            interface.notify(Self.sentence(error), isTrouble: true, at: Clock.now)
        }
    }

    /// Writes a line-up, or with nil deletes it.
    func keepLineUp(_ name: String, _ seats: [Seat]?, at now: Moment) {
        do throws(ConfigurationError) {
            var saved = try SavedLineUps(path: setup.paths.lineUps)
            try saved.set(name, seats)
        } catch {
            let kept = (try? setup.lineUps()) ?? interface.lineUps
            interface.notifyLineUpTrouble(Self.sentence(error), kept: kept, at: now)
        }
    }

    private static func sentence(_ error: ConfigurationError) -> String {
        error.problems.first?.description ?? error.description
    }

    func setTranscriptDeleted(_ id: String, _ isDeleted: Bool) {
        do throws(TranscriptError) {
            try store?.setDeleted(id, isDeleted, now: Clock.epoch.date)
        } catch {
            report(error)
        }
    }
}
