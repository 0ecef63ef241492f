import SurveyQuery
import SurveyStatistics

/// A factor analysis as far as claims are about it.
struct MeasuredFactors: Equatable, Sendable {
    /// The mean scores of a group, and how many there are.
    struct Group: Equatable, Sendable {
        let code: String
        let n: Int
        /// By factor; nil for nobody, and where there are no scores.
        let means: [Double?]
    }

    /// The keys of the questions.
    let items: [String]
    /// Complete answers, and all respondents that were looked at.
    let n: Int
    let respondents: Int
    /// Largest first.
    let eigenvalues: [Double]
    /// Rotated; items × factors.
    let loadings: [[Double]]
    /// None where no groups are compared.
    let groups: [Group]
    /// By factor, p of the one-way analysis of variance of the groups.
    let differences: [Double?]

    /// How many factors.
    var count: Int { loadings.first?.count ?? 0 }
}

extension MeasuredFactors {
    init(_ battery: BatteryAnalysis) {
        let analysis = battery.analysis
        items = battery.request.items
        n = battery.n
        respondents = battery.respondents
        eigenvalues = analysis.eigenvalues
        loadings = analysis.rotatedLoadings
        let factors = 1...max(1, analysis.factors)
        groups =
            battery.profile.map { profile in
                let codes = profile.means.filter { $0.factor == 1 }
                return codes.map { first in
                    Group(
                        code: first.group, n: first.n,
                        means: factors.map { profile.mean(factor: $0, group: first.group)?.mean })
                }
            } ?? []
        differences =
            battery.profile?.tests.map { tests in
                tests.first { $0.result.name == .anova }?.result.p
            } ?? []
    }
}
