import ArgumentParser
import ChatInterface
import Comparison
import Settings

extension Setup {
    /// The line-ups that can be named: the configuration's, then those saved on the screen. A name
    /// that both have means the configuration's.
    func lineUps() throws(ConfigurationError) -> [LineUp] {
        let saved = try SavedLineUps(path: paths.lineUps).seats
        let own = configuration.lineups.sorted { $0.key < $1.key }
            .map { LineUp(name: $0.key, seats: $0.value, isConfigured: true) }
        return own
            + saved.sorted { $0.key < $1.key }
            .filter { configuration.lineups[$0.key] == nil }
            .map { LineUp(name: $0.key, seats: $0.value) }
    }

    /// The seats of a line-up that was named on the command line. Another name is wrong usage and
    /// told what there is; a file that can't be read ends with status 78.
    func seats(ofLineUp name: String) throws -> [Seat] {
        let all: [LineUp]
        do throws(ConfigurationError) { all = try lineUps() } catch {
            StandardStreams.complain(error.description)
            throw ExitStatus.configuration.code
        }
        guard let lineUp = all.first(where: { $0.name == name }) else {
            let phrases = language().layoutPhrases
            let known = all.map(\.name).joined(separator: ", ")
            throw ValidationError(phrases.noLineUp(name, known.isEmpty ? phrases.none : known))
        }
        return try checkCount(lineUp.seats)
    }

    /// More panes than there can be are wrong usage.
    func checkCount(_ seats: [Seat]) throws -> [Seat] {
        guard seats.count <= Session.mostParticipants else {
            throw ValidationError(
                language().layoutPhrases.tooMany(seats.count, Session.mostParticipants) + ".")
        }
        return seats
    }
}
