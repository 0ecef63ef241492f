import SurveyModel
import SurveyQuery

/// Finds the cells of an exhibit that are together a whole distribution.
enum Distributions {
    /// The indices of percents that are all categories, nets aside, of one one-way table of a question that each
    /// respondent has one answer to. Their whole numbers must add up to the base; weighted percents have none.
    static func find(_ cells: [Measurement?], tables: [CrossTab]) -> [[Int]] {
        tables.compactMap { table in
            guard table.row.kind == .single || table.row.kind == .scale, table.weight == .none else { return nil }
            let codes = table.row.categories.filter { $0.net == nil }.map(\.code)
            let indices = codes.compactMap { code in
                cells.firstIndex(of: .category(table.request, code: code, .percent))
            }
            return indices.count == codes.count && !codes.isEmpty ? indices : nil
        }
    }
}
