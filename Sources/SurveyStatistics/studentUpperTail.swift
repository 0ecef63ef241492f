/// P(T > t) of Student's t with df > 0 degrees of freedom, not necessarily whole, and infinite for the normal; nil for
/// another df or a NaN.
public func studentUpperTail(_ t: Double, df: Double) -> Double? {
    guard df > 0, !t.isNaN else { return nil }
    if df == .infinity { return normalUpperTail(t) }
    if t < 0 { return studentUpperTail(-t, df: df).map { 1 - $0 } }
    let ratio = df.squareRoot() / t
    let (x, y) = shares(ratio * ratio)
    return regularizedBeta(df / 2, 0.5, x: x, y: y).map { $0 / 2 }
}
