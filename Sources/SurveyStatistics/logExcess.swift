internal import RealModule

/// u - log(1 + u), which is never negative, without cancellation at 0; `ratio` is 1 + u, precise where u is near -1.
func logExcess(_ u: Double, ratio: Double) -> Double {
    guard u.magnitude < 0.2 else { return u - Double.log(ratio) }
    // log(1 + u) = 2 (v + v³/3 + v⁵/5 + …) with v = u / (2 + u) (DLMF 4.6.4), and u = 2v + u v.
    let v = u / (2 + u)
    var power = v
    var series = 0.0
    for odd in stride(from: 3.0, through: 21, by: 2) {
        power *= v * v
        series += power / odd
    }
    return u * v - 2 * series
}
