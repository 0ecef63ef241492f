import SurveyModel
import SurveyStatistics

/// Compares the factor scores of groups.
struct ProfileBuilder {
    let engine: CrossTabEngine
    let context: RequestContext
    let side: TableSide

    /// Groups by the categories of a question or an attribute.
    init(
        _ engine: CrossTabEngine, _ context: RequestContext, by key: String, items: [String]
    ) throws(QueryError) {
        guard !items.contains(key) else { throw .battery(.isItem(key)) }
        let coded = try context.dimension(key)
        side = TableSide(coded, rule: nil, nets: [])
        guard coded.question.kind.isCoded, side.categories.contains(where: { $0.net == nil }) else {
            throw .battery(.noGroups(question: key))
        }
        self.engine = engine
        self.context = context
    }

    /// - Parameters:
    ///   - complete: the places of those who are in the analysis.
    ///   - scores: theirs, respondents × factors; nil where there are none.
    func profile(complete: [Int], scores: [[Double]]?, factors: Int) throws(QueryError) -> FactorProfile {
        let membership = try SideMembership(side, store: engine.store, wave: context.wave.key)
        let keys = try engine.store.keys(side.coded, of: context.wave.key)
        var groups: [(category: Int, members: [Int])] = []
        for (index, category) in side.categories.enumerated() where category.net == nil {
            guard !engine.isStopped else { throw .stopped }
            let members = complete.indices.filter {
                membership.isCounted(complete[$0]) && membership.isIn(complete[$0], index)
            }
            if side.isListed[index] || !members.isEmpty { groups.append((index, members)) }
        }
        var means: [FactorMean] = []
        var tests: [[TableTest]] = []
        for factor in 0..<factors {
            guard !engine.isStopped else { throw .stopped }
            let values = groups.map { group in scores.map { scores in group.members.map { scores[$0][factor] } } ?? [] }
            for (group, values) in zip(groups, values) {
                means.append(
                    mean(values, factor, side.categories[group.category].code, n: group.members.count))
            }
            if !side.isMultiple { tests.append(MeansTester.tests(values)) }
        }
        return FactorProfile(
            by: side.tableQuestion(
                isShown: side.categories.indices.map { index in
                    groups.contains { $0.category == index }
                }),
            excluded: Base.Exclusion.counts(
                complete.filter { !membership.isCounted($0) }.map { keys.number(of: $0) }, of: side.key),
            means: means, tests: Self.adjusted(tests))
    }

    private func mean(_ values: [Double], _ factor: Int, _ group: String, n: Int) -> FactorMean {
        let summary = GroupSummary(values)
        let reach = summary?.standardDeviation.flatMap { deviation in
            studentQuantile(0.975, df: Double(n - 1)).map { $0 * deviation / Double(n).squareRoot() }
        }
        let ends = summary.flatMap { summary in reach.map { (summary.mean - $0, summary.mean + $0) } }
        return FactorMean(factor: factor + 1, group: group, n: n, mean: summary?.mean, low: ends?.0, high: ends?.1)
    }

    /// The tests with p of each factor's chosen one adjusted for the number of factors.
    private static func adjusted(_ tests: [[TableTest]]) -> [[TableTest]] {
        var adjusted = tests
        let chosen = tests.indices.compactMap { factor in
            tests[factor].firstIndex { $0.isChosen && $0.result.p != nil }.map { (factor, $0) }
        }
        let p = Adjustment.holm.adjusted(chosen.compactMap { tests[$0.0][$0.1].result.p })
        for ((factor, test), p) in zip(chosen, p) { adjusted[factor][test].adjustedP = p }
        return adjusted
    }
}
