import SurveyModel
import Testing

@Suite struct AnswerTests {
    private let question = Question(
        key: "q", kind: .multiple, variable: "q", baseRule: .answered, label: Label("Q"),
        options: [
            Option(code: "a", label: Label("A")), Option(code: "b", label: Label("B")),
            Option(code: "unsure", state: .dontKnow, label: Label("Usikker")),
        ])

    @Test("An answer is counted under the state of its option")
    func state() {
        #expect(Answer.options(["b", "a"]).state(in: question) == .valid)
        #expect(Answer.options(["unsure"]).state(in: question) == .dontKnow)
        #expect(Answer.state(.noAnswer).state(in: question) == .noAnswer)
        #expect(Answer.number(0).state(in: question) == .valid)
        #expect(Answer.text("x").state(in: question) == .valid)
    }

    @Test("A state has the code of its option, or its own name where the question lists none")
    func codes() {
        #expect(question.code(for: .dontKnow) == "unsure")
        #expect(question.code(for: .noAnswer) == "no_answer")
        #expect(question.validCodes == ["a", "b"])
    }
}
