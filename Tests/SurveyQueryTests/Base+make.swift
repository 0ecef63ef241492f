import SurveyModel

@testable import SurveyQuery

extension Base.Exclusion {
    static func make(_ question: String, _ state: AnswerState, _ n: Int) -> Base.Exclusion {
        Base.Exclusion(question: question, state: state, n: n)
    }
}
