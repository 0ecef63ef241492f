import SurveyExchange
import SurveyModel
import Testing

@Suite struct AnswersFileSizeTests {
    @Test("500 rows of 100 columns are read and written whole", .timeLimit(.minutes(1)))
    func wide() throws {
        let options = ["large", "some", "small", "never"].map { Option(code: $0, label: Label($0)) }
        let questions = (0..<94).map {
            Question(
                key: "q\($0)", kind: .scale, variable: "q\($0)",
                universe: $0 == 0 ? [] : [.question("q0", values: ["large", "some"])], baseRule: .shown,
                label: Label("q"), options: options)
        }
        let date = try #require(CalendarDate("2020-01-01"))
        let wave = Wave(key: "w", title: Label("w"), origin: .synthetic, status: .closed, boundaryDate: date)
        let questionnaire = Questionnaire(wave: wave, batteries: [], questions: questions)
        var answers: [String: [Answer]] = [:]
        for (index, question) in questions.enumerated() {
            answers[question.key] = (0..<500).map { row in
                if index > 0, row % 4 > 1 { return .state(.notShown) }
                return .options([options[index == 0 ? row % 4 : (row + index) % 4].code])
            }
        }
        let set = AnswerSet(
            units: (0..<500).map { Unit(key: "u\($0)", kind: .anonymous) },
            respondents: (0..<500).map { Respondent(number: $0 + 1, unit: "u\($0)") }, answers: answers)
        let text = AnswersFile.render(set, questionnaire: questionnaire)
        #expect(try AnswersFile.parse(bytes: Array(text.utf8), file: "a", questionnaire: questionnaire) == set)
    }
}
