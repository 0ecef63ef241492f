internal import RealModule

/// The z with P(Z <= z) = p; nil outside 0 < p < 1.
///
/// Newton's method, in the middle on the distribution and in a tail on the logarithm of the tail: both are concave
/// and the start is on the side from which every step goes towards the root.
public func normalQuantile(_ p: Double) -> Double? {
    guard p > 0, p < 1 else { return nil }
    let distance = (p - 0.5).magnitude
    let z = distance < 0.25 ? normalCentral(distance) : normalTail(min(p, 1 - p))
    return p < 0.5 ? -z : z
}

/// The z > 0 with P(0 < Z < z) = probability.
private func normalCentral(_ probability: Double) -> Double {
    let perUnit = (2 * Double.pi).squareRoot()
    var z = probability * perUnit
    for _ in 0..<20 {
        let missing = probability - Double.erf(z / 2.0.squareRoot()) / 2
        let step = missing * perUnit * Double.exp(z * z / 2)
        z += step
        if step.magnitude <= z * 1e-16 { break }
    }
    return z
}

/// The z > 0 with P(Z > z) = probability; P(Z > z) <= exp(-z²/2)/2 gives a start that is not below it.
private func normalTail(_ probability: Double) -> Double {
    var z = (-2 * Double.log(2 * probability)).squareRoot()
    for _ in 0..<50 {
        let tail = normalUpperTail(z)
        guard tail > 0 else { break }
        let density = Double.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
        let step = Double.log(tail / probability) * tail / density
        guard step.isFinite else { break }
        z += step
        if step.magnitude <= z * 1e-16 { break }
    }
    return z
}
