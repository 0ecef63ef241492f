import TableStream

/// One table of a stream. A sheet's first row, which mostly names the columns, is apart from the others.
struct StreamedTable {
    /// The head that came before the rows.
    let head: StreamTable
    /// The first row of a sheet, and its place; empty where the columns have names of their own.
    let first: [String]
    let firstPlace: Int
    let columns: [CellColumn]
    /// The place of each row.
    let places: [UInt32]
    /// The first row that is longer than the first of all, and how long it is.
    let tooLong: (place: Int, cells: Int)?

    var rows: Int { places.count }

    /// All cells of a sheet, row by row, each as long as the first: for sheets that are small and not of answers.
    var cells: [[String]] {
        (first.isEmpty ? [] : [first]) + (0..<rows).map { row in columns.map { $0[row] } }
    }
}
