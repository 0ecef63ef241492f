public import SurveyModel

/// A wave with just the questions and answers that a test is about; everybody answers for one region.
public struct MadeUpWave {
    /// What it asks.
    public let questionnaire: Questionnaire
    /// Who answered what.
    public let answers: AnswerSet

    /// - Parameters:
    ///   - answers: by question key, one answer a respondent; every list is equally long.
    ///   - weights: one a respondent; without them the wave has none.
    public init(
        key: String = "made", _ questions: [Question], answers: [String: [Answer]], weights: [Double]? = nil,
        origin: WaveOrigin = .collected
    ) {
        questionnaire = Questionnaire(
            wave: Wave(
                key: key, title: Label("Oppdiktet"), origin: origin, status: .closed,
                boundaryDate: TinyWave.day("2016-01-01"), design: WaveDesign(isWeighted: weights != nil)),
            batteries: [], questions: questions)
        let count = answers.values.map(\.count).max() ?? 0
        let respondents = (0..<count).map { index in
            Respondent(number: index + 1, unit: "all", weight: weights?[index] ?? 1)
        }
        self.answers = AnswerSet(units: [Unit(key: "all", kind: .region)], respondents: respondents, answers: answers)
    }

    /// A fresh database with the wave in it.
    public func stored() throws -> TestDatabase {
        let test = try TestDatabase()
        try test.store(questionnaire, answers)
        return test
    }
}
