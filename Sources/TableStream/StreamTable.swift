/// What stands before the rows of a table.
public struct StreamTable: Sendable, Equatable {
    /// What the rows are.
    public enum Form: String, Sendable, CaseIterable {
        /// Every row has a cell for each variable.
        case columns
        /// A sheet as it is: no variables, and rows of any length.
        case cells
    }

    /// The name of the sheet; empty where the file has no sheets.
    public let name: String
    /// What the rows are.
    public let form: Form
    /// How many rows follow, where that is known before they do.
    public let rows: Int?
    /// The columns, in order; none in a table of cells.
    public var variables: [StreamVariable]
    /// The multiple-response sets.
    public var sets: [StreamSet]
    /// What a person should know of the table: sentences without the file's name.
    public var notes: [String]

    /// The head of a table.
    public init(
        name: String = "", form: Form, rows: Int? = nil, variables: [StreamVariable] = [], sets: [StreamSet] = [],
        notes: [String] = []
    ) {
        self.name = name
        self.form = form
        self.rows = rows
        self.variables = variables
        self.sets = sets
        self.notes = notes
    }
}
