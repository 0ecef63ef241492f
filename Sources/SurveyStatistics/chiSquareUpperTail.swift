/// P(X > x) of a chi-square with df > 0 degrees of freedom, not necessarily whole; nil for another df,
/// for one of 10^10 or more, and for a NaN.
public func chiSquareUpperTail(_ x: Double, df: Double) -> Double? {
    x.isNaN ? nil : regularizedGammaUpper(df / 2, max(0, x) / 2)
}
