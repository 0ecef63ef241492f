/// The places of a table's counts, to which a group's numbers are added.
///
/// Unsafe buffers: a table of a few hundred respondents takes as long as this.
struct CountGrid {
    /// Respondents, and the sums of their weights and of the squares of these.
    struct Amount {
        let n: Int
        let sum: SIMD2<Double>
    }

    let n: UnsafeMutableBufferPointer<Int>
    /// Nil where unweighted.
    let sums: UnsafeMutableBufferPointer<SIMD2<Double>>?
    /// The categories that ranges are of.
    let places: UnsafeBufferPointer<Int>
    let shape: GridShape

    /// Adds to some rows of a panel, and to its totals.
    @inline(__always)
    func add(_ amount: Amount, panel: Int, rows: Range<Int>, columns: Range<Int>) {
        add(amount, panel: panel, row: 0, columns: columns)
        for row in rows { add(amount, panel: panel, row: places[row] + 1, columns: columns) }
    }

    /// Adds to a row of a panel: to its total and to some columns.
    @inline(__always)
    func add(_ amount: Amount, panel: Int, row: Int, columns: Range<Int>) {
        let start = shape.place(panel, row, 0)
        add(amount, to: start)
        for column in columns { add(amount, to: start + places[column] + 1) }
    }

    /// Adds to the place of a row and a column in a panel, given by their begins, and to the totals.
    @inline(__always)
    func add(_ amount: Amount, panel: Int, row: Int, column: Int) {
        add(amount, to: panel)
        add(amount, to: panel + row)
        guard shape.hasColumn else { return }
        add(amount, to: panel + column)
        add(amount, to: panel + row + column)
    }

    @inline(__always)
    private func add(_ amount: Amount, to place: Int) {
        n[place] &+= amount.n
        if let sums { sums[place] += amount.sum }
    }
}
