/// A column of a table that a survey tool or another program wrote.
struct SourceColumn {
    /// Its name in the file's header.
    let name: String
    /// What it is about, where the file tells: the text of the question.
    let label: String?
    /// Its number in the file, from 1.
    let place: Int
    let cells: CellColumn
    /// What its values mean, where the file tells.
    let valueLabels: [String: String]
    /// The values that the file declares missing.
    let missing: Set<String>

    init(
        name: String, label: String? = nil, place: Int, cells: CellColumn, valueLabels: [String: String] = [:],
        missing: Set<String> = []
    ) {
        self.name = name
        self.label = label
        self.place = place
        self.cells = cells
        self.valueLabels = valueLabels
        self.missing = missing
    }
}
