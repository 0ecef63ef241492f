/// A table of answers as another program wrote it, before anything is made of it.
struct SourceTable {
    /// What the file was recognised as.
    enum Format: String, CaseIterable {
        case delimited
        case surveyxact
        case limesurvey
        case limesurveyVV = "limesurvey-vv"
        case sav
        case xlsx
    }

    /// What messages call the file.
    let file: String
    let format: Format
    let columns: [SourceColumn]
    let sets: [MultipleSet]
    let rows: Int
    /// The line of the file that each row begins on; the row of the sheet or the case's number where there are no
    /// lines.
    let lines: [UInt32]
    /// How the file was read, for a person: encoding, separator, decimal mark.
    let reading: [String]
    /// What stands before the decimals of its numbers; nil where the file has both and it was not said.
    let decimal: DecimalMark?

    init(
        file: String, format: Format, columns: [SourceColumn], sets: [MultipleSet] = [], rows: Int, lines: [UInt32],
        reading: [String] = [], decimal: DecimalMark? = .point
    ) {
        self.file = file
        self.format = format
        self.columns = columns
        self.sets = sets
        self.rows = rows
        self.lines = lines
        self.reading = reading
        self.decimal = decimal
    }
}
