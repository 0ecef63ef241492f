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

    /// Cells at random of what may stand in each column, garbage among them where wanted.
    private static func text(seed: UInt64, rows: Int, hasGarbage: Bool) -> String {
        var state = seed &* 977
        func pick(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pools = [
            ["Ja", "nei", "Vet ikke", "", ""], ["stor", "some", "refused", "", ""], ["1", "0", "0", ""],
            ["1", "0", ""],
            ["1,5", "-2", "not_applicable", "", ""], ["fritt", "", ""], ["0", "1", "1", "2", "2"],
        ]
        var text = "activity;source.ds;work_a;work_b;years;more;how\n"
        for _ in 0..<rows {
            var cells = pools.map { $0[pick($0.count)] }
            if cells[0] != "Ja" { cells[1] = "" }
            if cells[6] == "0" { cells = ["", "", "0", "0", "", "", "0"] }
            if hasGarbage, pick(4) == 0 {
                cells[pick(7)] = ["9", "\u{FFFD}", "not_shown", "nonresponse", "\"x\""][pick(5)]
            }
            text += cells.joined(separator: ";") + "\n"
        }
        return text
    }

    private static let mapping = """
        status: {distributed: {how: ["0"]}, partial: {how: ["1"]}, complete: {how: ["2"]}}
        columns:
          - {column: activity, question: activity, values: {Ja: "yes", nei: "no", Vet ikke: dont_know}}
          - {column: source.ds, question: source.ds, values: {stor: large, some: some, refused: refused}}
          - {column: work_a, question: work, option: a}
          - {column: work_b, question: work, option: b}
          - {column: years, question: years}
          - {column: more, question: more}
          - {column: how, field: status}
        """

    @Test("what comes in keeps the rules that answers files are held to", arguments: 1...20)
    func rules(seed: UInt64) throws {
        let questionnaire = try Samples.questionnaire()
        for hasGarbage in [false, true] {
            let text = Self.text(seed: seed, rows: hasGarbage ? 8 : 100, hasGarbage: hasGarbage)
            let result = try ImportSamples.imported(text, mapping: Self.mapping)
            if !hasGarbage { #expect(ImportSamples.stops(result) == []) }
            guard let table = result.table else { continue }
            var answers: [String: [Answer]] = [:]
            for (place, question) in questionnaire.questions.enumerated() {
                answers[question.key] = try (0..<table.count).map {
                    try #require(Self.answer(table.answers[place], question, $0))
                }
            }
            let people = table.unitOf.enumerated().map {
                Respondent(number: $0 + 1, unit: table.units[Int($1)].key)
            }
            let set = AnswerSet(units: table.units, respondents: people, answers: answers)
            let file = AnswersFile.render(set, questionnaire: questionnaire)
            #expect(
                Samples.faults {
                    try AnswersFile.parse(bytes: Array(file.utf8), file: "a.csv", questionnaire: questionnaire)
                } == [])
        }
    }
}
