/// What SurveyXact's exports have of their own.
enum SurveyXact {
    /// `table` as SurveyXact's, where it has the columns of its status; else as it is.
    static func recognised(_ table: SourceTable) -> SourceTable {
        let names = Set(table.columns.map(\.name))
        let isXact = (1...5).allSatisfy { names.contains("stato_\($0)") }
        guard isXact else { return table }
        return table.with(
            format: .surveyxact, columns: table.columns,
            reading: [withoutStructure])
    }

    /// What is said of answers until the other two files are there.
    static let withoutStructure = "SurveyXact's dataset without its structure and labels"

    /// The answers with what the structure and the labels say of them: of three files, or of a workbook's sheets.
    /// - Throws: everything that is wrong in the structure and the labels, and names that cannot be told apart.
    static func table(
        dataset: SourceTable, structure: SourceRecords, labels: SourceRecords
    ) throws(ExchangeError) -> SourceTable {
        let logs = [structure.file, labels.file, dataset.file].map { FaultLog(file: $0) }
        let variables = SurveyXactStructure(structure, log: logs[0])?.variables ?? []
        let labels = SurveyXactLabels(labels, log: logs[1])
        guard logs.allSatisfy({ $0.count == 0 }) else { throw ExchangeError(logs) }
        let names = SurveyXactNames(dataset.columns, variables, log: logs[2])
        guard logs[2].count == 0 else { throw ExchangeError(logs) }

        let columns = dataset.columns.map { column in
            let variable = names.variable(column).map { variables[$0] }
            let meanings = labels.values[variable?.name ?? column.name] ?? labels.values[column.name] ?? [:]
            return SourceColumn(
                name: column.name, label: variable?.label, place: column.place, cells: column.cells,
                valueLabels: (variable?.choices ?? [:]).merging(meanings) { _, label in label })
        }
        let sets = Self.sets(dataset.columns.map { ($0, names.variable($0).map { variables[$0] }) })
        return dataset.with(
            format: .surveyxact, columns: columns, sets: sets, reading: reading(columns, variables, names))
    }

    private static func sets(_ columns: [(column: SourceColumn, variable: SurveyXactVariable?)]) -> [MultipleSet] {
        var order: [String] = []
        var members: [String: [(column: SourceColumn, variable: SurveyXactVariable)]] = [:]
        for case (let column, let variable?) in columns where variable.isMultiple {
            if members[variable.question] == nil { order.append(variable.question) }
            members[variable.question, default: []].append((column, variable))
        }
        return order.map { question in
            let members = members[question] ?? []
            return MultipleSet(
                name: question, label: members.first?.variable.text, counted: "1", columns: members.map(\.column.name),
                codes: members.map(\.variable.choice))
        }
    }

    private static func reading(
        _ columns: [SourceColumn], _ variables: [SurveyXactVariable], _ names: SurveyXactNames
    ) -> [String] {
        var reading = ["SurveyXact: the structure tells of \(names.count) of \(columns.count) columns"]
        if names.shortened > 0 { reading.append("\(names.shortened) shortened names completed from the structure") }
        if names.count < variables.count {
            reading.append("\(variables.count - names.count) variables of the structure have no column")
        }
        return reading
    }
}
