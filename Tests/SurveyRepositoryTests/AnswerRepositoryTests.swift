import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct AnswerRepositoryTests {
    @Test("Answers are read back as they were stored")
    func roundTrip() throws {
        let test = try Samples.stored()
        #expect(try test.database.answers.answers(of: "rich") == Samples.answers)
        let tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
        #expect(try tiny.database.answers.answers(of: "tiny") == TinyWave.answers)
    }

    @Test("Hundreds of made-up answers are read back as they were stored", arguments: [1, 2, 3] as [UInt64])
    func randomRoundTrip(seed: UInt64) throws {
        let test = try TestDatabase()
        let answers = RandomWave.answers(of: 200, seed: seed)
        try test.store(RandomWave.questionnaire, answers)
        #expect(try test.database.answers.answers(of: "random") == answers)
        #expect(try test.database.check() == [])
    }

    @Test("An option that stands for a state is read back as the state")
    func optionForState() throws {
        let test = try Samples.stored()
        let given: [Answer] = [
            .options(["unsure"]), .options(["blank"]), .options(["refused"]), .options(["no"]),
        ]
        try test.replace(with: Samples.answers("activity", given), in: "rich")
        let stored = try test.database.answers.answers(of: "rich").answers["activity"]
        #expect(stored == [.state(.dontKnow), .state(.noAnswer), .state(.refused), .options(["no"])])
    }

    @Test("A wave that has answers takes no others unless they replace them")
    func insertTwice() throws {
        let test = try Samples.stored()
        let before = try test.rowCounts()
        #expect(message { try test.insert(Samples.answers, into: "rich") }.hasPrefix("wave 'rich' has answers already"))
        #expect(try test.rowCounts() == before)
        let fewer = AnswerSet(
            units: [Unit(key: "new", kind: .region)], respondents: [Respondent(number: 1, unit: "new")],
            answers: Samples.answers.answers.mapValues { Array($0.prefix(1)) })
        try test.replace(with: fewer, in: "rich")
        #expect(try test.database.answers.answers(of: "rich") == fewer)
    }

    @Test("Deleted answers are gone with their respondents and units; the questionnaire and other waves stay")
    func delete() throws {
        let test = try Samples.stored()
        try TinyWave.store(in: test.database)
        try test.delete(from: "rich")
        let left = try test.database.answers.answers(of: "rich")
        #expect(left.units.isEmpty && left.respondents.isEmpty && left.answers.values.allSatisfy(\.isEmpty))
        #expect(try test.database.waves.questionnaire("rich") == Samples.questionnaire)
        #expect(try test.database.answers.answers(of: "tiny") == TinyWave.answers)
        let counts = try test.rowCounts()
        #expect(counts["number_answer"] == 2)
        #expect(counts["text_answer"] == 1)
        try test.insert(Samples.answers, into: "rich")
        #expect(try test.database.answers.answers(of: "rich") == Samples.answers)
    }

    @Test("Deleting from a wave without answers does nothing")
    func deleteNothing() throws {
        let test = try Samples.stored()
        try test.delete(from: "rich")
        let before = try test.rowCounts()
        try test.delete(from: "rich")
        #expect(try test.rowCounts() == before)
    }

    @Test("Writes outside a transaction are refused")
    func outside() throws {
        let test = try Samples.stored()
        let answers = test.database.answers
        let before = try test.rowCounts()
        let refusal = "survey data is written only inside a transaction"
        #expect(message { try answers.insert(Samples.answers, into: "rich") } == refusal)
        #expect(message { try answers.replace(with: Samples.answers, in: "rich") } == refusal)
        #expect(message { try answers.delete(from: "rich") } == refusal)
        #expect(try test.rowCounts() == before)
    }

    @Test("An unknown wave names the nearest")
    func unknownWave() throws {
        let test = try Samples.stored()
        let answers = test.database.answers
        let expected = "there is no wave 'ric'; did you mean 'rich'?"
        #expect(message { try test.insert(Samples.answers, into: "ric") } == expected)
        #expect(message { try test.replace(with: Samples.answers, in: "ric") } == expected)
        #expect(message { try test.delete(from: "ric") } == expected)
        #expect(message { try answers.answers(of: "ric") } == expected)
        #expect(message { try answers.assertRule(in: "ric") } == expected)
    }

    static let faults: [(String, [Answer], String)] = [
        ("activity", [.options(["maybe"])], "question 'activity' has no option 'maybe'"),
        ("activity", [.state(.valid)], "'valid' is no answer by itself"),
        ("activity", [], "question 'activity' has 0 answers for 4 respondents"),
        ("activity", [.number(3)], "question 'activity': a number without an answer"),
        ("activity", [.text("x")], "question 'activity': a text without an answer"),
        ("activity", [.options(["yes", "no"])], "question 'activity': more than one answer or state"),
        ("activity", [.options([])], "question 'activity': neither an answer nor a state"),
        ("kinds", [.options(["a", "not_asked"])], "question 'kinds': more than one answer or state"),
        ("age", [.options(["valid"])], "question 'age': a number without an answer, or an answer without its number"),
        ("age", [.text("40")], "question 'age': a number without an answer, or an answer without its number"),
        ("words", [.options(["valid"])], "question 'words': a text without an answer, or an answer without its text"),
        ("words", [.text("")], "CHECK constraint failed"),
        ("age", [.number(.nan)], "NaN"),
    ]

    @Test("Answers that do not fit their question are refused whole", arguments: faults)
    func fault(key: String, first: [Answer], expected: String) throws {
        let test = try Samples.stored()
        let column = first.isEmpty ? [] : first + (Samples.answers.answers[key] ?? []).dropFirst()
        let found = message { try test.replace(with: Samples.answers(key, column), in: "rich") }
        #expect(found.contains(expected))
        #expect(try test.database.answers.answers(of: "rich") == Samples.answers)
    }

    @Test("Respondents must have a listed unit, a number of their own and a weight above 0")
    func respondents() throws {
        let test = try Samples.stored()
        let people = Samples.answers.respondents
        func replace(_ last: Respondent) -> String {
            let set = AnswerSet(
                units: Samples.answers.units, respondents: people.dropLast() + [last], answers: Samples.answers.answers)
            return message { try test.replace(with: set, in: "rich") }
        }
        #expect(replace(Respondent(number: 4, unit: "q")) == "respondent 4 answers for unit 'q', which is not listed")
        #expect(replace(Respondent(number: 3, unit: "m")).contains("UNIQUE constraint failed"))
        #expect(replace(Respondent(number: 4, unit: "m", weight: 0)).contains("CHECK constraint failed"))
        #expect(try test.database.answers.answers(of: "rich") == Samples.answers)
    }

    @Test("A question that the answers leave out is named")
    func leftOut() throws {
        let test = try Samples.stored()
        var answers = Samples.answers.answers
        answers["age"] = nil
        let set = AnswerSet(units: Samples.answers.units, respondents: Samples.answers.respondents, answers: answers)
        #expect(
            message { try test.replace(with: set, in: "rich") }
                == "the answers leave out question 'age'; nothing was stored")
        #expect(try test.database.answers.answers(of: "rich") == Samples.answers)
    }

    @Test("A unit of a municipality that the register does not have is refused")
    func unknownMunicipality() throws {
        let test = try TestDatabase()
        #expect(
            message { try test.store(Samples.questionnaire, Samples.answers) }.contains("FOREIGN KEY constraint failed")
        )
        #expect(try test.database.waves.waves().isEmpty)
    }
}
