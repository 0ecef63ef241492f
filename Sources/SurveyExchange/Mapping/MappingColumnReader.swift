import SurveyModel
import YAMLKit

/// Reads the columns of a mapping file.
struct MappingColumnReader {
    private static let keys = ["column", "question", "values", "option", "ticked", "unticked", "field", "ignore"]

    private let log: FaultLog
    private let questions: QuestionIndex
    private var names: UniqueNames
    /// Where a question, an option of it or a field has a column already, by what messages call it.
    private var places: UniqueNames

    init(log: FaultLog, questionnaire: Questionnaire) {
        self.log = log
        questions = QuestionIndex(questionnaire)
        names = UniqueNames("column", log: log)
        places = UniqueNames("column for", log: log)
    }

    mutating func column(_ node: YAMLNode) -> ColumnMapping? {
        guard let fields = YAMLFields(node, keys: Self.keys, log: log) else { return nil }
        let name = fields.required("column", log.text)
        if let name, let node = fields["column"] { names.add(name, at: node.position) }
        guard let role = role(fields), let name else { return nil }
        return ColumnMapping(column: name, role: role)
    }

    private mutating func role(_ fields: YAMLFields) -> ColumnMapping.Role? {
        guard let kind = fields.oneOf(["question", "field", "ignore"]) else { return nil }
        if kind != "question" {
            fields.forbid(["values", "option", "ticked", "unticked"], "the column is no question")
        }
        switch kind {
        case "field": return field(fields)
        case "ignore":
            guard let isIgnored = fields.optional("ignore", log.flag) else { return nil }
            if !isIgnored, let node = fields["ignore"] {
                log.note("'ignore: false' says nothing; write what the column is", at: node.position)
            }
            return .ignored
        default:
            let conditions = ConditionReader(log: log, questions: questions)
            guard let question = fields.required("question", conditions.question) else { return nil }
            return fields["option"] == nil ? self.question(question, fields) : option(question, fields)
        }
    }

    private mutating func field(_ fields: YAMLFields) -> ColumnMapping.Role? {
        guard let field: ImportField = fields.required("field", log.choice) else { return nil }
        if field != .status, let node = fields["field"] { places.add(field.rawValue, at: node.position) }
        return .field(field)
    }

    private mutating func question(_ question: Question, _ fields: YAMLFields) -> ColumnMapping.Role? {
        fields.forbid(["ticked", "unticked"], "the column is no option of a multiple question")
        if question.kind != .multiple, let node = fields["question"] { places.add(question.key, at: node.position) }
        let values = fields.optional("values") { meanings($0, among: Self.codes(of: question), of: question) }
        return .question(question.key, values: values)
    }

    private mutating func option(_ question: Question, _ fields: YAMLFields) -> ColumnMapping.Role? {
        guard question.kind == .multiple else {
            fields.forbid(["option"], "'\(question.key)' is no multiple question")
            return nil
        }
        guard let option = fields.required("option", { code($0, among: Self.codes(of: question), of: question) })
        else { return nil }
        if let node = fields["option"] { places.add("\(question.key)[\(option)]", at: node.position) }
        var marks = TickMarks()
        let texts = log.list(of: log.anyText)
        if let ticked = fields.optional("ticked", texts) { marks.ticked = ticked }
        if let unticked = fields.optional("unticked", texts) { marks.unticked = unticked }
        marks.states = fields.optional("values") { meanings($0, among: AnswerNames.states, of: question) } ?? [:]
        check(marks, fields)
        return .option(question: question.key, option: option, marks: marks)
    }

    private func check(_ marks: TickMarks, _ fields: YAMLFields) {
        let both = Set(marks.ticked).intersection(marks.unticked).union(
            Set(marks.ticked + marks.unticked).intersection(marks.states.keys))
        guard let value = both.min() else { return }
        log.note("the value '\(value)' cannot mean two things; remove it from one of them", at: fields.position)
    }

    /// Codes by value.
    private func meanings(_ node: YAMLNode, among known: [String], of question: Question) -> [String: String]? {
        guard let entries = log.entries(node) else { return nil }
        var meanings: [String: String] = [:]
        for entry in entries {
            meanings[entry.key] = code(entry.value, among: known, of: question)
        }
        return meanings
    }

    private func code(_ node: YAMLNode, among known: [String], of question: Question) -> String? {
        guard let code = log.text(node) else { return nil }
        if known.contains(code) { return code }
        log.note(
            "'\(code)' is no option and no state of '\(question.key)'; \(suggestion(code, in: known))",
            at: node.position)
        return nil
    }

    /// What values may mean: options, and states under the question's own code or their name.
    private static func codes(of question: Question) -> [String] {
        let codes = question.kind.isCoded ? question.options.map(\.code) : []
        return codes + AnswerNames.states.filter { !codes.contains($0) }
    }
}
