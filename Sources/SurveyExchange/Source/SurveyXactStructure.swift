/// SurveyXact's file of questions: a line for each variable, an option of a multiple question being one.
struct SurveyXactStructure {
    private static let names = [
        "questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText",
    ]

    private(set) var variables: [SurveyXactVariable] = []
    private var places: [String: Int] = [:]

    /// Whether a record is this file's header.
    static func isHeader(_ cells: [String]) -> Bool {
        ["questionName", "variableName", "questionType"].allSatisfy(cells.contains)
    }

    /// Nil, and noted, where the columns are not this file's.
    init?(_ records: SourceRecords, log: FaultLog) {
        guard let header = records.records.first else {
            log.note("the file is empty; export it again", line: 1)
            return nil
        }
        let missing = Self.names.filter { !header.cells.contains($0) }
        guard missing.isEmpty else {
            log.note(
                "SurveyXact's structure has the columns \(Self.names.joined(separator: ", ")); missing here: "
                    + "\(missing.joined(separator: ", ")); export it again",
                line: header.line)
            return nil
        }
        let places = Self.names.compactMap(header.cells.firstIndex)
        for record in records.records.dropFirst() {
            guard record.cells.count <= header.cells.count else {
                log.note(
                    "the row has \(record.cells.count) cells, the header \(header.cells.count); export it again",
                    line: record.line)
                continue
            }
            add(places.map { $0 < record.cells.count ? record.cells[$0] : "" }, record.line, log)
        }
    }

    private mutating func add(_ cells: [String], _ line: Int, _ log: FaultLog) {
        let variable = SurveyXactVariable(
            question: cells[0], name: cells[1], isMultiple: cells[3] == "Multiple", text: cells[4], choice: cells[5],
            choiceText: cells[6])
        if variable.name.isEmpty || variable.question.isEmpty {
            return log.note("a questionName or a variableName is missing here; export it again", line: line)
        }
        if variable.isMultiple, variable.choice.isEmpty {
            return log.note(
                "'\(variable.name)' is an option of a multiple question, but its choiceValue is missing; export it again",
                line: line)
        }
        if let place = places[variable.name] {
            if variable.isMultiple || variables[place].isMultiple {
                return log.note("'\(variable.name)' has a line of its own before; export it again", line: line)
            }
        } else {
            places[variable.name] = variables.count
            variables.append(variable)
        }
        if !variable.isMultiple, !variable.choice.isEmpty, let place = places[variable.name] {
            variables[place].choices[variable.choice] = variable.choiceText
        }
    }
}
