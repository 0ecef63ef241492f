import TableStream

extension SourceTable {
    /// The table of a file that `kunnskap-formats` read: an SPSS file's, that of a workbook's one sheet, or that of
    /// the three sheets of SurveyXact.
    ///
    /// - Throws: what is wrong with the sheet, by row and column.
    init(_ file: StreamedFile, sheet: String? = nil) throws(ExchangeError) {
        let log = FaultLog(file: file.name)
        let surveyXact = sheet == nil ? SurveyXactSheets(file) : nil
        let chosen = surveyXact.map { $0.dataset(log) } ?? Self.chosen(file, sheet, log)
        let table = try log.result(
            chosen.flatMap { chosen in
                chosen.head.form == .columns ? Self.columns(chosen, file, log) : Self.sheet(chosen, file, log)
            })
        self = try surveyXact?.table(table) ?? table
    }

    private static func chosen(_ file: StreamedFile, _ sheet: String?, _ log: FaultLog) -> StreamedTable? {
        let filled = file.tables.filter { $0.head.form == .columns || !$0.first.isEmpty }
        let names = filled.map { "'\($0.head.name)'" }.joined(separator: ", ")
        if let sheet {
            if let table = filled.first(where: { $0.head.name == sheet }) { return table }
            log.note(
                "there is no sheet '\(sheet)' that holds something; there is \(names.isEmpty ? "none" : names)", line: 1
            )
        } else if filled.isEmpty {
            log.note("the file is empty; export it again", line: 1)
        } else if filled.count > 1 {
            log.note(
                "there are \(filled.count) sheets, \(names); say in the mapping file which one: 'sheet: NAME'", line: 1)
        } else {
            return filled.first
        }
        return nil
    }

    private static func columns(_ table: StreamedTable, _ file: StreamedFile, _ log: FaultLog) -> SourceTable? {
        let variables = table.head.variables
        let columns = zip(variables, table.columns).enumerated().map { index, pair in
            SourceColumn(
                name: pair.0.name, label: pair.0.label.isEmpty ? nil : pair.0.label, place: index + 1, cells: pair.1,
                valueLabels: Dictionary(pair.0.labels.map { ($0.value, $0.label) }) { first, _ in first },
                missing: missing(pair.0, pair.1))
        }
        var names: Set<String> = []
        for column in columns where !names.insert(column.name).inserted {
            log.note(
                "two variables are called \(column.name); give each a name of its own", line: 1, column: column.place)
        }
        if table.rows == 0 { log.note("the file has variables and no case; export the answers too", line: 1) }
        var reading = ["SPSS file"] + table.head.notes
        let sets = table.head.sets.map { set in
            let unknown = set.variables.filter { !names.contains($0) }
            if !unknown.isEmpty {
                reading.append(
                    "the multiple-response set \(set.name) names what is no variable: \(unknown.count)")
            }
            return MultipleSet(
                name: set.name, label: set.label.isEmpty ? nil : set.label, counted: set.counted,
                columns: set.variables.filter(names.contains))
        }
        return SourceTable(
            file: file.name, format: .sav, columns: columns, sets: sets, rows: table.rows, lines: table.places,
            reading: reading)
    }

    /// The values that a variable declares missing: those it names, and those of its cells in a range that it names.
    private static func missing(_ variable: StreamVariable, _ cells: CellColumn) -> Set<String> {
        var missing: Set<String> = []
        for declared in variable.missing {
            switch declared {
            case .value(let value): missing.insert(value)
            case .range(let from, let through):
                for index in 0..<cells.distinctCount {
                    let text = cells.text(index)
                    if !text.isEmpty, lies(text, from: from, through: through, variable.kind) { missing.insert(text) }
                }
            }
        }
        return missing
    }

    private static func lies(_ text: String, from: String?, through: String?, _ kind: StreamKind) -> Bool {
        guard kind == .numeric else { return from.map { $0 <= text } ?? true && through.map { text <= $0 } ?? true }
        guard let number = Double(text) else { return false }
        return from.map { Double($0).map { $0 <= number } ?? false } ?? true
            && through.map { Double($0).map { number <= $0 } ?? false } ?? true
    }

    private static func sheet(_ table: StreamedTable, _ file: StreamedFile, _ log: FaultLog) -> SourceTable? {
        if let tooLong = table.tooLong {
            log.note(
                "the row has \(tooLong.cells) cells, row \(table.firstPlace) names \(table.first.count) columns; the "
                    + "first row must name them all: remove a title above, or name each column",
                line: tooLong.place, column: table.first.count + 1)
        }
        if table.rows == 0 {
            log.note("the sheet has a header and no row; export the answers too", line: table.firstPlace)
        }
        var columns: [SourceColumn] = []
        var places: [String: Int] = [:]
        for (index, cells) in table.columns.enumerated() {
            let name = trimmed(table.first[index])
            if !name.isEmpty {
                if let other = places[name] {
                    log.note(
                        "column \(index + 1) has the name of column \(other); give each column a name of its own",
                        line: table.firstPlace, column: index + 1)
                }
                places[name] = places[name] ?? index + 1
                columns.append(SourceColumn(name: name, place: index + 1, cells: cells))
            } else if cells.distinctCount > 1 {
                log.note(
                    "column \(index + 1) has no name, but holds something; name it in the first row",
                    line: table.firstPlace, column: index + 1)
            }
        }
        return SourceTable(
            file: file.name, format: .xlsx, columns: columns, rows: table.rows, lines: table.places,
            reading: ["workbook, sheet '\(table.head.name)'"] + table.head.notes)
    }
}
