/// Kish's effective number of respondents, (Σw)² / Σw²; nil where there are no weights.
public func kishEffectiveN(sum: Double, squares: Double) -> Double? {
    let effective = sum / squares * sum
    return sum > 0 && squares > 0 && effective.isFinite ? effective : nil
}
