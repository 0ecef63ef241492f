import SurveyStatistics

extension MeasuredFactors: CustomStringConvertible {
    /// How many factors, of how many answers, with their eigenvalues and one more.
    var description: String {
        let values = eigenvalues.prefix(count + 1).map(Self.text).joined(separator: ", ")
        return "\(count) factors of \(n) complete answers among \(respondents), eigenvalues \(values)"
    }

    /// The mean of a group on a factor beside that of all others.
    func means(of code: String, on factor: Int) -> (group: Double, others: Double)? {
        guard let own = groups.first(where: { $0.code == code })?.means[factor] else { return nil }
        var (sum, n) = (0.0, 0)
        for group in groups where group.code != code {
            guard let mean = group.means[factor] else { continue }
            sum += Double(group.n) * mean
            n += group.n
        }
        return n > 0 ? (own, sum / Double(n)) : nil
    }

    /// A number with two decimals.
    static func text(_ number: Double) -> String {
        let digits = Rounding.digits(number.magnitude, scale: 100) ?? 0
        return (number < 0 && digits > 0 ? "-" : "") + Measured.text(digits, 100)
    }
}
