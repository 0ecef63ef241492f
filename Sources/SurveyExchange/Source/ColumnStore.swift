/// The columns of a table while it is read.
final class ColumnStore {
    private static let firstRows = 64

    let count: Int
    /// Valid as long as this object.
    let columns: UnsafeMutablePointer<ColumnBuilder>
    /// Rows that there is room for.
    private(set) var capacity = ColumnStore.firstRows

    init(count: Int) {
        self.count = count
        columns = .allocate(capacity: count)
        for column in 0..<count {
            (columns + column).initialize(to: ColumnBuilder(rows: capacity, multiplier: .random(in: 0...(.max))))
        }
    }

    deinit {
        for column in 0..<count { columns[column].free() }
        columns.deinitialize(count: count)
        columns.deallocate()
    }

    /// Makes room for one row more than `used`.
    func grow(used: Int) {
        guard used >= capacity else { return }
        capacity *= 2
        for column in 0..<count { columns[column].reserve(capacity, used: used) }
    }

    /// The finished columns; the store is empty afterwards.
    func finish(rows: Int) -> [CellColumn] {
        (0..<count).map { column in
            let cells = columns[column].column(rows)
            columns[column].free()
            columns[column] = ColumnBuilder(rows: Self.firstRows, multiplier: 1)
            return cells
        }
    }
}
