import SurveyModel
import Testing

@testable import SurveySynthesis

@Suite struct SynthesisErrorTests {
    private func error(_ survey: SmallSurvey, seeds: Int = 2) throws -> SynthesisError {
        let questionnaire = try survey.questionnaire()
        let effort = Synthesizer.Effort(perBlock: .init(forAll: 500, forRequired: 1_000), seeds: seeds)
        return try #require(throws: SynthesisError.self) {
            try Synthesizer(questionnaire: questionnaire, constraints: survey.list, effort: effort).run()
        }
    }

    private func bossesInLargePart(_ id: String, _ comparison: Comparison, _ bound: Double) -> Constraint {
        let quantity = Quantity(count: [.question("job", values: ["boss"]), .question("part", values: ["large"])])
        return Constraint(id: id, strength: .order, statement: .bound(quantity, comparison, bound))
    }

    @Test("names the constraints that cannot hold together")
    func unmet() throws {
        var survey = SmallSurvey()
        survey.constraints = [bossesInLargePart("high", .above, 12), bossesInLargePart("low", .below, 8)]
        let error = try error(survey)
        let start = "no respondents found with 2 seeds; constraints left: "
        let end = "; loosen or remove some of these"
        #expect(["high", "low", "high, low"].map { start + $0 + end }.contains(error.description))
    }

    @Test("names a constraint on units that does not hold")
    func unmetUnits() throws {
        var survey = SmallSurvey()
        let quantity = Quantity(counted: .units, count: [.attribute(.zone, values: ["I"])])
        survey.constraints = [
            Constraint(id: "zone", strength: .hard, statement: .value(quantity, PrintedNumber(digits: 21)))
        ]
        #expect(
            try error(survey).description
                == "no respondents found with 2 seeds; constraints left: zone; loosen or remove some of these")
    }

    @Test("names the nearest question or value")
    func unknown() throws {
        var survey = SmallSurvey()
        let misspelt = Quantity(count: [.question("jobb", values: ["boss"])])
        survey.constraints = [Constraint(id: "k", strength: .hard, statement: .bound(misspelt, .above, 1))]
        #expect(try error(survey).description.hasPrefix("unknown question jobb in the constraints; did you mean job"))
        let wrong = Quantity(count: [.question("job", values: ["bos"])])
        survey.constraints = [Constraint(id: "k", strength: .hard, statement: .bound(wrong, .above, 1))]
        #expect(
            try error(survey).description == "unknown value bos of question job in the constraints; did you mean boss?")
    }

    @Test("refuses a question that is filled before the one that routes it")
    func routing() throws {
        var survey = SmallSurvey()
        survey.tied = []
        #expect(try error(survey).description.contains("question part in the constraints: active routes it"))
        survey.blocks = [["part"], ["job", "active"], ["hobby"], ["view"]]
        #expect(try error(survey).description.contains("put active in an earlier block, or tie the two"))
    }

    @Test("refuses blocks and margins that do not match")
    func blocks() throws {
        var survey = SmallSurvey()
        survey.blocks = [["job", "active", "part"], ["hobby"]]
        #expect(try error(survey).description.contains("question view in the constraints: it has a margin"))
        survey.blocks = [["job", "active", "part"], ["hobby"], ["view"], ["job"]]
        #expect(try error(survey).description.contains("question job in the constraints: it stands in `blocks` twice"))
        survey.blocks = [["job", "active", "part"], ["hobby"], ["view", "open"]]
        #expect(try error(survey).description.contains("numbers and texts are not made up"))
        survey = SmallSurvey()
        survey.margins.removeLast()
        #expect(try error(survey).description.contains("it stands in a block and has no margin"))
        survey = SmallSurvey()
        survey.tied = [["active", "part", "view"]]
        #expect(try error(survey).description.contains("tie questions of one block"))
    }

    @Test("refuses a base larger than those shown the question")
    func base() throws {
        var survey = SmallSurvey()
        survey.margins[2] = Margin(question: "part", base: 61, sizes: [("large", .count(30)), ("small", .count(31))])
        #expect(
            try error(survey).description
                == "the margin of question part is impossible: 61 are to be counted, and 60 are shown the question; "
                + "correct the base")
    }

    @Test("refuses units that are too few or too many for the respondents")
    func units() throws {
        var survey = SmallSurvey()
        survey.groups = [.init(kind: .anonymous, zone: nil, count: 29)]
        #expect(try error(survey).description.contains("too few for the respondents of whom each may have one"))
        survey.groups = [.init(kind: .anonymous, zone: nil, count: 78), .init(kind: .region, zone: nil, count: 3)]
        #expect(try error(survey).description.contains("1 of 81 get no respondent"))
        survey.groups = [.init(kind: .anonymous, zone: nil, count: 81)]
        #expect(try error(survey).description.contains("a group has more units than the 80 respondents"))
    }
}
