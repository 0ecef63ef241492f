import SurveyModel
import SurveyStatistics

/// Tests whether means differ between the columns of a panel, and gives their standard errors.
struct MeansTester {
    let panel: PanelTester
    let values: MeansValues

    func tested(_ untested: Panel) -> Panel {
        var tested = untested
        for index in untested.means.indices {
            let members = values.members(layer: untested.layer, column: untested.means[index].column)
            if let domain = panel.domain {
                underDesign(&tested.means[index], members, values, domain)
            } else {
                simple(&tested.means[index])
            }
        }
        let groups = (panel.table.column?.categories ?? []).filter { $0.net == nil }.map { category in
            values.members(layer: untested.layer, column: category.code).compactMap { values.numbers[$0] }
        }
        if panel.table.column?.kind != .multiple { tested.tests = Self.tests(groups) }
        return tested
    }

    private func simple(_ mean: inout Mean) {
        guard let deviation = mean.standardDeviation, mean.n > 1, panel.table.weight == .none,
            let t = studentQuantile(0.975, df: Double(mean.n - 1)), let centre = mean.mean
        else { return }
        let error = deviation / Double(mean.n).squareRoot()
        mean.standardError = error
        mean.low = centre - t * error
        mean.high = centre + t * error
    }

    private func underDesign(_ mean: inout Mean, _ members: [Int], _ values: MeansValues, _ domain: PanelDomain) {
        let inside = Set(members)
        let numbers = domain.members.map { index in
            inside.contains(Int(index)) ? values.numbers[Int(index)] : nil
        }
        let estimate = designMeans(
            domain.design, values: numbers, groups: numbers.map { $0 == nil ? nil : 0 }, groupCount: 1)[0]
        mean.standardError = estimate?.standardError
        mean.deff = estimate?.deff
        mean.low = estimate?.interval?.low
        mean.high = estimate?.interval?.high
    }

    /// Welch's is the one to report, as it does not need equal variances; ranks where a group has none.
    static func tests(_ groups: [[Double]]) -> [TableTest] {
        let results = [oneWayAnova(groups: groups), welchAnova(groups: groups), kruskalWallis(groups: groups)]
        let hasWelch = results[1] != nil
        return results.compactMap { result in
            guard let result else { return nil }
            let isChosen = result.name == (hasWelch ? .welch : .kruskalWallis)
            return TableTest(
                result: result, item: nil, isChosen: isChosen,
                reason: !isChosen ? TestReasons.notChosen : hasWelch ? TestReasons.welch : TestReasons.ranks)
        }
    }
}
