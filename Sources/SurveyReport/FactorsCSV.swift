import SurveyModel
public import SurveyQuery
import SurveyStatistics

/// A factor analysis as comma-separated values for other programs: one line a number, on full precision; nothing where
/// it is undefined.
public enum FactorsCSV {
    private static let header = ["quantity", "question", "label", "factor", "group", "group_label", "value"]

    /// The whole analysis. What is not of a question, a factor or a group has nothing in their place.
    public static func render(_ battery: BatteryAnalysis) -> String {
        let isCollected = battery.wave.origin == .collected
        let origin = isCollected ? [] : ["origin", "note"]
        // What tells that the numbers are no evidence stands on every line, as lines get sorted and filtered.
        let marks = isCollected ? [] : [battery.wave.origin.rawValue, battery.testingNote.nb]
        let lines = totals(battery) + items(battery) + factors(battery) + profile(battery)
        return CSVText.line(header + origin)
            + lines.map { fields in CSVText.line(header.map { fields[$0] ?? "" } + marks) }.joined()
    }

    private static func totals(_ battery: BatteryAnalysis) -> [[String: String]] {
        let analysis = battery.analysis
        return [
            line("n", Double(battery.n)), line("left_out", Double(battery.leftOut)),
            line("kmo", analysis.adequacy?.overall), line("bartlett_statistic", analysis.sphericity?.chiSquare),
            line("bartlett_df", analysis.sphericity?.df), line("bartlett_p", analysis.sphericity?.p),
            line("alpha", analysis.reliability.alpha),
        ]
    }

    private static func items(_ battery: BatteryAnalysis) -> [[String: String]] {
        let analysis = battery.analysis
        return battery.items.enumerated().flatMap { index, item in
            let scale = item.scale.enumerated().map { score, label in
                line("score_label", Double(score + 1))
                    .merging(["question": item.question, "label": CSVText.label(label.nb)]) { own, _ in own }
            }
            return numbers(index, item, analysis).map { $0.merging(place(item)) { own, _ in own } } + scale
        }
    }

    private static func numbers(
        _ index: Int, _ item: BatteryItem, _ analysis: FactorAnalysis
    ) -> [[String: String]] {
        [
            line("item_n", Double(item.n)), line("item_kmo", analysis.adequacy?.items[index]),
            line("item_total_correlation", analysis.reliability.itemTotalCorrelations[index]),
            line("alpha_if_deleted", analysis.reliability.alphaIfDeleted[index]),
            line("communality", analysis.communalities[index]),
        ]
            + item.excluded.map { exclusion in
                line("item_left_out", Double(exclusion.n)).merging(["group": exclusion.state.rawValue]) { own, _ in own
                }
            }
    }

    private static func factors(_ battery: BatteryAnalysis) -> [[String: String]] {
        let analysis = battery.analysis
        let eigenvalues = zip(analysis.eigenvalues, analysis.percentOfVariance).enumerated().flatMap { index, value in
            [line("eigenvalue", value.0, factor: index + 1), line("variance", value.1, factor: index + 1)]
        }
        return eigenvalues
            + battery.factors.flatMap { factor in
                [line("rotated_variance", factor.percentOfVariance, factor: factor.number)]
                    + zip(battery.items, analysis.rotatedLoadings).map { item, loadings in
                        line("loading", loadings[factor.number - 1], factor: factor.number)
                            .merging(place(item)) { own, _ in own }
                    }
            }
    }

    private static func profile(_ battery: BatteryAnalysis) -> [[String: String]] {
        guard let profile = battery.profile else { return [] }
        let labels = Dictionary(profile.by.categories.map { ($0.code, $0.label.nb) }) { first, _ in first }
        let means = profile.means.flatMap { mean in
            [
                ("group_n", Double(mean.n)), ("group_mean", mean.mean), ("group_low", mean.low),
                ("group_high", mean.high),
            ]
            .map { quantity, value in
                let place = ["group": mean.group, "group_label": CSVText.label(labels[mean.group] ?? "")]
                return line(quantity, value, factor: mean.factor).merging(place) { own, _ in own }
            }
        }
        let tests = zip(battery.factors, profile.tests).flatMap { factor, tests in
            tests.flatMap { test in
                let name = test.result.name.rawValue
                return [
                    ("statistic", test.result.statistic), ("df", test.result.df), ("df2", test.result.df2),
                    ("p", test.result.p), ("adjusted_p", test.adjustedP),
                ].compactMap { part, value in
                    value.map { line("\(name)_\(part)", $0, factor: factor.number) }
                }
            }
        }
        return means + tests
    }

    private static func line(_ quantity: String, _ value: Double?, factor: Int? = nil) -> [String: String] {
        ["quantity": quantity, "factor": factor.map(String.init) ?? "", "value": value.map { "\($0)" } ?? ""]
    }

    private static func place(_ item: BatteryItem) -> [String: String] {
        ["question": item.question, "label": CSVText.label(item.label.nb)]
    }
}
