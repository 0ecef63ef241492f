import SQLiteKit
import SurveyModel
import SurveyQuery

/// `means(wave, row, column, …)`: a row for every column of a table of means, and one for everybody, whose column is
/// NULL. A number question's answers, or a scale's options as 1, 2, 3 ….
enum MeansFunction {
    private static let parameters: [RequestParameter] = [
        .wave, .row, .column, .layers, .filters, .weight, .design, .base, .boundary, .nets, .singleCluster,
    ]

    private static let columns: [(name: String, type: String)] = [
        ("layer", "TEXT"), ("column", "TEXT"), ("column_label", "TEXT"), ("n", "INTEGER"), ("weighted_n", "REAL"),
        ("mean", "REAL"), ("standard_deviation", "REAL"), ("minimum", "REAL"), ("lower_quartile", "REAL"),
        ("median", "REAL"), ("upper_quartile", "REAL"), ("maximum", "REAL"), ("low", "REAL"), ("high", "REAL"),
        ("standard_error", "REAL"), ("deff", "REAL"), ("base", "INTEGER"),
    ]

    static func make(schemaVersion: Int) -> TableFunction {
        TableFunction(
            "means", columns: (columns + TestValues.columns).map { TableFunction.Column($0.name, $0.type) },
            parameters: parameters.map(\.parameter)
        ) { connection, values throws(FunctionError) in
            let arguments = RequestArguments("means", parameters, values)
            let source = TableSource(connection: connection, schemaVersion: schemaVersion)
            return rows(try source.table(arguments, .means))
        }
    }

    private static func rows(_ table: CrossTab) -> [[Value]] {
        let labels = table.column.map(TableLabels.byCode) ?? [:]
        return table.panels.flatMap { panel in
            let tests = TestValues(panel.tests, of: table)
            return panel.means.map { mean in
                [
                    TableLabels.layer(panel), .optional(mean.column),
                    .optional(mean.column.flatMap { labels[$0] }), .int(mean.n), .real(mean.weightedN),
                    .optional(mean.mean), .optional(mean.standardDeviation), .optional(mean.minimum),
                    .optional(mean.lowerQuartile), .optional(mean.median), .optional(mean.upperQuartile),
                    .optional(mean.maximum), .optional(mean.low), .optional(mean.high),
                    .optional(mean.standardError), .optional(mean.deff), .int(table.base.counted),
                ] + tests.values(item: nil)
            }
        }
    }
}
