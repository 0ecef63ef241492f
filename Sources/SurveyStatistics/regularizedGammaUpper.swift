internal import RealModule

/// Q(a, x) = Γ(a, x) / Γ(a), for a > 0 and x >= 0; nil elsewhere and where the expansion does not end.
func regularizedGammaUpper(_ a: Double, _ x: Double) -> Double? {
    guard a > 0, a.isFinite, x >= 0 else { return nil }
    if x == 0 { return 1 }
    if x.isInfinite { return 0 }
    // x^a e^-x / Γ(a + 1), around x = a.
    let log = -a * logExcess((x - a) / a, ratio: x / a) - stirlingError(a) - 0.5 * Double.log(2 * Double.pi * a)
    let scale = Double.exp(log)
    if x < a + 1 { return lowerSeries(a, x).map { max(0, 1 - scale * $0) } }
    // Below the least double, whatever the fraction, which is less than 2 there.
    if scale == 0 { return 0 }
    return upperFraction(a, x).map { min(1, scale * a * $0) }
}

private let longest = 200_000

/// 1 + x/(a+1) + x²/((a+1)(a+2)) + … (DLMF 8.7.1).
private func lowerSeries(_ a: Double, _ x: Double) -> Double? {
    var (term, sum) = (1.0, 1.0)
    for index in 1...longest {
        term *= x / (a + Double(index))
        sum += term
        if term < sum * 1e-17 { return sum }
    }
    return nil
}

/// Γ(a, x) e^x x^-a as the even part of the continued fraction DLMF 8.9.2, from the front.
private func upperFraction(_ a: Double, _ x: Double) -> Double? {
    var denominator = x + 1 - a
    var fraction = ContinuedFraction(first: denominator)
    for index in 1...longest {
        let k = Double(index)
        denominator += 2
        if fraction.append(-k * (k - a), denominator) { return 1 / fraction.value }
    }
    return nil
}
