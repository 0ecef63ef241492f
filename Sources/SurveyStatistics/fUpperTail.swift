/// P(F > f) with df1 and df2 degrees of freedom, not necessarily whole; an infinite df2 is a known variance. Nil for
/// degrees of freedom that are not above 0, an infinite df1 or a NaN.
public func fUpperTail(_ f: Double, df1: Double, df2: Double) -> Double? {
    guard df1 > 0, df1.isFinite, df2 > 0, !f.isNaN else { return nil }
    if df2 == .infinity { return chiSquareUpperTail(f * df1, df: df1) }
    guard f > 0 else { return 1 }
    let (x, y) = shares(df2 / df1 / f)
    return regularizedBeta(df2 / 2, df1 / 2, x: x, y: y)
}
