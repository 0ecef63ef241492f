/// Columns that are the options of one multiple question, where the file tells.
struct MultipleSet: Equatable {
    let name: String
    let label: String?
    /// The value that means ticked; nil in a set of categories, whose columns hold options' values.
    let counted: String?
    /// The names of the columns.
    let columns: [String]
    /// The code of each column's option, where the file tells; else empty.
    var codes: [String] = []
}
