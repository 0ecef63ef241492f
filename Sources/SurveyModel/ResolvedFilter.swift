/// A condition made ready to hold many respondents of one questionnaire against it.
public indirect enum ResolvedFilter: Sendable {
    /// The answer to the question of this index has one of the codes, or one of the states.
    case question(Int, codes: [String], states: [AnswerState])
    /// An attribute has one of the values.
    case attribute(RespondentAttribute, values: [String])
    /// At least so many of these hold.
    case atLeast(Int, [ResolvedFilter])
    /// It looks at a question that the questionnaire does not have.
    case nobody

    /// A condition on answers to a questionnaire.
    public init(_ filter: Filter, in questionnaire: Questionnaire) {
        switch filter {
        case .attribute(let attribute, let values):
            self = .attribute(attribute, values: values)
        case .atLeast(let least, let filters):
            self = .atLeast(least, filters.map { ResolvedFilter($0, in: questionnaire) })
        case .question(let key, let values):
            guard let index = questionnaire.questions.firstIndex(where: { $0.key == key }) else {
                self = .nobody
                return
            }
            let question = questionnaire.questions[index]
            let codes = values.flatMap { value in
                question.nets.first { $0.code == value }?.options ?? [value]
            }
            let options = question.options.filter { codes.contains($0.code) }
            let states = AnswerState.allCases.filter { state in
                options.contains { $0.state == state && state != .valid }
                    || codes.contains { BaseRule(rawValue: $0)?.counts(state) ?? ($0 == state.rawValue) }
            }
            self = .question(index, codes: options.filter { $0.state == .valid }.map(\.code), states: states)
        }
    }
}
