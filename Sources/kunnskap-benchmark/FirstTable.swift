import SurveyQuery

/// Times what comes first after opening, in this process: the file in the system's cache, and nothing read.
struct FirstTable {
    let path: String

    func print() throws {
        var respondents = 0
        var times: [Double] = []
        for _ in 0..<11 {
            times.append(
                try Stopwatch.time(1) {
                    let engine = CrossTabEngine(try Benchmark.open(path))
                    respondents = try engine.crossTab(BenchmarkCase.twoWay.requests[0]).base.respondents
                })
        }
        Measurement.print(respondents, "first", "kunnskap", times.sorted()[times.count / 2])
    }
}
