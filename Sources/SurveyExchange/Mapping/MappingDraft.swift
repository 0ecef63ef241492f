import SurveyModel

/// Makes a mapping by looking at a file. What is certain is mapped, and what is not is left out with a remark: nothing
/// is guessed.
struct MappingDraft {
    private(set) var mapping: ImportMapping
    private(set) var remarks = MappingRemarks()
    private let table: SourceTable
    private let questionnaire: Questionnaire
    private let targets: ColumnTargets
    /// The value that means ticked, by the name of the column.
    private let counted: [String: String]

    init(_ table: SourceTable, _ questionnaire: Questionnaire) {
        self.table = table
        self.questionnaire = questionnaire
        targets = ColumnTargets(questionnaire)
        counted = Dictionary(
            table.sets.flatMap { set in set.columns.compactMap { name in set.counted.map { (name, $0) } } }
        ) { first, _ in first }
        mapping = ImportMapping(wave: questionnaire.wave.key)
        mapping.format = table.format
        mapping.status = status()
        var found = found()
        leaveAmbiguous(&found)
        let fields = FieldFinder(table, questionnaire, taken: Set(found.keys), status: mapping.status)
        for (place, column) in table.columns.enumerated() {
            let role = found[place].map { self.role($0, column) } ?? fields.roles[place].map { .field($0) }
            if role == nil { remark(column, fields.remarks[place] ?? "no question has this name or label") }
            mapping.columns.append(ColumnMapping(column: column.name, role: role ?? .ignored))
        }
        mapping.municipality = fields.municipality
        describe()
    }

    /// What is said above and below the mapping.
    private mutating func describe() {
        remarks.head = [
            "Made by looking at \(table.file). Look it over: each line says what a column is.",
            "{column: NAME, question: KEY, values: {\"1\": CODE, \"9\": dont_know}} a question, what values mean",
            "{column: NAME, question: KEY, option: CODE, ticked: [\"1\"], unticked: [\"0\"]} an option of one",
            "{column: NAME, field: id} id, unit, unit_kind, municipality, zone, weight, stratum, cluster or status",
            "{column: NAME, ignore: true} left out",
        ]
        let mapped = Set(mapping.columns.compactMap(\.question))
        for question in questionnaire.questions where !mapped.contains(question.key) {
            remarks.foot.append("the question '\(question.key)' has no column: it counts as not asked")
        }
    }

    private mutating func remark(_ column: SourceColumn, _ text: String) {
        remarks.columns[column.name, default: []].append(text)
    }

    /// How far people got, as the tools tell it.
    private func status() -> StatusMapping? {
        let names = Set(table.columns.map(\.name))
        switch table.format {
        case .surveyxact where ["stato_2", "stato_3", "stato_4"].allSatisfy(names.contains):
            return StatusMapping(levels: [
                .distributed: ["stato_2": ["1"]], .partial: ["stato_3": ["1"]], .complete: ["stato_4": ["1"]],
            ])
        case .limesurvey where names.contains("submitdate"), .limesurveyVV where names.contains("submitdate"):
            return StatusMapping(levels: [.complete: ["submitdate": [StatusMapping.anything]]])
        default: return nil
        }
    }

    /// What columns are by their sets, names and labels, by place.
    private mutating func found() -> [Int: ColumnTarget] {
        var found = inSets()
        for (place, column) in table.columns.enumerated() where found[place] == nil {
            let name = targets.target(named: column.name)
            // Some tools write the question itself into the header.
            let label = targets.target(labelled: column.label ?? column.name)
            if let name, let label, name != label, !targets.isExact(column.name) {
                remark(column, "its name and its label belong to different questions")
            } else {
                found[place] = name ?? label
            }
        }
        return found
    }

    /// The columns of multiple questions, as the file ties them together.
    private func inSets() -> [Int: ColumnTarget] {
        let places = Dictionary(table.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var found: [Int: ColumnTarget] = [:]
        for set in table.sets {
            let target = targets.target(named: set.name) ?? targets.target(labelled: set.label)
            guard let question = target?.question, questionnaire.questions[question].kind == .multiple else { continue }
            for (number, name) in set.columns.enumerated() {
                guard let place = places[name] else { continue }
                if set.counted == nil {
                    found[place] = .question(question)
                } else if let code = option(table.columns[place], set, number, of: question) {
                    found[place] = .option(question, code)
                }
            }
        }
        return found
    }

    private func option(_ column: SourceColumn, _ set: MultipleSet, _ number: Int, of question: Int) -> String? {
        if let code = targets.option(labelled: column.label, of: question) { return code }
        let codes = questionnaire.questions[question].options.map(\.code)
        if number < set.codes.count, codes.contains(set.codes[number]) { return set.codes[number] }
        guard case .option(question, let code)? = targets.target(named: column.name) else { return nil }
        return code
    }

    /// Leaves out columns that claim one place together.
    private mutating func leaveAmbiguous(_ found: inout [Int: ColumnTarget]) {
        var claims: [ColumnTarget: [Int]] = [:]
        for (place, target) in found { claims[target, default: []].append(place) }
        for (target, places) in claims where places.count > 1 {
            if case .question(let question) = target, questionnaire.questions[question].kind == .multiple { continue }
            for place in places.sorted() {
                let others = places.sorted().prefix(5).filter { $0 != place }.map { table.columns[$0].name }
                remark(table.columns[place], "could be the same as \(listed(others)); say which it is")
                found[place] = nil
            }
        }
    }

    private mutating func role(_ target: ColumnTarget, _ column: SourceColumn) -> ColumnMapping.Role {
        let question = questionnaire.questions[target.question]
        let values = DistinctValues(column)
        let unknown: [String]
        let role: ColumnMapping.Role
        switch target {
        case .option(_, let code):
            let option = question.options.first { $0.code == code }
            let counted = counted[column.name]
            let found = TickMeanings(option, counted: counted).marks(of: values.texts, labels: column.valueLabels)
            unknown = found.unknown
            role = .option(question: question.key, option: code, marks: found.marks)
        case .question:
            let found = meanings(values.texts, column, of: question)
            // In open answers a label need not mean that a value is none: the ends of a scale from 0 to 10 have some.
            unknown = question.kind.isCoded ? found.unknown : found.unknown.filter(column.missing.contains)
            role = .question(question.key, values: found.values)
        }
        if !unknown.isEmpty {
            let shown = ShownValue.list(unknown, isOpen: values.areMany || PersonalColumn.reason(column.cells) != nil)
            remark(column, "it is not told what these values mean: \(shown)")
        }
        return role
    }

    /// What values mean; nil where they are codes and states themselves, or nothing is known of any.
    private func meanings(
        _ values: [String], _ column: SourceColumn, of question: Question
    ) -> (values: [String: String]?, unknown: [String]) {
        let meanings = ValueMeanings(question)
        var known: [String: String] = [:]
        var unknown: [String] = []
        // An answer to an open question may happen to be any word, so there only what the file labels counts.
        for value in question.kind.isCoded
            ? values : values.filter({ column.valueLabels[$0] != nil || column.missing.contains($0) })
        {
            let meaning = meanings.meaning(of: value, label: column.valueLabels[value])
            if let meaning { known[value] = meaning } else { unknown.append(value) }
        }
        let areCodes = known.allSatisfy { $0.key == $0.value }
        return (areCodes ? nil : known, unknown)
    }
}
