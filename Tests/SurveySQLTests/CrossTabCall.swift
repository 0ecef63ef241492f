import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// A call of `crosstab` that asks for what a request asks for, argument by argument as people write them.
struct CrossTabCall {
    static let columns = [
        "layer", "row", "row_label", "column", "column_label", "column_letter", "n", "weighted_n", "row_percent",
        "column_percent", "total_percent", "response_percent", "low", "high", "standard_error", "deff",
        "adjusted_residual", "letters", "base", "test", "statistic", "df", "df2", "p", "adjusted_p", "reason",
        "origin",
    ]
    static let from = "crosstab(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"

    let arguments: [Value]

    init(
        _ request: CrossTabRequest, percentage: PercentageBase, adjustment: Adjustment,
        singleCluster: SurveyDesign.SingleCluster
    ) {
        let rules = request.baseRules.map { $0 == request.row ? $1.rawValue : "\($0)=\($1.rawValue)" }
        let nets = request.nets.map { "\($0.question):\($0.code)=\($0.options.joined(separator: ","))" }
        arguments = [
            .text(request.wave), .text(request.row), .optional(request.column),
            .text(request.layers.joined(separator: ", ")),
            .text(request.filters.map(\.description).joined(separator: " ;\n")), .text(request.weight.rawValue),
            .optional(request.design?.rawValue), .text(rules.joined(separator: "\n")), .text(percentage.rawValue),
            .optional(request.boundary), .text(adjustment.rawValue), .text(nets.joined(separator: ";")),
            .text(singleCluster.rawValue),
        ]
    }

    /// Whether a text can say these conditions: `crosstab` has no way to write "at least so many of these".
    static func canSay(_ filters: [Filter]) -> Bool {
        filters.allSatisfy { if case .atLeast = $0 { false } else { true } }
    }
}
