/// The Bradley–Terry model: the odds that i beats j are exp(θᵢ − θⱼ + γx).
///
/// A tie counts as half a win and half a defeat, which gives the same sufficient numbers as
/// Davidson's model without its extra parameter. Strengths have a Gaussian prior around 0, so that
/// whoever never lost isn't infinitely strong. Fitted by Newton's method on the logarithm of the
/// posterior, which is concave: there is one maximum, and the order of votes doesn't matter.
struct BradleyTerry {
    /// A comparison between two of the models, by their places.
    struct Datum {
        var first: Int
        var second: Int
        /// The share of it that the first won.
        var score: Double
        var weight: Double
        /// What may have swayed it besides strength, positive if in favour of the first.
        var covariate: Double
    }

    /// 1/σ² of the prior on strengths; 0 for plain maximum likelihood.
    var priorPrecision: Double
    /// Whether γ is fitted.
    var hasCovariate: Bool
    /// The prior on γ has σ = 1.
    var covariatePrecision = 1.0

    /// One virtual tie with an average opponent carries as much information as σ = 2.
    static let weakPrior = 0.25
    /// Keeps the matrix invertible without a prior: strengths are told only up to a constant.
    private static let ridge = 1e-9
    private static let mostSteps = 60

    struct Fit {
        /// Strengths, their mean 0.
        var strengths: [Double]
        var covariateEffect: Double
        /// The inverse of the curvature at the maximum, for strengths and then γ.
        var covariance: SymmetricMatrix
    }

    /// The maximum, found from a start if one is near.
    func fit(_ data: [Datum], count: Int, start: [Double]? = nil) -> Fit {
        let size = count + (hasCovariate ? 1 : 0)
        var theta = start ?? Array(repeating: 0, count: size)
        var value = logPosterior(theta, data, count)
        for _ in 0..<Self.mostSteps {
            let (gradient, curvature) = derivatives(theta, data, count)
            let step = curvature.factor().solve(gradient)
            var scale = 1.0
            var next = theta
            var nextValue = -Double.infinity
            while scale > 1e-4 {
                next = zip(theta, step).map { $0 + scale * $1 }
                nextValue = logPosterior(next, data, count)
                if nextValue >= value - 1e-12 { break }
                scale /= 2
            }
            let isDone = step.allSatisfy { abs($0) < 1e-9 } || nextValue < value
            (theta, value) = (next, nextValue)
            if isDone { break }
        }
        return fit(theta, data, count)
    }

    private func fit(_ theta: [Double], _ data: [Datum], _ count: Int) -> Fit {
        let mean = theta[..<count].reduce(0, +) / Double(max(1, count))
        return Fit(
            strengths: theta[..<count].map { $0 - mean },
            covariateEffect: hasCovariate ? theta[count] : 0,
            covariance: derivatives(theta, data, count).curvature.inverse())
    }

    private func logOdds(_ datum: Datum, _ theta: [Double], _ count: Int) -> Double {
        theta[datum.first] - theta[datum.second]
            + (hasCovariate ? theta[count] * datum.covariate : 0)
    }

    private func logPosterior(_ theta: [Double], _ data: [Datum], _ count: Int) -> Double {
        var sum = 0.0
        for datum in data {
            let odds = logOdds(datum, theta, count)
            sum +=
                datum.weight
                * (datum.score * Logarithm.ofProbability(odds)
                    + (1 - datum.score) * Logarithm.ofProbability(-odds))
        }
        for strength in theta[..<count] {
            sum -= (priorPrecision + Self.ridge) * strength * strength / 2
        }
        if hasCovariate { sum -= covariatePrecision * theta[count] * theta[count] / 2 }
        return sum
    }

    private func derivatives(
        _ theta: [Double], _ data: [Datum], _ count: Int
    ) -> (gradient: [Double], curvature: SymmetricMatrix) {
        var gradient = theta.map { -(priorPrecision + Self.ridge) * $0 }
        var curvature = SymmetricMatrix(size: theta.count, diagonal: priorPrecision + Self.ridge)
        if hasCovariate {
            gradient[count] = -covariatePrecision * theta[count]
            curvature[count, count] = covariatePrecision
        }
        for datum in data {
            let p = Logarithm.probability(logOdds(datum, theta, count))
            let slope = datum.weight * (datum.score - p)
            let bend = datum.weight * p * (1 - p)
            let (i, j) = (datum.first, datum.second)
            gradient[i] += slope
            gradient[j] -= slope
            curvature[i, i] += bend
            curvature[j, j] += bend
            curvature[i, j] -= bend
            curvature[j, i] -= bend
            if hasCovariate { sway(datum, slope, bend, &gradient, &curvature, count) }
        }
        return (gradient, curvature)
    }

    /// What a datum says of γ, and of γ together with strengths.
    private func sway(
        _ datum: Datum, _ slope: Double, _ bend: Double, _ gradient: inout [Double],
        _ curvature: inout SymmetricMatrix, _ place: Int
    ) {
        let x = datum.covariate
        gradient[place] += slope * x
        curvature[place, place] += bend * x * x
        for (player, sign) in [(datum.first, x), (datum.second, -x)] {
            curvature[player, place] += bend * sign
            curvature[place, player] += bend * sign
        }
    }
}
