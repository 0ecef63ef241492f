import SurveyModel

/// Counts cells and totals over disjoint groups of respondents, and takes percentages last, on full precision.
struct CellCounter {
    /// Respondents, their weights, and the answers that they gave, weighted.
    private struct Count {
        var n = 0
        var weight = 0.0
        var responses = 0.0

        mutating func add(_ group: Tally.Group, responses: Int) {
            n += group.n
            weight += group.weight
            self.responses += group.weight * Double(responses)
        }
    }

    private let row: TableSide
    private let column: TableSide?
    private var grid: [[Count]]
    private var byRow: [Count]
    private var byColumn: [Count]
    private var all = Count()

    init(row: TableSide, column: TableSide?, groups: [Tally.Group]) {
        self.row = row
        self.column = column
        let columns = column?.members.count ?? 1
        grid = Array(repeating: Array(repeating: Count(), count: columns), count: row.members.count)
        byRow = Array(repeating: Count(), count: row.members.count)
        byColumn = Array(repeating: Count(), count: columns)
        for group in groups { count(group) }
    }

    private mutating func count(_ group: Tally.Group) {
        let rows = row.members.indices.filter { !row.members[$0].isDisjoint(with: group.row) }
        let columns =
            column.map { side in
                side.members.indices.filter { !side.members[$0].isDisjoint(with: group.column) }
            } ?? [0]
        let answers = group.row.filter { $0 > 0 }.count
        all.add(group, responses: answers)
        for j in columns { byColumn[j].add(group, responses: answers) }
        for i in rows {
            let ticked = row.members[i].intersection(group.row).count
            byRow[i].add(group, responses: ticked)
            for j in columns { grid[i][j].add(group, responses: ticked) }
        }
    }

    var cells: [Cell] {
        grid.indices.flatMap { i in
            grid[i].indices.map { j in
                cell(grid[i][j], row: i, column: j, of: byRow[i], byColumn[j])
            }
        }
    }

    var rowTotals: [Cell] { byRow.indices.map { cell(byRow[$0], row: $0, column: nil, of: byRow[$0], all) } }

    var columnTotals: [Cell] {
        byColumn.indices.map { cell(byColumn[$0], row: nil, column: $0, of: all, byColumn[$0]) }
    }

    var total: Cell { cell(all, row: nil, column: nil, of: all, all) }

    private func cell(_ count: Count, row i: Int?, column j: Int?, of rowTotal: Count, _ columnTotal: Count) -> Cell {
        let code = i.map { row.tableQuestion.categories[$0] }
        return Cell(
            row: code?.code, column: j.flatMap { column?.tableQuestion.categories[$0].code }, n: count.n,
            weightedN: count.weight, rowPercent: percent(count.weight, of: rowTotal.weight),
            columnPercent: percent(count.weight, of: columnTotal.weight),
            totalPercent: percent(count.weight, of: all.weight),
            responsePercent: row.isMultiple && code.map { $0.state == .valid } ?? true
                ? percent(count.responses, of: columnTotal.responses) : nil)
    }

    private func percent(_ part: Double, of whole: Double) -> Double? { whole > 0 ? 100 * part / whole : nil }
}
