import SurveyModel
import SurveyQuery

/// Prints the cells of one panel of counts.
struct PanelPrinter {
    let table: CrossTab
    let panel: Panel
    let percentage: PercentageBase
    /// The columns to print; in a banner some may be missing in this table, as nobody is in them.
    let columns: [TableQuestion.Category]
    /// By row and column; totals where one of them is nil.
    private let cells: [String?: [String?: Cell]]
    /// From the letters of this table to those that are printed.
    private let letters: [String: String]

    /// - Parameter columns: the columns to print; nil for the table's own.
    init(
        _ table: CrossTab, _ panel: Panel, percentage: PercentageBase, columns: [TableQuestion.Category]? = nil
    ) {
        self.table = table
        self.panel = panel
        self.percentage = percentage
        let own = table.column?.categories ?? []
        self.columns = columns ?? own
        let printed = TableQuestion.letters(of: self.columns)
        letters = Dictionary(TableQuestion.letters(of: own).map { ($1, printed[$0] ?? $1) }) { first, _ in first }
        var cells: [String?: [String?: Cell]] = [nil: [nil: panel.total]]
        // A one-way table's cells are its rows' totals, with intervals.
        for cell in panel.columnTotals + panel.rowTotals + panel.cells where cell.row != nil || cell.column != nil {
            cells[cell.row, default: [:]][cell.column] = cell
        }
        self.cells = cells
    }

    /// The cells of a row, or of all rows (nil): columns, total and, beside row percentages, their base.
    func row(_ code: String?) -> [TableCell] {
        let numbers = columns.map { number(code, $0.code) } + [number(code, nil)]
        return percentage == .row ? numbers + [marked(n(code, nil))] : numbers
    }

    /// By column the number of respondents.
    var bases: [TableCell] {
        underColumns { marked(n(nil, $0), isBase: percentage == .column || percentage == .total && $0 == nil) }
    }

    /// By column the sum of their weights.
    var weightedBases: [TableCell] {
        underColumns { TableCell(NumberText.weighted(cell(nil, $0)?.weightedN ?? 0)) }
    }

    private func underColumns(_ cell: (String?) -> TableCell) -> [TableCell] {
        (columns.map(\.code).map(Optional.some) + [nil]).map(cell) + (percentage == .row ? [TableCell("")] : [])
    }

    /// The percentage of a cell or a total; on a very small base the count in brackets.
    func number(_ row: String?, _ column: String?) -> TableCell {
        // A category that is not in the table is a state that nobody is in.
        guard let cell = cell(row, column) else { return TableCell("–") }
        let (value, base) =
            switch percentage {
            case .row where table.column != nil: (cell.rowPercent, n(row, nil))
            case .row, .column: (cell.columnPercent, n(nil, column))
            case .total: (cell.totalPercent, panel.total.n)
            }
        guard base >= NumberText.leastBase else { return TableCell(cell.n == 0 ? "–" : "(\(cell.n))") }
        // The whole is 100 percent of itself.
        let isWhole = table.column != nil && percentage == .row && column == nil
        return TableCell(
            NumberText.percent(value, n: cell.n, base: base), interval: isWhole ? "" : interval(cell, base: base),
            letters: letters(cell))
    }

    /// The 95 % interval, where it is of the percentage that is printed.
    func interval(_ cell: Cell, base: Int) -> String {
        guard let testing = table.testing, testing.percentage == percentage || table.column == nil,
            let low = cell.statistics?.low, let high = cell.statistics?.high
        else { return "" }
        return NumberText.interval(low, high, decimals: base < 1000 ? 0 : 1)
    }

    /// Letters compare columns, and so stand by the columns' percentages only.
    private func letters(_ cell: Cell) -> String {
        guard percentage == .column else { return "" }
        return (cell.statistics?.letters ?? []).map { letters[$0] ?? $0 }.joined(separator: " ")
    }

    /// A number of respondents; one that is a base is marked where it is small.
    func marked(_ n: Int, isBase: Bool = true) -> TableCell {
        TableCell(isBase ? NumberText.base(n) : NumberText.count(n))
    }

    private func cell(_ row: String?, _ column: String?) -> Cell? { cells[row]?[column] }

    private func n(_ row: String?, _ column: String?) -> Int { cell(row, column)?.n ?? 0 }
}
