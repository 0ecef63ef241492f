import SurveyModel

/// A survey whose answers can be changed one by one, as `ForeignWrites` changes the file.
struct SurveyDraft {
    /// The survey with the answers as they are now.
    var survey: RandomSurvey {
        get {
            var survey = original
            survey.answers = AnswerSet(units: units, respondents: respondents, answers: answers)
            return survey
        }
        set { original = newValue }
    }

    private var original: RandomSurvey
    private(set) var respondents: [Respondent]
    private(set) var answers: [String: [Answer]]

    init(_ survey: RandomSurvey) {
        original = survey
        respondents = survey.answers.respondents
        answers = survey.answers.answers
    }

    var units: [Unit] { original.answers.units }

    /// A number that nobody has.
    var nextNumber: Int { (respondents.map(\.number).max() ?? 0) + 1 }

    mutating func add(_ respondent: Respondent, _ state: AnswerState) {
        respondents.append(respondent)
        for key in answers.keys { answers[key]?.append(.state(state)) }
    }

    mutating func remove(_ index: Int) {
        respondents.remove(at: index)
        for key in answers.keys { answers[key]?.remove(at: index) }
    }

    mutating func change(_ index: Int, number: Int? = nil, weight: Double? = nil) {
        let old = respondents[index]
        respondents[index] = Respondent(
            number: number ?? old.number, unit: old.unit, weight: weight ?? old.weight, stratum: old.stratum,
            cluster: old.cluster)
    }

    mutating func answer(_ index: Int, _ question: String, _ answer: Answer) { answers[question]?[index] = answer }
}
