internal import RealModule

/// I_x(a, b), for a, b > 0 and x + y = 1, of which the smaller must be the precise one; nil elsewhere and where the
/// expansion does not end.
func regularizedBeta(_ a: Double, _ b: Double, x: Double, y: Double) -> Double? {
    guard a > 0, b > 0, (a + b).isFinite, x >= 0, y >= 0 else { return nil }
    if x == 0 { return 0 }
    if y == 0 { return 1 }
    let density = betaDensity(a, b, x: x, y: y)
    if x < (a + 1) / (a + b + 2) { return betaFraction(a, b, x, y).map { min(1, density / $0) } }
    return betaFraction(b, a, y, x).map { max(0, 1 - density / $0) }
}

/// x^a y^b / B(a, b), around x = a / (a + b).
func betaDensity(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let difference = x * b - y * a
    let first = a * logExcess(difference / a, ratio: x * (a + b) / a)
    let second = b * logExcess(-difference / b, ratio: y * (a + b) / b)
    let errors = stirlingError(a + b) - stirlingError(a) - stirlingError(b)
    return Double.exp(errors - first - second) * (a / (a + b) * b / (2 * Double.pi)).squareRoot()
}

/// x^a y^b / (B(a, b) I_x(a, b)): the even part of the continued fraction DLMF 8.17.22, from the front. It takes y,
/// because 1 - x has lost its digits where a is large.
private func betaFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double? {
    let distance = a * y - b * x + 1
    var fraction = ContinuedFraction(first: a / (a + 1) * distance)
    for index in 1...200_000 {
        let m = Double(index)
        let before = a + 2 * m - 1
        let numerator = (a + m - 1) / before * ((a + b + m - 1) / before) * m * (b - m) * x * x
        let denominator = m + m * (b - m) / before * x + (a + m) / (before + 2) * (distance + m * (1 + y))
        if fraction.append(numerator, denominator) { return fraction.value }
    }
    return nil
}
