import SurveyModel
import SurveyQuery
import SurveyStatistics

/// Whether one of the factors that were found is as a report describes it.
struct FactorMatch {
    let pattern: FactorPattern
    let found: MeasuredFactors

    /// Whether there is such a factor.
    var holds: Bool { (0..<found.count).contains { isMade($0) && standsOut($0) != false } }

    /// What was found of it, in words: the factor that is so, or the one that comes closest.
    var description: String {
        let made = (0..<found.count).filter(isMade)
        if let factor = made.first(where: { standsOut($0) == true }) ?? made.first {
            return "factor \(factor + 1) is made so: \(loadings(on: factor))\(group(on: factor))"
        }
        let closest = (0..<found.count).max { closeness($0) < closeness($1) } ?? 0
        return "no factor is made so; factor \(closest + 1) comes closest: \(loadings(on: closest))"
    }

    /// The least loading of those that should load.
    private func closeness(_ factor: Int) -> Double { loadings(pattern.together, factor).min() ?? 0 }

    /// How the questions of the pattern load on it: those that should, and those that should not.
    private func loadings(on factor: Int) -> String {
        func list(_ keys: [String]) -> String {
            found.items.filter(keys.contains).map { key in
                "\(key) \(MeasuredFactors.text(loadings([key], factor).first ?? 0))"
            }.joined(separator: ", ")
        }
        return list(pattern.together) + (pattern.apart.isEmpty ? "" : ", without \(list(pattern.apart))")
    }

    /// Whether these questions load on it, all in one direction, and those do not. Which direction is up is arbitrary.
    private func isMade(_ factor: Int) -> Bool {
        let least = BatteryAnalysis.leastLoading
        let (together, apart) = (loadings(pattern.together, factor), loadings(pattern.apart, factor))
        return together.allSatisfy { $0 >= least } && apart.allSatisfy { $0 < least }
    }

    /// Whether the group's mean is on the side it should be of the others'; nil where the report names no group.
    private func standsOut(_ factor: Int) -> Bool? {
        guard let group = pattern.group else { return nil }
        guard let (own, others) = found.means(of: group.code, on: factor) else { return false }
        let difference = direction(factor) * (own - others)
        return group.isAbove ? difference > 0 : difference < 0
    }

    private func group(on factor: Int) -> String {
        guard let group = pattern.group else { return "" }
        guard let (own, others) = found.means(of: group.code, on: factor) else {
            return ", and nobody in \(group.question)=\(group.code) to compare"
        }
        let sign = direction(factor)
        let p = found.differences.indices.contains(factor) ? found.differences[factor] : nil
        let anova = p.map { " (anova p = \(MeasuredFactors.text($0)))" } ?? ""
        return
            ", where \(group.question)=\(group.code) has the mean \(MeasuredFactors.text(sign * own)) and the others "
            + MeasuredFactors.text(sign * others) + anova
    }

    /// -1 where the questions that make the factor load on it negatively.
    private func direction(_ factor: Int) -> Double {
        let sum = zip(found.items, found.loadings).filter { pattern.together.contains($0.0) }.reduce(0) {
            $0 + $1.1[factor]
        }
        return sum < 0 ? -1 : 1
    }

    private func loadings(_ keys: [String], _ factor: Int) -> [Double] {
        zip(found.items, found.loadings).filter { keys.contains($0.0) }.map { direction(factor) * $0.1[factor] }
    }
}
