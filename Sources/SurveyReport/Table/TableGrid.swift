/// The lines and columns of a printed table, before anything is said of how wide it may be.
struct TableGrid {
    /// A column of numbers.
    struct Column {
        let heading: String
        /// The letter that other columns name it by.
        var letter: String?
        /// What stands above this column and its neighbours with the same.
        var group: String?
        /// Whether it stands in every block, where columns do not fit side by side.
        var isRepeated = false
    }

    /// One line below the headings.
    enum Line {
        /// A label and one cell a column.
        case cells(String, [TableCell])
        /// A text across the table.
        case text(String)
        /// A rule across the table.
        case rule
    }

    let columns: [Column]
    let lines: [Line]

    /// The lines' labels and cells.
    var rows: [(label: String, cells: [TableCell])] {
        lines.compactMap { if case .cells(let label, let cells) = $0 { (label, cells) } else { nil } }
    }
}
