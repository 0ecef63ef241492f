import SurveyModel

/// A mapping put to a file: which column is what.
struct ImportBinding {
    private static let suggested = 20

    /// By question, in the order of the questionnaire.
    private(set) var questions: [QuestionBinding]
    private(set) var fields: [ImportField: SourceColumn] = [:]

    /// By question, whether the file has it.
    var isBound: [Bool] {
        questions.map { if case .missing = $0 { false } else { true } }
    }

    private let table: SourceTable
    private let questionnaire: Questionnaire
    private let mapping: ImportMapping
    private let columns: [String: SourceColumn]

    /// Notes what does not fit in `log`, and what each column is in `look`.
    init(
        _ table: SourceTable, _ mapping: ImportMapping, _ questionnaire: Questionnaire, remarks: [String: [String]],
        look: inout ImportLook, log: FaultLog
    ) {
        self.table = table
        self.mapping = mapping
        self.questionnaire = questionnaire
        columns = Dictionary(table.columns.map { ($0.name, $0) }) { first, _ in first }
        questions = questionnaire.questions.map { _ in .missing }
        requireColumns(log)
        let roles = Dictionary(mapping.columns.map { ($0.column, $0.role) }) { first, _ in first }
        for column in table.columns {
            let role = roles[column.name]
            let isNamed = roles[column.name] != nil
            let personal = personalReason(column, role)
            let isLeftOut = personal != nil && !mapping.include.contains(column.name)
            if isLeftOut { look.personal.append(column.name) }
            let use = isLeftOut ? "" : bind(column, role ?? .ignored)
            var remark = remarks[column.name] ?? []
            // A draft says so too, in other words.
            if let personal { remark = ["personal: \(personal)"] }
            if !isNamed { remark.append("not in the mapping") }
            look.columns.append(.init(name: column.name, use: use, remark: remark.joined(separator: "; ")))
        }
        requireOptions(log)
        for (question, binding) in zip(questionnaire.questions, questions) {
            if case .missing = binding { look.notAsked.append(question.key) }
        }
    }

    /// Notes columns that the mapping names and the file does not have.
    private func requireColumns(_ log: FaultLog) {
        let named = mapping.columns.map(\.column) + (mapping.status?.columns ?? []) + mapping.include
        var noted: Set<String> = []
        for name in named where columns[name] == nil && noted.insert(name).inserted {
            // The names that are alike take time to find, and soon say nothing new.
            let advice =
                noted.count <= Self.suggested
                ? suggestion(name, in: table.columns.map(\.name)) : "correct the name in the mapping"
            log.note("the mapping names a column '\(name)', which the file does not have; \(advice)", line: 1)
        }
    }

    /// Why a column tells who somebody is; nil where it does not, or where codes are all that is taken from it.
    private func personalReason(_ column: SourceColumn, _ role: ColumnMapping.Role?) -> String? {
        switch role {
        case .option?: return nil
        case .question(let key, _)?:
            guard questionnaire.question(key)?.kind == .text else { return nil }
            return PersonalColumn.reason(name: column.name, label: column.label) ?? PersonalColumn.reason(column.cells)
        case .field(.id)?, .field(.unit)?, .field(.cluster)?:
            return PersonalColumn.reason(column.cells, isNumbered: true)
        case .field?: return nil
        case .ignored?, nil:
            guard FieldNames.field(column.name) == nil else { return nil }
            return PersonalColumn.reason(name: column.name, label: column.label) ?? PersonalColumn.reason(column.cells)
        }
    }

    /// What the column is called in the look.
    private mutating func bind(_ column: SourceColumn, _ role: ColumnMapping.Role) -> String {
        switch role {
        case .ignored: return ""
        case .field(let field):
            if field != .status { fields[field] = column }
            return field.rawValue
        case .question(let key, let values):
            guard let place = questionnaire.questions.firstIndex(where: { $0.key == key }) else { return "" }
            guard questionnaire.questions[place].kind == .multiple else {
                questions[place] = .column(column, values: values)
                return key
            }
            if case .choices(let others) = questions[place] {
                questions[place] = .choices(others + [(column, values)])
            } else if case .missing = questions[place] {
                questions[place] = .choices([(column, values)])
            }
            return key
        case .option(let key, let code, let marks):
            guard let place = questionnaire.questions.firstIndex(where: { $0.key == key }) else { return "" }
            var others: [(column: SourceColumn, code: String, marks: TickMarks)] = []
            if case .options(let before) = questions[place] { others = before }
            questions[place] = .options(others + [(column, code, marks)])
            return "\(key)[\(code)]"
        }
    }

    /// Notes multiple questions that have columns for some of their options only: nobody would have ticked the rest.
    private func requireOptions(_ log: FaultLog) {
        for (question, binding) in zip(questionnaire.questions, questions) {
            guard case .options(let options) = binding else { continue }
            let missing = question.validCodes.filter { code in !options.contains { $0.code == code } }
            if !missing.isEmpty {
                log.note(
                    "'\(question.key)' has columns for some of its options, and none for \(listed(missing)); say in the "
                        + "mapping which columns they are", line: 1)
            }
            let whole = mapping.columns.filter { $0.role.isWhole(question.key) }.map(\.column)
            if !whole.isEmpty {
                log.note(
                    "'\(question.key)' has columns for its options, and \(listed(whole)) besides; write the option, "
                        + "or 'ignore: true'", line: 1)
            }
        }
    }
}

extension ColumnMapping.Role {
    /// Whether it is all the answers to a question.
    fileprivate func isWhole(_ key: String) -> Bool {
        if case .question(key, _) = self { true } else { false }
    }
}
