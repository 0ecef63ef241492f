import SurveyStatistics

/// The respondents of one panel under a design, with the categories that they are in.
struct PanelDomain {
    let design: SurveyDesign
    /// By respondent of the design: the index of the columns; -1 for somebody outside the panel.
    let members: [Int32]
    /// Clusters less strata among those who meet the filters and are in the layer, also where their answers to row
    /// and column are missing: R's `svychisq` counts so.
    let degreesOfFreedom: Int
    let row: SideMembership
    let column: SideMembership?

    /// A respondent of the panel is among a category, or among everybody (nil).
    func isIn(_ respondent: Int, row: Int?, column: Int?) -> Bool {
        if let row, !self.row.isIn(respondent, row) { return false }
        if let column, let side = self.column, !side.isIn(respondent, column) { return false }
        return true
    }

    /// A table of the respondents for whom `cell` is one.
    func table(rows: Int, columns: Int, _ cell: (Int) -> Int?) -> DesignTable {
        let places = members.map { $0 < 0 ? -1 : Int32(truncatingIfNeeded: cell(Int($0)) ?? -1) }
        return DesignTable(design, places: places, rows: rows, columns: columns)
    }

    /// The table of some rows, or of one row against everything else, by columns that do not overlap.
    func table(rows: [Int], columns: [Int], isItem: Bool) -> DesignTable {
        let width = Int32(columns.count)
        let rowPlaces = row.places(among: rows)
        let columnPlaces = column?.places(among: columns) ?? []
        let cells = members.map { member -> Int32 in
            let respondent = Int(member)
            guard columnPlaces.indices.contains(respondent) else { return -1 }
            let (row, column) = (rowPlaces[respondent], columnPlaces[respondent])
            guard column >= 0, isItem || row >= 0 else { return -1 }
            return (isItem ? row + 1 : row) * width + column
        }
        return DesignTable(design, places: cells, rows: isItem ? 2 : rows.count, columns: columns.count)
    }

    /// The share of a cell's respondents among those of its base.
    func proportion(row: Int?, column: Int?, of base: PercentageBase) -> DesignEstimate? {
        let table = table(rows: 2, columns: 1) { respondent in
            let isInBase =
                switch base {
                case .row: isIn(respondent, row: row, column: nil)
                case .column: isIn(respondent, row: nil, column: column)
                case .total: true
                }
            return isInBase ? (isIn(respondent, row: row, column: column) ? 1 : 0) : nil
        }
        return table.proportions(of: .column)[1][0]
    }
}
