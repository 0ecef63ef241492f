import SurveyModel
import Testing

@testable import SurveyExchange

@Suite struct ResolvedFilterTests {
    private let unit = Unit(key: "u", kind: .region, zone: "III")

    private func matches(_ condition: String, _ answers: [Answer?]) throws -> Bool? {
        let filter = try #require(Filter(condition))
        return try ResolvedFilter(filter, in: Samples.questionnaire())
            .matches(answers, unit: unit, stratum: "north")
    }

    /// Answers to activity, source.ds, work, years and more.
    private func row(_ activity: Answer?, _ source: Answer, _ work: Answer = .options(["a", "b"])) -> [Answer?] {
        [activity, source, work, .number(1), .text("x")]
    }

    @Test("an option, a net and a state match the answers that they name")
    func values() throws {
        let row = row(.state(.dontKnow), .options(["some"]))
        #expect(try matches("source.ds=some", row) == true)
        #expect(try matches("source.ds=large,never", row) == false)
        #expect(try matches("source.ds=used", row) == true)
        #expect(try matches("activity=dont_know", row) == true)
        #expect(try matches("activity=refused", row) == false)
        #expect(try matches("work=b", row) == true)
    }

    @Test("base rules match every state that they count")
    func rules() throws {
        let row = row(.state(.dontKnow), .state(.notShown))
        #expect(try matches("activity=answered", row) == true)
        #expect(try matches("activity=valid", row) == false)
        #expect(try matches("source.ds=asked", row) == true)
        #expect(try matches("source.ds=shown", row) == false)
        #expect(try matches("years=valid", row) == true)
        #expect(try matches("more=answered", row) == true)
        #expect(try matches("work=valid", row) == true)
    }

    @Test("zone, unit kind and stratum are looked up")
    func attributes() throws {
        let row = row(.options(["yes"]), .options(["some"]))
        #expect(try matches("zone=II,III", row) == true)
        #expect(try matches("unit_kind=anonymous", row) == false)
        #expect(try matches("stratum=north", row) == true)
        let filter = try #require(Filter("stratum=north"))
        let resolved = try ResolvedFilter(filter, in: Samples.questionnaire())
        #expect(resolved.matches(row, unit: unit, stratum: nil) == false)
    }

    @Test("an answer that is not known leaves the condition open, unless others decide")
    func unknown() throws {
        let row = row(nil, .options(["some"]))
        let questionnaire = try Samples.questionnaire()
        #expect(try matches("activity=yes", row) == nil)
        let open = Filter.question("activity", values: ["yes"])
        let holds = Filter.question("source.ds", values: ["some"])
        let fails = Filter.question("source.ds", values: ["never"])
        func all(_ filters: [Filter]) -> Bool? {
            ResolvedFilter.all(
                filters.map { ResolvedFilter($0, in: questionnaire) }, row, unit: unit, stratum: nil)
        }
        #expect(all([open, holds]) == nil)
        #expect(all([open, fails]) == false)
        #expect(all([holds]) == true)
        func atLeast(_ least: Int, _ filters: [Filter]) -> Bool? { all([.atLeast(least, filters)]) }
        #expect(atLeast(1, [open, holds]) == true)
        #expect(atLeast(2, [open, holds]) == nil)
        #expect(atLeast(2, [open, fails]) == false)
    }

    @Test("a condition on a question that is not there matches nobody")
    func absent() throws {
        #expect(try matches("other=yes", row(.options(["yes"]), .options(["some"]))) == false)
    }
}
