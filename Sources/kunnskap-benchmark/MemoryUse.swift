import Glibc
import SurveyQuery

/// What tables take beyond the columns that they read.
struct MemoryUse {
    let path: String

    /// Megabytes: the highest resident size after one table, less that before it and the columns.
    func print(_ what: BenchmarkCase) throws {
        let engine = CrossTabEngine(try Benchmark.open(path))
        let before = try Self.highest()
        _ = try TableTimes.tables(of: what, engine)
        let after = try Self.highest()
        // All of the wave's columns are read, also where a filter leaves most respondents out.
        let respondents = try engine.count(wave: BenchmarkWave.key, where: [])
        let planes = what.questions.reduce(0) { $0 + (BenchmarkWave.multiples.contains($1) ? 3 : 1) }
        let columns = respondents * (planes + (what.isWeighted ? 8 : 0))
        Measurement.print(
            respondents, "memory \(what.rawValue)", "kunnskap", Double(after - before - columns) / 1e6)
    }

    /// The highest resident size so far, in bytes.
    private static func highest() throws -> Int {
        var usage = rusage()
        guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else {
            throw BenchmarkError("there is no getrusage")
        }
        return usage.ru_maxrss * 1_024
    }
}
