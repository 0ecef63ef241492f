/// The z of two proportions, p1 - p2, pooled, of which `n12` respondents are in both bases (0: independent ones). The
/// formula of IBM's algorithms for column proportions. Nil where everybody or nobody is counted, a base is empty, or
/// the two bases are the same respondents.
public func overlappingProportionsZ(p1: Double, n1: Double, p2: Double, n2: Double, n12: Double) -> Double? {
    guard n1 > 0, n2 > 0, n12 >= 0, n12 <= min(n1, n2) else { return nil }
    let pooled = (p1 * n1 + p2 * n2) / (n1 + n2)
    let inverse = (n1 - n12 + (n2 - n12)) / n1 / n2
    guard pooled > 0, pooled < 1, inverse > 0 else { return nil }
    let z = (p1 - p2) / (pooled * (1 - pooled) * inverse).squareRoot()
    return z.isFinite ? z : nil
}
