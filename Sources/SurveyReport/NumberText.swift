import SurveyStatistics

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

    /// Percentages on bases under this are marked.
    static let smallBase = 30
    /// On bases under this only counts are printed.
    static let leastBase = ColumnProportions.leastBase

    /// A number of respondents that percentages are of, marked where it is small.
    static func base(_ n: Int) -> String {
        count(n) + (n > 0 && n < smallBase ? (n < leastBase ? "**" : "*") : "")
    }

    /// A confidence interval in brackets.
    static func interval(_ low: Double, _ high: Double, decimals: Int) -> String {
        "(\(decimal(low, decimals: decimals))–\(decimal(high, decimals: decimals)))"
    }

    /// A probability with three decimals; smaller ones as a bound.
    static func probability(_ name: String, _ p: Double) -> String {
        p < 0.001 ? "\(name) \(probability(p))" : "\(name) = \(probability(p))"
    }

    /// The same without a name.
    static func probability(_ p: Double) -> String { p < 0.001 ? "< 0,001" : decimal(p, decimals: 3) }

    /// Degrees of freedom: whole, or with two decimals.
    static func degrees(_ df: Double) -> String { decimal(df, decimals: df == df.rounded() ? 0 : 2) }

    /// A count with its thousands apart.
    static func grouped(_ n: Int) -> String {
        let digits = String(n)
        return digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? " \(digit)" : "\(digit)"
        }.joined()
    }
}
