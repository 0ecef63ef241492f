import SQLiteKit

/// What `crosstab` and `means` take, under the names of their hidden columns. Visible columns have the names `row`,
/// `column` and `base`.
enum RequestParameter: String {
    case wave
    case row = "row_question"
    case column = "column_question"
    case layers
    case filters
    case weight
    case design
    case base = "base_rule"
    case percent
    case boundary
    case adjustment
    case nets
    case singleCluster = "single_cluster"

    var parameter: TableFunction.Parameter {
        TableFunction.Parameter(rawValue, isRequired: self == .wave || self == .row)
    }
}
