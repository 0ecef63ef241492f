import SQLiteKit
import SurveyModel
import SurveyStatistics

/// Summarises numbers in the place of counts: a number question's answers, or a scale's options as 1, 2, 3 ….
struct MeansBuilder {
    let engine: CrossTabEngine
    let context: RequestContext
    /// Row, column if there is one, layers.
    let sides: [TableSide]
    let table: CrossTab

    /// The table with means; its rows are not categories, so it has no cells.
    func build() throws(QueryError) -> CrossTab {
        let values = try MeansValues(engine: engine, context: context, sides: sides, table: table)
        var built = table
        for index in table.panels.indices {
            try engine.checkStop()
            let layer = table.panels[index].layer
            var means: [Mean] = []
            for code in (table.column?.categories ?? []).map({ Optional($0.code) }) + [nil] {
                means.append(mean(values.members(layer: layer, column: code), values, column: code))
            }
            built.panels[index].means = means
            built.panels[index].held = Panel.Cells(
                cells: [], rowTotals: [], columnTotals: table.panels[index].columnTotals)
        }
        return built
    }

    private func mean(_ members: [Int], _ values: MeansValues, column: String?) -> Mean {
        let numbers = members.map { values.numbers[$0] ?? 0 }
        let weights = values.weights.map { weights in members.map { weights[$0] } }
        let quartiles = [0.25, 0.75]
        let summary =
            weights.map { GroupSummary(numbers, weights: $0, quantiles: quartiles) }
            ?? GroupSummary(numbers, quantiles: quartiles)
        return Mean(
            column: column, n: members.count, weightedN: weights?.reduce(0, +) ?? Double(members.count),
            mean: summary?.mean, standardDeviation: summary?.standardDeviation, minimum: summary?.minimum,
            lowerQuartile: summary?.quantiles[0], median: summary?.median, upperQuartile: summary?.quantiles[1],
            maximum: summary?.maximum)
    }
}
