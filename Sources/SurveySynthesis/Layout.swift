import SurveyModel

/// Where each question's answers and each attribute lie among the columns.
struct Layout {
    /// The column of a question that takes one answer, or the first of a multiple question, by key.
    private var first: [String: Int] = [:]
    /// The questions, by key.
    private var questions: [String: Question] = [:]
    /// The keys, for messages.
    private let keys: [String]
    /// How many columns there are.
    private(set) var count = 0
    /// The column of the units' zone, and of their kind.
    let zone: Int
    let unitKind: Int
    /// The zones of the plan; a zone's index is its value.
    let zones: [String]

    init(_ questionnaire: Questionnaire, _ plan: UnitPlan) throws(SynthesisError) {
        keys = questionnaire.questions.map(\.key)
        zone = 0
        unitKind = 1
        count = 2
        zones = plan.groups.compactMap(\.zone).reduce(into: []) { zones, zone in
            if !zones.contains(zone) { zones.append(zone) }
        }
        let limit = CellValue.maximumOptions
        guard zones.count <= limit else { throw .tooMany("zones in `units`", limit: limit) }
        for question in questionnaire.questions {
            guard question.options.count <= limit else {
                throw .tooMany("options of \(question.key)", limit: limit)
            }
            questions[question.key] = question
            first[question.key] = count
            count += question.kind == .multiple ? question.options.count : 1
        }
    }

    /// The question with `key`.
    func question(_ key: String) throws(SynthesisError) -> Question {
        guard let question = questions[key] else {
            throw .unknownQuestion(key, nearest: NearestKeys.find(key, in: keys))
        }
        return question
    }

    /// The columns of a question: one, or one an option where it is multiple.
    func columns(of question: Question) -> Range<Int> {
        let start = first[question.key] ?? 0
        return start..<start + (question.kind == .multiple ? question.options.count : 1)
    }
}
