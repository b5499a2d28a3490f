import Comparison
import Foundation

/// The program's clocks: read here and nowhere else.
enum Clock {
    /// Now on the monotonic clock.
    static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// Both clocks read at once.
    static var epoch: Session.Epoch {
        Session.Epoch(moment: now, date: Date().timeIntervalSince1970)
    }
}
