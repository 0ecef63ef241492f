/// All tables with the margins of one.
///
/// Cell by cell down the columns, each number from the least to the greatest that the margins leave; the last column
/// is what remains. A list and no recursion: a table may have more cells than the stack has room for.
struct MarginTables {
    /// A cell that is tried with one number after the other.
    private struct Cell {
        var number = 0
        var greatest = 0
        /// What this and the lower cells of the column share.
        var toPlace = 0
        /// What the lower rows have room for.
        var roomBelow = 0
        /// Σ log x! of the cells before.
        var sum = 0.0
    }

    private let columnTotals: [Int]
    private let logFactorials: LogFactorials
    /// What is not yet placed of each row.
    private var remaining: [Int]
    private var cells: [Cell]
    private var tables = 0

    init(_ counts: CountTable, _ logFactorials: LogFactorials) {
        columnTotals = counts.columnTotals
        remaining = counts.rowTotals
        self.logFactorials = logFactorials
        cells = Array(repeating: Cell(), count: remaining.count * (columnTotals.count - 1))
    }

    /// Calls `body` with Σ log x! of each table; returns how many there are, or nil after `effort` numbers.
    mutating func visit(
        effort: Int, isStopped: () -> Bool, _ body: (Double) -> Void
    ) throws(StatisticsError) -> Int? {
        let startOfLastColumn = cells.count - remaining.count
        var place = 0
        open(place, row: 0)
        for step in 0..<max(0, effort) {
            if step % 16_384 == 0, isStopped() { throw .stopped }
            let row = place % remaining.count
            var sum = cells[place].sum + logFactorials[cells[place].number]
            // The cell beside it in the last column is what the row has left.
            if place >= startOfLastColumn { sum += logFactorials[remaining[row]] }
            if place + 1 < cells.count {
                place += 1
                cells[place].sum = sum
                open(place, row: place % remaining.count)
            } else {
                tables += 1
                body(sum)
                guard let next = advance(from: place) else { return tables }
                place = next
            }
        }
        return nil
    }

    /// Puts the least possible number in a cell.
    private mutating func open(_ place: Int, row: Int) {
        var cell = Cell(sum: cells[place].sum)
        if row == 0 {
            cell.toPlace = columnTotals[place / remaining.count]
            cell.roomBelow = remaining.reduce(0, +) - remaining[0]
        } else {
            cell.toPlace = cells[place - 1].toPlace - cells[place - 1].number
            cell.roomBelow = cells[place - 1].roomBelow - remaining[row]
        }
        cell.number = max(0, cell.toPlace - cell.roomBelow)
        cell.greatest = min(cell.toPlace, remaining[row])
        remaining[row] -= cell.number
        cells[place] = cell
    }

    /// Raises the last cell that can be raised and empties those after it; nil where none can.
    private mutating func advance(from place: Int) -> Int? {
        var place = place
        while cells[place].number == cells[place].greatest {
            remaining[place % remaining.count] += cells[place].number
            place -= 1
            if place < 0 { return nil }
        }
        cells[place].number += 1
        remaining[place % remaining.count] -= 1
        return place
    }
}
