/// Whether a value is another one, but for the rounding of floating point.
func isClose(_ value: Double?, _ other: Double, within relative: Double = 1e-10) -> Bool {
    guard let value else { return false }
    return (value - other).magnitude <= relative * other.magnitude + 1e-300
}
