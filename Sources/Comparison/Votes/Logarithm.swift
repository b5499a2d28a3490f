// The C library's exp and log are the only foreign functions of this module: the standard library
// has none, and writing our own would be one more thing to be wrong.
import Glibc

/// The few functions of analysis that ratings need.
enum Logarithm {
    static func natural(_ value: Double) -> Double { log(value) }

    static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

    /// The probability that belongs to log-odds; never quite 0 or 1.
    static func probability(_ logOdds: Double) -> Double {
        let bounded = min(35, max(-35, logOdds))
        return 1 / (1 + exp(-bounded))
    }

    /// log(probability(x)), without cancellation.
    static func ofProbability(_ logOdds: Double) -> Double {
        logOdds > 0 ? -log1p(exp(-logOdds)) : logOdds - log1p(exp(logOdds))
    }
}
