import SurveyModel

/// What bears on what in the repair of a block.
struct RepairIndex {
    /// By move: the respondents who may swap.
    let movable: [[Int]]
    /// By move: the counters that look at its columns, of those that a goal looks at.
    let touched: [[Int]]
    /// By goal: the moves that may change it.
    let levers: [[Int]]
    /// By counter: the goals that look at it.
    let watchers: [[Int]]

    init(_ block: Block, _ goals: [BlockRepair.Goal], _ counters: [Counter], _ cells: borrowing Cells) {
        let watched = goals.map(\.rule.counters)
        let watchers = counters.indices.map { counter in goals.indices.filter { watched[$0].contains(counter) } }
        let columns = counters.map(\.condition.columns)
        let touched = block.moves.map { move in
            counters.indices.filter { !watchers[$0].isEmpty && columns[$0].contains(where: move.columns.contains) }
        }
        self.watchers = watchers
        self.touched = touched
        levers = watched.map { watched in
            block.moves.indices.filter { touched[$0].contains(where: watched.contains) }
        }
        var movable: [[Int]] = []
        for move in block.moves { movable.append(Self.movable(move, block, cells)) }
        self.movable = movable
    }

    /// Those who are shown the question; in a multiple question only those who answer it, for a blank is blank in all
    /// its columns.
    private static func movable(_ move: Block.Move, _ block: Block, _ cells: borrowing Cells) -> [Int] {
        guard move.isFixed else { return Array(0..<cells.respondents) }
        let column = move.columns[0]
        let isMultiple = block.members.contains { $0.question.kind == .multiple && $0.columns.contains(column) }
        var movable: [Int] = []
        for respondent in 0..<cells.respondents {
            let value = cells[column, respondent]
            if value != CellValue.notShown, !isMultiple || value != CellValue.blank { movable.append(respondent) }
        }
        return movable
    }
}
