import SurveyModel
import SurveyQuery
import SurveyStatistics

/// A number that two programs agree on only where their tables are the same.
enum TableCheck {
    /// The sum of the squares of all cells, weighted ones in thousandths; of a tested table, the statistic.
    static func of(_ tables: [CrossTab]) -> String {
        if let statistic = tables.first?.panels.first?.tests.first?.result.statistic {
            return "\((statistic * 1e6).rounded() / 1e6)"
        }
        let isWeighted = tables.contains { $0.weight == .wave }
        let cells = tables.flatMap(\.cells).map { isWeighted ? Int(($0.weightedN * 1_000).rounded()) : $0.n }
        return "\(cells.reduce(0) { $0 &+ $1 &* $1 })"
    }
}
