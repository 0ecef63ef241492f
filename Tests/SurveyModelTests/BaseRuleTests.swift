import SurveyModel
import Testing

@Suite struct BaseRuleTests {
    /// By state, whether it counts under `asked`, `shown`, `answered` and `valid`, as statistics has the bases.
    private static let table: [(AnswerState, [Bool])] = [
        (.valid, [true, true, true, true]),
        (.dontKnow, [true, true, true, false]),
        (.notApplicable, [true, true, true, false]),
        (.refused, [true, true, false, false]),
        (.noAnswer, [true, true, false, false]),
        (.notShown, [true, false, false, false]),
        (.breakoff, [true, false, false, false]),
        (.notAsked, [false, false, false, false]),
        (.nonresponse, [false, false, false, false]),
    ]

    @Test("Every rule counts the states that it is to count", arguments: table)
    func counts(state: AnswerState, expected: [Bool]) {
        #expect([BaseRule.asked, .shown, .answered, .valid].map { $0.counts(state) } == expected)
    }

    @Test("The table leaves no state out")
    func complete() {
        #expect(Set(Self.table.map(\.0)) == Set(AnswerState.allCases))
    }

    @Test("Each rule counts no more than the one before it")
    func narrowing() {
        for state in AnswerState.allCases {
            let counted = [BaseRule.asked, .shown, .answered, .valid].map { $0.counts(state) ? 1 : 0 }
            #expect(counted == counted.sorted(by: >))
        }
    }
}
