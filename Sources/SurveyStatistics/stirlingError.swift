internal import RealModule

/// What Stirling's formula lacks: log Γ(z) - ((z - ½) log z - z + ½ log 2π), for z > 0 (DLMF 5.11.1). Beside it the
/// large terms of gamma and beta functions cancel on paper and not in floating point.
func stirlingError(_ z: Double) -> Double {
    guard z < 10 else {
        let square = 1 / (z * z)
        // B(2k) / (2k (2k - 1)), k = 7 … 1
        let terms = [1.0 / 156, -691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12]
        return terms.reduce(0) { $0 * square + $1 } / z
    }
    return Double.logGamma(z) - ((z - 0.5) * Double.log(z) - z + 0.5 * Double.log(2 * Double.pi))
}
