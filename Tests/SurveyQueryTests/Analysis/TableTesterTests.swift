import SurveyModel
import SurveyQuery
import SurveyStatistics
import SurveyTestSupport
import Testing

/// Tables tested from the database, against numbers that R's survey package gave.
@Suite struct TableTesterTests {
    private func tested(
        _ file: String, design: DesignUse? = nil, weight: CrossTabRequest.Weight = .wave
    ) throws -> CrossTab {
        let test = try TestDatabase()
        try test.store(DesignFile.questionnaire, try DesignFile.answers(file))
        let engine = CrossTabEngine(test.database)
        let request = CrossTabRequest(wave: "design", row: "use", column: "role", weight: weight, design: design)
        return try TableTester(engine).tested(try engine.crossTab(request))
    }

    private func chosen(_ table: CrossTab) throws -> TestResult {
        try #require(table.panels[0].tests.first { $0.isChosen }).result
    }

    @Test("Rao and Scott's F over strata and municipalities is R's")
    func full() throws {
        let table = try tested("tiny_design.csv")
        let result = try chosen(table)
        #expect(table.testing?.design == .full)
        #expect(result.name == .raoScottF)
        #expect(try abs(#require(result.statistic) - 20.42519041) < 1e-8)
        #expect(try abs(#require(result.df) - 1.762875932) < 1e-9)
        #expect(try abs(#require(result.df2) - 15.86588339) < 1e-8)
        #expect(try abs(#require(result.p) / 6.173665457e-05 - 1) < 1e-9)
    }

    @Test("Under weights alone it is R's, too")
    func weights() throws {
        let result = try chosen(try tested("tiny_design.csv", design: .weights))
        #expect(try abs(#require(result.statistic) - 17.4001024021) < 1e-9)
        #expect(try abs(#require(result.df) - 1.46037715349) < 1e-10)
        #expect(try abs(#require(result.df2) - 33.5886745303) < 1e-9)
        #expect(try abs(#require(result.p) / 3.55506888299e-05 - 1) < 1e-10)
    }

    @Test("Without zeros, with the first-order correction")
    func noZero() throws {
        let table = try tested("tiny_design_nozero.csv")
        let result = try chosen(table)
        #expect(try abs(#require(result.statistic) - 3.229393777) < 1e-9)
        #expect(try abs(#require(result.p) - 0.07662602533) < 1e-10)
        let first = try #require(table.panels[0].tests.first { $0.result.name == .raoScottFirstOrder })
        #expect(try abs(#require(first.result.p) - 0.03958148673) < 1e-10)
    }

    @Test("Without a design the counts are tested, and a sparse table exactly")
    func none() throws {
        let table = try tested("tiny_design.csv", design: DesignUse.none, weight: .none)
        #expect(try chosen(table).name == .fisherFreemanHalton)
    }
}
