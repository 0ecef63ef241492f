import SurveyStatistics

/// One line of `Reference/factors.csv`.
struct FactorNumber {
    let data: String
    let analysis: String
    let quantity: String
    let row: Int
    let column: Int
    let expected: Double

    /// Nil for the heading.
    init?(_ cells: [String]) {
        guard cells.count == 6, let row = Int(cells[3]), let column = Int(cells[4]), let expected = Double(cells[5])
        else { return nil }
        (data, analysis, quantity) = (cells[0], cells[1], cells[2])
        (self.row, self.column, self.expected) = (row - 1, column - 1, expected)
    }

    /// Relative, or absolute below 1. Iteration ends at changes of 1e-9.
    var tolerance: Double {
        let isIterated = ["rotated", "rotated_sum_of_squares", "score", "score_absolute_sum"].contains(quantity)
        return isIterated || analysis.hasPrefix("principal_axis") ? 1e-6 : 1e-9
    }

    func value(in analysis: FactorAnalysis, _ scores: [[Double]]) -> Double? {
        switch quantity {
        case "correlation": analysis.correlations[row][column]
        case "eigenvalue": analysis.eigenvalues[row]
        case "squared_multiple_correlation": analysis.initialCommunalities[row]
        case "kmo": analysis.adequacy?.overall
        case "msa": analysis.adequacy?.items[row]
        case "bartlett_chi_square": analysis.sphericity?.chiSquare
        case "bartlett_df": analysis.sphericity?.df
        case "bartlett_p": analysis.sphericity?.p
        case "alpha": analysis.reliability.alpha
        case "alpha_if_deleted": analysis.reliability.alphaIfDeleted[row]
        case "item_total": analysis.reliability.itemTotalCorrelations[row]
        case "alpha_first_three": cronbachAlpha((0..<3).map { item in scores.map { $0[item] } })
        case "loading": analysis.loadings[row][column]
        case "communality": analysis.communalities[row]
        case "rotated": analysis.rotatedLoadings[row][column]
        case "rotated_sum_of_squares": analysis.rotatedSumsOfSquares[row]
        case "score": analysis.scores?[row][column]
        case "score_absolute_sum": analysis.scores?.reduce(0) { $0 + abs($1[row]) }
        default: nil
        }
    }
}
