import SurveyModel
import SurveyQuery
import SurveyRepository

/// Times tables from warm answer columns.
struct TableTimes {
    private let engine: CrossTabEngine
    private let respondents: Int

    init(path: String) throws {
        let database = try Benchmark.open(path)
        engine = CrossTabEngine(database)
        respondents = try engine.count(wave: BenchmarkWave.key, where: [])
    }

    func print(_ cases: [BenchmarkCase]) throws {
        for what in cases {
            let check = TableCheck.of(try TableTimes.tables(of: what, engine))
            let requests = what.requests
            var turn = 0
            let time = try Stopwatch.median {
                turn += 1
                _ = try TableTimes.tables(of: what, engine, requests[turn % requests.count])
            }
            Measurement.print(respondents, what.rawValue, "kunnskap", time, check: check)
        }
    }

    /// The tables of a case, tested where it says so.
    static func tables(
        of what: BenchmarkCase, _ engine: CrossTabEngine, _ request: CrossTabRequest? = nil
    ) throws -> [CrossTab] {
        let request = request ?? what.requests[0]
        switch what {
        case .banner:
            return try engine.banner(BenchmarkCase.bannerRows, by: BenchmarkCase.bannerColumns, like: request)
        case .raoScott: return [try TableTester(engine).tested(try engine.crossTab(request))]
        case .twoWay, .threeWay, .filtered, .multiple, .weighted: return [try engine.crossTab(request)]
        }
    }
}
