/// A table of whole numbers without its empty rows and columns, for the tests that keep the margins.
struct CountTable {
    let counts: [[Int]]
    let rowTotals: [Int]
    let columnTotals: [Int]
    let n: Int

    /// Beyond, sums and products of two margins leave an `Int`.
    static let greatestTotal = 2_000_000_000

    /// Nil for rows of unequal length, negative counts, fewer than two rows or columns with counts, or too great a
    /// total.
    init?(_ table: [[Int]]) {
        let width = table.first?.count ?? 0
        let cells = table.joined()
        guard table.allSatisfy({ $0.count == width }),
            cells.allSatisfy({ (0...Self.greatestTotal).contains($0) }),
            cells.reduce(0.0, { $0 + Double($1) }) <= Double(Self.greatestTotal)
        else { return nil }
        let columns = (0..<width).filter { column in table.contains { $0[column] > 0 } }
        let counts = table.map { row in columns.map { row[$0] } }.filter { $0.contains { $0 > 0 } }
        guard counts.count > 1, columns.count > 1 else { return nil }
        self.counts = counts
        rowTotals = counts.map { $0.reduce(0, +) }
        columnTotals = columns.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
        n = rowTotals.reduce(0, +)
    }
}
