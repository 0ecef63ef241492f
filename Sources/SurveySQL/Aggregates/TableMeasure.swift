import SQLiteKit
import SurveyStatistics

/// The aggregates of two categorical values, under their names in SQL. All are NULL where there is nothing to test:
/// fewer than two rows or columns; `chisq_df` is 0.
enum TableMeasure: String, CaseIterable {
    case chiSquare = "chisq"
    case chiSquareDF = "chisq_df"
    case chiSquareP = "chisq_p"
    case likelihoodRatio = "g2"
    case likelihoodRatioP = "g2_p"
    case cramersV = "cramers_v"
    case cramersVCorrected = "cramers_v_corrected"
    case fisherP = "fisher_p"

    var function: AggregateFunction { AggregateFunction(rawValue, arguments: 2...2) { TableAccumulator(self) } }

    func value(of counts: [[Int]]) throws(FunctionError) -> Value {
        guard let table = ContingencyTable(counts.map { $0.map(Double.init) }) else { return .null }
        switch self {
        case .chiSquare: return .optional(table.pearson().statistic)
        case .chiSquareDF: return .int(table.df)
        case .chiSquareP: return .optional(table.pearson().p)
        case .likelihoodRatio: return .optional(table.likelihoodRatio().statistic)
        case .likelihoodRatioP: return .optional(table.likelihoodRatio().p)
        case .cramersV: return .optional(table.cramersV)
        case .cramersVCorrected: return .optional(table.cramersVCorrected)
        case .fisherP: return table.df == 0 ? .null : .real(try exact(counts))
        }
    }

    private func exact(_ counts: [[Int]]) throws(FunctionError) -> Double {
        if let p = fisherExact(counts)?.p { return p }
        let test: TestResult?
        do { test = try FisherFreemanHalton(counts)?.test } catch { throw FunctionError("\(rawValue): \(error)") }
        guard let p = test?.p else {
            throw FunctionError(
                "\(rawValue): a table of \(counts.count) by \(counts.first?.count ?? 0) with so many rows has too many "
                    + "others with the same margins to list; use chisq_p, or crosstab(), which simulates where "
                    + "chi-square does not hold")
        }
        return p
    }
}
