/// All tables with given margins, by brute force: row by row, whatever numbers the columns have room for.
struct NaiveTables {
    let rowTotals: [Int]
    let columnTotals: [Int]

    init(marginsOf table: [[Int]]) {
        rowTotals = table.map { $0.reduce(0, +) }
        columnTotals = (table.first ?? []).indices.map { column in table.reduce(0) { $0 + $1[column] } }
    }

    var all: [[[Int]]] { extended([], columnTotals) }

    private func extended(_ rows: [[Int]], _ left: [Int]) -> [[[Int]]] {
        guard rows.count < rowTotals.count else { return [rows] }
        return shares(of: rowTotals[rows.count], left[...]).flatMap { row in
            extended(rows + [row], zip(left, row).map { $0 - $1 })
        }
    }

    private func shares(of total: Int, _ rooms: ArraySlice<Int>) -> [[Int]] {
        guard let room = rooms.first else { return total == 0 ? [[]] : [] }
        return (0...room).filter { $0 <= total }.flatMap { first in
            shares(of: total - first, rooms.dropFirst()).map { [first] + $0 }
        }
    }

    /// Π r! Π c! / (n! Π x!), as a product of fractions of whole numbers.
    func probability(_ table: [[Int]]) -> Double {
        let above = (rowTotals + columnTotals).flatMap { Array(0...$0).dropFirst() }.sorted()
        let below = ([rowTotals.reduce(0, +)] + table.flatMap { $0 }).flatMap { Array(0...$0).dropFirst() }.sorted()
        return zip(above, below).reduce(1) { $0 * Double($1.0) / Double($1.1) }
    }

    /// The probability of all tables for which `isAsExtreme`.
    func p(_ isAsExtreme: ([[Int]]) -> Bool) -> Double {
        all.reduce(0) { isAsExtreme($1) ? $0 + probability($1) : $0 }
    }
}
