import SurveyModel
import Testing

@Suite struct AnswerStateTests {
    @Test("Every reason has a number of its own below 0; an answer has none")
    func numbers() {
        #expect(AnswerState.reasons.map(\.optionNumber) == [-1, -2, -3, -4, -5, -6, -7, -8])
        #expect(AnswerState.valid.optionNumber == nil)
        #expect(AnswerState.reasons.count == AnswerState.allCases.count - 1)
    }

    @Test("Every state has a label in every language", arguments: AnswerState.allCases)
    func labels(state: AnswerState) {
        #expect(Set(state.label.all.map(\.language)) == Set(Language.allCases))
    }
}
