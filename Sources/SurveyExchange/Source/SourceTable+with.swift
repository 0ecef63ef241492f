extension SourceTable {
    /// The table understood as one of `format`.
    func with(
        format: Format, columns: [SourceColumn], sets: [MultipleSet] = [], reading more: [String] = []
    ) -> SourceTable {
        SourceTable(
            file: file, format: format, columns: columns, sets: sets, rows: rows, lines: lines,
            reading: reading.filter { $0 != SurveyXact.withoutStructure } + more,
            decimal: decimal)
    }
}
