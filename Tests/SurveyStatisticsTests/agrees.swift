/// Whether a value has the digits of a printed number, as 27.396 or 1.65e-05.
func agrees(_ value: Double?, _ printed: String) -> Bool {
    let parts = printed.split(separator: "e")
    guard let value, let mantissa = parts.first, let number = Double(printed) else { return false }
    let decimals = mantissa.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var unit = 1.0
    for _ in 0..<(decimals - exponent).magnitude { unit = decimals > exponent ? unit / 10 : unit * 10 }
    return (value - number).magnitude <= 0.5000001 * unit
}
