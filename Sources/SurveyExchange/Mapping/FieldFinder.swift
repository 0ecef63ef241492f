import SurveyModel

/// Finds the columns that tell about respondents, among those that are no questions.
struct FieldFinder {
    /// By place.
    private(set) var roles: [Int: ImportField] = [:]
    /// Why a column is left out, by place.
    private(set) var remarks: [Int: String] = [:]
    /// How the municipality is told.
    private(set) var municipality = ImportMapping.MunicipalityKey.code

    /// - Parameter taken: the places of columns that are questions.
    init(_ table: SourceTable, _ questionnaire: Questionnaire, taken: Set<Int>, status: StatusMapping?) {
        let design = questionnaire.wave.design
        for (place, column) in table.columns.enumerated() where !taken.contains(place) {
            if status?.columns.contains(column.name) == true {
                roles[place] = .status
            } else if let field = FieldNames.field(column.name) {
                add(field, column, place, table, design)
            } else if let reason = PersonalColumn.reason(name: column.name, label: column.label) {
                remarks[place] = "personal \(reason)"
            } else if let reason = PersonalColumn.reason(column.cells) {
                remarks[place] = "personal: \(reason)"
            }
        }
        chooseMunicipality(table)
        leaveAmbiguous(table)
    }

    private mutating func add(
        _ field: ImportField, _ column: SourceColumn, _ place: Int, _ table: SourceTable, _ design: WaveDesign
    ) {
        // Our own answers files have these columns where the wave declares neither.
        let isBlank = column.cells.distinctCount == 1
        let isOne = column.cells.distinctCount == 2 && trimmed(column.cells.text(1)) == "1"
        switch field {
        case .id:
            let cells = column.cells
            // A few that stand twice are a fault that the import tells; many are no ids.
            let isID = cells.distinctCount > table.rows / 2
            roles[place] = isID ? .id : nil
            if !isID { remarks[place] = "no id: it is the same for many" }
            if let reason = PersonalColumn.reason(cells, isNumbered: true) {
                roles[place] = nil
                remarks[place] = "personal: \(reason)"
            }
        case .weight where !design.isWeighted && !isOne && !isBlank:
            remarks[place] = "the wave declares no weights"
        case .weight where isBlank: remarks[place] = "it is empty"
        case .stratum where !design.isStratified && !isBlank:
            remarks[place] = "the wave declares no strata"
        default: roles[place] = field
        }
    }

    /// Of a code and a name the code counts.
    private mutating func chooseMunicipality(_ table: SourceTable) {
        let places = roles.filter { $0.value == .municipality }.map(\.key).sorted()
        let coded = places.filter { place in
            let cells = table.columns[place].cells
            return (0..<cells.distinctCount).allSatisfy { trimmed(cells.text($0)).utf8.allSatisfy(\.isDigit) }
        }
        municipality = coded.isEmpty && !places.isEmpty ? .name : .code
        guard coded.count == 1 else { return }
        for place in places where place != coded[0] {
            roles[place] = nil
            remarks[place] = "the municipality is told by '\(table.columns[coded[0]].name)'"
        }
    }

    private mutating func leaveAmbiguous(_ table: SourceTable) {
        for field in ImportField.allCases where field != .status {
            let places = roles.filter { $0.value == field }.map(\.key).sorted()
            guard places.count > 1 else { continue }
            for place in places {
                roles[place] = nil
                let others = places.filter { $0 != place }.map { table.columns[$0].name }
                remarks[place] = "could tell the \(field.rawValue), and so could \(listed(others)); say which does"
            }
        }
    }
}
