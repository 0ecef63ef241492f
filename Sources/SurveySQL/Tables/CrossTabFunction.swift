import SQLiteKit
import SurveyModel
import SurveyQuery

/// `crosstab(wave, row, column, …)`: a row for every cell and every total of a tested cross-tab; in a total the row or
/// the column is NULL. Numbers as in the program's JSON, percentages from 0 to 100.
enum CrossTabFunction {
    private static let parameters: [RequestParameter] = [
        .wave, .row, .column, .layers, .filters, .weight, .design, .base, .percent, .boundary, .adjustment, .nets,
        .singleCluster,
    ]

    private static let columns: [(name: String, type: String)] = [
        ("layer", "TEXT"), ("row", "TEXT"), ("row_label", "TEXT"), ("column", "TEXT"), ("column_label", "TEXT"),
        ("column_letter", "TEXT"), ("n", "INTEGER"), ("weighted_n", "REAL"), ("row_percent", "REAL"),
        ("column_percent", "REAL"), ("total_percent", "REAL"), ("response_percent", "REAL"), ("low", "REAL"),
        ("high", "REAL"), ("standard_error", "REAL"), ("deff", "REAL"), ("adjusted_residual", "REAL"),
        ("letters", "TEXT"), ("base", "INTEGER"),
    ]

    static func make(schemaVersion: Int) -> TableFunction {
        TableFunction(
            "crosstab", columns: (columns + TestValues.columns).map { TableFunction.Column($0.name, $0.type) },
            parameters: parameters.map(\.parameter)
        ) { connection, values throws(FunctionError) in
            let arguments = RequestArguments("crosstab", parameters, values)
            let source = TableSource(connection: connection, schemaVersion: schemaVersion)
            let table = try source.table(arguments, .counts)
            guard table.panels.allSatisfy(\.means.isEmpty) else {
                throw FunctionError("crosstab: '\(table.row.key)' is a number question; call means() with it")
            }
            return CrossTabRows(table).rows
        }
    }
}
