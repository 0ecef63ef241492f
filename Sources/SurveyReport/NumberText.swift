/// Numbers as a Norwegian report prints them: decimal comma, half away from zero, `–` for none at all.
public enum NumberText {
    /// A whole number; `–` for 0.
    public static func count(_ n: Int) -> String { n == 0 ? "–" : String(n) }

    /// A number with so many decimals.
    public static func decimal(_ value: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        // What lies this near a half is one that binary fractions cannot hold.
        let scaled = value.magnitude * scale
        guard scaled < 1e18 else { return String(value) }
        let whole = Int((scaled + 1e-9 * max(1, scaled)).rounded(.toNearestOrAwayFromZero))
        let sign = value < 0 && whole > 0 ? "−" : ""
        guard decimals > 0 else { return sign + String(whole) }
        let digits = String(whole)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(decimals)),\(padded.suffix(decimals))"
    }

    /// A percent: `–` where nobody is behind it, `0` where it rounds to zero; no decimals on a base under 1000.
    public static func percent(_ value: Double?, n: Int, base: Int) -> String {
        guard let value, n > 0 else { return "–" }
        return decimal(value, decimals: base < 1000 ? 0 : 1)
    }

    /// A sum of weights, with one decimal.
    public static func weighted(_ value: Double) -> String { value == 0 ? "–" : decimal(value, decimals: 1) }
}
