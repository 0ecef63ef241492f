import SurveyModel
import SurveyRepository
import Testing

@testable import SurveyExchange

@Suite struct ImportedAnswersFileTests {
    /// Answers that fit the wave's routing, at random.
    private static func answers(seed: UInt64, count: Int) throws -> AnswerSet {
        var state = seed
        func pick(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var answers: [String: [Answer]] = ["activity": [], "source.ds": [], "work": [], "years": [], "more": []]
        var respondents: [Respondent] = []
        for number in 1...count {
            respondents.append(
                Respondent(
                    number: number, unit: ["oslo", "b", "c"][pick(3)], weight: [1, 0.5, 2.25][pick(3)],
                    stratum: ["north", nil][pick(2)], cluster: ["x", "y", nil][pick(3)]))
            let activity: [Answer] = [.options(["yes"]), .options(["no"]), .state(.dontKnow), .state(.noAnswer)]
            let given = pick(9) == 0 ? .state(.nonresponse) : activity[pick(4)]
            answers["activity"]?.append(given)
            guard given != .state(.nonresponse) else {
                for key in ["source.ds", "work", "years", "more"] { answers[key]?.append(given) }
                continue
            }
            let scale: [Answer] = [
                .options(["large"]), .options(["some"]), .options(["never"]), .state(.refused), .state(.breakoff),
            ]
            answers["source.ds"]?.append(given == .options(["yes"]) ? scale[pick(5)] : .state(.notShown))
            let work: [Answer] = [.options(["a"]), .options(["a", "b"]), .state(.noAnswer), .state(.dontKnow)]
            answers["work"]?.append(work[pick(4)])
            answers["years"]?.append([.number(12.5), .number(-3), .state(.notApplicable), .state(.notAsked)][pick(4)])
            answers["more"]?.append([.text("a, \"b\"\nc"), .text("æ"), .state(.noAnswer)][pick(3)])
        }
        let units = [
            Unit(key: "oslo", kind: .municipality, municipality: "0301", zone: "I"), Unit(key: "b", kind: .region),
            Unit(key: "c", kind: .anonymous, zone: "II"),
        ]
        return AnswerSet(units: units, respondents: respondents, answers: answers)
    }

    /// The answer to a question of a respondent, as the table holds it.
    private static func answer(_ answers: AnswerTable.Answers, _ question: Question, _ row: Int) -> Answer? {
        let state = { (code: UInt8) in AnswerState.reasons.first { $0.optionNumber == Int(Int8(bitPattern: code)) } }
        switch answers {
        case .coded(.narrow(let codes)):
            return state(codes[row]).map { .state($0) } ?? .options([question.validCodes[Int(codes[row]) - 1]])
        case .coded(.multiple(let codes, let planes)):
            let ticked = question.validCodes.indices.filter { planes[$0 / 8][row] >> UInt8($0 % 8) & 1 == 1 }
            return state(codes[row]).map { .state($0) } ?? .options(ticked.map { question.validCodes[$0] })
        case .numbers(let codes, let values): return state(codes[row]).map { .state($0) } ?? .number(values[row])
        case .texts(let codes, let text): return state(codes[row]).map { .state($0) } ?? .text(text(row))
        case .coded(.wide): return nil
        }
    }

    @Test("an answers file of our own comes out as the reader of answers files reads it", arguments: [1, 2, 3, 4, 5])
    func same(seed: UInt64) throws {
        let questionnaire = try Samples.questionnaire()
        let set = try Self.answers(seed: seed, count: 200)
        let text = AnswersFile.render(set, questionnaire: questionnaire)
        let expected = try AnswersFile.parse(bytes: Array(text.utf8), file: "a.csv", questionnaire: questionnaire)
        let result = try ImportSamples.imported(text)
        #expect(ImportSamples.stops(result) == [])
        let table = try #require(result.table)
        #expect(table.units == expected.units)
        for (row, respondent) in expected.respondents.enumerated() {
            #expect(table.units[Int(table.unitOf[row])].key == respondent.unit)
            #expect((table.weights?[row] ?? 1) == respondent.weight)
            #expect(table.strata?[row] == respondent.stratum && table.clusters?[row] == respondent.cluster)
        }
        for (place, question) in questionnaire.questions.enumerated() {
            for row in 0..<table.count {
                let found = Self.answer(table.answers[place], question, row)
                #expect(found == expected.answers[question.key]?[row], "\(question.key) \(row)")
            }
        }
    }
}
