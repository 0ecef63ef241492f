import SurveyExchange
import SurveyModel
import Testing

@Suite struct QuestionnaireDifferenceTests {
    @Test("questionnaires are compared by variable, with what the second says of it")
    func lines() throws {
        let first = try Samples.questionnaire()
        var text = Samples.wave.replacing("\"2020", with: "\"2024")
        text = try Samples.edit(
            text, "    base: shown\n    label: {nb: \"Aktiv\"}",
            "    base: answered\n    label: {nb: \"Aktive\"}\n    comparable: [{wave: \"2020\", kind: wording_changed}]"
        )
        text = try Samples.edit(text, "{code: never, ", "{code: seldom, ")
        text = try Samples.edit(text, "key: work", "key: job")
        text = try Samples.edit(text, "variable: years", "variable: age")
        let second = try WaveFile.parse(bytes: Array(text.utf8), file: "w")
        typealias Line = QuestionnaireDifference.Line
        #expect(
            QuestionnaireDifference(from: first, to: second).lines == [
                Line(
                    variable: "activity", first: "activity", second: "activity",
                    change: .changed(["label", "base shown -> answered"]),
                    declared: Comparability(wave: "2020", question: "activity", kind: .wordingChanged)),
                Line(
                    variable: "source.ds", first: "source.ds", second: "source.ds",
                    change: .changed(["options: gone: 'never'; new: 'seldom'"]), declared: nil),
                Line(variable: "work", first: "work", second: "job", change: .same, declared: nil),
                Line(variable: "age", first: nil, second: "years", change: .new, declared: nil),
                Line(variable: "more", first: "more", second: "more", change: .same, declared: nil),
                Line(variable: "years", first: "years", second: nil, change: .gone, declared: nil),
            ])
    }

    @Test("a questionnaire is not different from itself")
    func same() throws {
        let questionnaire = try Samples.questionnaire()
        let lines = QuestionnaireDifference(from: questionnaire, to: questionnaire).lines
        #expect(lines.count == questionnaire.questions.count)
        #expect(lines.allSatisfy { $0.change == .same && $0.declared == nil })
    }
}
