import SurveyModel
public import TableStream

/// A wave as the table that `kunnskap-formats` makes a .sav, a .zsav or an .xlsx of.
public struct StreamExport {
    /// What the table is for.
    public enum Target: Sendable, Equatable {
        /// Numbers with labels, as statistics programs work with them.
        case statistics
        /// Codes or labels as texts, as people read them in a sheet.
        case sheet(ExportedValues)
    }

    /// What stands before the rows.
    public let table: StreamTable
    private let columns: [StreamColumn]
    private let count: Int

    /// Makes the table's head.
    public init(_ export: WaveExport, for target: Target) {
        var names = StreamNames()
        var columns: [StreamColumn] = []
        for column in export.columns {
            let name = target == .statistics ? names.name(column.name) : column.name
            columns.append(StreamColumn(column, name: name, for: target, count: export.count))
        }
        let sets =
            target == .statistics
            ? export.questionnaire.questions.enumerated().compactMap { place, question -> StreamSet? in
                let ticks = zip(export.columns, columns).filter { $0.0.question?.place == place && $0.0.option != nil }
                guard !ticks.isEmpty else { return nil }
                return StreamSet(
                    name: "$" + names.name(question.key).prefix(63), kind: .dichotomies, counted: "1",
                    label: question.label.nb,
                    variables: ticks.map(\.1.variable.name))
            } : []
        table = StreamTable(
            name: "Data", form: .columns, rows: export.count, variables: columns.map(\.variable), sets: sets,
            notes: export.notes)
        self.columns = columns
        count = export.count
    }

    /// Writes the table.
    public func write<Failure: Error>(to writer: TableStreamWriter<Failure>) throws(Failure) {
        try writer.begin(table)
        for place in 0..<count {
            writer.beginRow(place: place + 1)
            for column in columns { writer.cell(column.cell(place)) }
            try writer.endRow()
        }
        try writer.end()
    }
}
