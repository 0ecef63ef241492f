import SurveyStatistics

extension BatteryFactor {
    /// The rotated factors of an analysis.
    static func factors(of analysis: FactorAnalysis) -> [BatteryFactor] {
        let loadings = analysis.rotatedLoadings
        // By item, the factor that it loads most on; the first of equal ones.
        let home = loadings.map { row in
            row.indices.max { (row[$0].magnitude, -$0) < (row[$1].magnitude, -$1) }
        }
        return analysis.rotatedPercentOfVariance.enumerated().map { factor, percent in
            let items = loadings.indices.filter {
                home[$0] == factor && loadings[$0][factor].magnitude >= BatteryAnalysis.leastLoading
            }
            return BatteryFactor(
                number: factor + 1, percentOfVariance: percent,
                items: items.sorted {
                    (-loadings[$0][factor].magnitude, $0) < (-loadings[$1][factor].magnitude, $1)
                })
        }
    }
}
