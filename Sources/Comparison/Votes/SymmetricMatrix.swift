/// A positive definite matrix, small enough to be inverted.
struct SymmetricMatrix {
    let size: Int
    private var values: [Double]

    init(size: Int, diagonal: Double) {
        self.size = size
        values = Array(repeating: 0, count: size * size)
        for index in 0..<size { self[index, index] = diagonal }
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * size + column] }
        set { values[row * size + column] = newValue }
    }

    /// The lower triangle L with L·Lᵀ = self (Cholesky); what isn't positive is made so.
    func factor() -> SymmetricMatrix {
        var lower = SymmetricMatrix(size: size, diagonal: 0)
        for i in 0..<size {
            for j in 0...i {
                var sum = self[i, j]
                for k in 0..<j { sum -= lower[i, k] * lower[j, k] }
                lower[i, j] = i == j ? max(sum, 1e-12).squareRoot() : sum / lower[j, j]
            }
        }
        return lower
    }

    /// x with self·x = vector, where self is the factor of a matrix M and x solves M·x = vector.
    func solve(_ vector: [Double]) -> [Double] {
        var x = vector
        for i in 0..<size {
            for k in 0..<i { x[i] -= self[i, k] * x[k] }
            x[i] /= self[i, i]
        }
        for i in stride(from: size - 1, through: 0, by: -1) {
            for k in (i + 1)..<max(i + 1, size) { x[i] -= self[k, i] * x[k] }
            x[i] /= self[i, i]
        }
        return x
    }

    /// The inverse, column by column.
    func inverse() -> SymmetricMatrix {
        let lower = factor()
        var result = SymmetricMatrix(size: size, diagonal: 0)
        for column in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[column] = 1
            for (row, value) in lower.solve(unit).enumerated() { result[row, column] = value }
        }
        return result
    }
}
