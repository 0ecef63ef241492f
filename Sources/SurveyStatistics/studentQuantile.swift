internal import RealModule

/// The t with P(T <= t) = p, for df > 0 degrees of freedom, infinite for the normal; nil outside 0 < p < 1, and where t²
/// is beyond floating point.
///
/// Newton's method as in `normalQuantile`, in a tail over the logarithm of t, where the logarithm of the tail is
/// concave.
public func studentQuantile(_ p: Double, df: Double) -> Double? {
    guard p > 0, p < 1, df > 0 else { return nil }
    if df == .infinity { return normalQuantile(p) }
    let distance = (p - 0.5).magnitude
    guard distance > 0 else { return 0 }
    let start = distance < 0.25 ? distance / studentPeak(df) : (normalQuantile(p) ?? 0).magnitude
    let t =
        distance < 0.25
        ? studentCentral(distance, df, from: start) : studentTail(min(p, 1 - p), df, from: start)
    return t.map { p < 0.5 ? -$0 : $0 }
}

/// The density at 0, Γ((ν+1)/2) / (Γ(ν/2) √(νπ)).
private func studentPeak(_ df: Double) -> Double {
    let (x, y) = shares(df)
    return betaDensity(df / 2, 0.5, x: x, y: y) * Double.exp((df + 1) / 2 * Double.log(onePlus: 1 / df))
}

/// The t > 0 with P(0 < T < t) = probability.
private func studentCentral(_ probability: Double, _ df: Double, from start: Double) -> Double? {
    var t = start
    for _ in 0..<100 {
        let (y, x) = shares(t / df * t)
        guard let twice = regularizedBeta(0.5, df / 2, x: y, y: x) else { return nil }
        let step = (probability - twice / 2) / betaDensity(df / 2, 0.5, x: x, y: y) * t
        guard step.isFinite else { return nil }
        t += step
        if step.magnitude <= t * 1e-15 { break }
    }
    return t
}

/// The t > 0 with P(T > t) = probability, from a start that is not above it.
private func studentTail(_ probability: Double, _ df: Double, from start: Double) -> Double? {
    var t = start
    for _ in 0..<100 {
        let (y, x) = shares(t / df * t)
        guard let tail = studentUpperTail(t, df: df), tail > 0 else { return nil }
        let step = Double.log(tail / probability) * tail / betaDensity(df / 2, 0.5, x: x, y: y)
        t *= Double.exp(step)
        guard t.isFinite, t > 0 else { return nil }
        if step.magnitude <= 1e-15 { break }
    }
    return t
}
