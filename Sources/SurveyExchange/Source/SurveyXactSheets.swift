import TableStream

/// The sheets of a SurveyXact workbook.
struct SurveyXactSheets {
    private let datasets: [StreamedTable]
    private let structure: StreamedTable
    private let labels: StreamedTable

    /// Nil where the file has no such sheets.
    init?(_ file: StreamedFile) {
        let sheets = Dictionary(file.tables.map { ($0.head.name.lowercased(), $0) }) { first, _ in first }
        guard let structure = sheets["structure"] ?? sheets["variables"], let labels = sheets["labels"] else {
            return nil
        }
        datasets = file.tables.filter { $0.head.name.lowercased().hasPrefix("dataset") && !$0.first.isEmpty }
        self.structure = structure
        self.labels = labels
        guard !datasets.isEmpty else { return nil }
    }

    /// The one sheet of answers, or where there are several, which is not known how to put together, why not.
    func dataset(_ log: FaultLog) -> StreamedTable? {
        guard datasets.count == 1 else {
            log.note(
                "SurveyXact has split the answers over \(datasets.count) sheets; export them as CSV instead: dataset.csv, "
                    + "structure.csv and labels.csv", line: 1)
            return nil
        }
        return datasets.first
    }

    /// The answers with what the other sheets say of them.
    func table(_ dataset: SourceTable) throws(ExchangeError) -> SourceTable {
        try SurveyXact.table(
            dataset: dataset,
            structure: SourceRecords(rows: structure.cells, file: "\(dataset.file), sheet '\(structure.head.name)'"),
            labels: SourceRecords(rows: labels.cells, file: "\(dataset.file), sheet '\(labels.head.name)'"))
    }
}
