import SQLiteKit
import SurveyRepository

/// Times plain SQL on the record, as somebody would write it in the sqlite3 shell.
struct RecordTimes {
    private let connection: Connection
    private let respondents: Int

    init(path: String) throws {
        connection = try Benchmark.open(path).connection
        respondents =
            try connection.first(
                "SELECT count(*) FROM respondent AS r JOIN wave AS w ON w.id = r.wave WHERE w.key = ?",
                [.text(BenchmarkWave.key)]
            ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    func print() throws {
        for what in BenchmarkCase.allCases {
            let queries = try queries(of: what)
            // 120 joins of a million rows would take minutes and tell nothing new.
            guard !queries.isEmpty, what != .banner || respondents < 100_000 else { continue }
            var sum = 0
            let time = try Stopwatch.median {
                sum = 0
                for query in queries {
                    try connection.forEach(query, []) { row throws(DatabaseError) in
                        let cell = what == .weighted ? Int((try row.double(3) * 1_000).rounded()) : try row.int(2)
                        if try row.int(0) > 0, try row.int(1) > 0 { sum &+= cell &* cell }
                    }
                }
            }
            Measurement.print(respondents, what.rawValue, "sql", time, check: "\(sum)")
        }
    }

    /// Row, column and n, and the sum of weights.
    private func queries(of what: BenchmarkCase) throws(DatabaseError) -> [String] {
        switch what {
        case .twoWay: [try query("q01", "q02")]
        case .threeWay: [try query("q01", "q02", join: "c.question = \(try id("q03")) AND c.option > 0", group: ", 4")]
        case .filtered: [try query("q01", "q02", join: "c.question = \(try id("q04")) AND c.option IN (1, 2)")]
        case .multiple: [try query("m1", "q02")]
        case .weighted:
            [
                """
                SELECT a.option, b.option, count(*), sum(r.weight) FROM answer AS a
                JOIN answer AS b ON b.respondent = a.respondent JOIN respondent AS r ON r.id = a.respondent
                WHERE a.question = \(try id("q01")) AND b.question = \(try id("q02")) GROUP BY 1, 2
                """
            ]
        case .raoScott: []
        case .banner: try banner()
        }
    }

    private func banner() throws(DatabaseError) -> [String] {
        var queries: [String] = []
        for row in BenchmarkCase.bannerRows {
            for column in BenchmarkCase.bannerColumns { queries.append(try query(row, column)) }
        }
        return queries
    }

    private func query(
        _ row: String, _ column: String, join: String? = nil, group: String = ""
    ) throws(DatabaseError) -> String {
        """
        SELECT a.option, b.option, count(*), \(join == nil ? "0" : "c.option") FROM answer AS a
        JOIN answer AS b ON b.respondent = a.respondent
        \(join.map { "JOIN answer AS c ON c.respondent = a.respondent AND \($0)" } ?? "")
        WHERE a.question = \(try id(row)) AND b.question = \(try id(column)) GROUP BY 1, 2\(group)
        """
    }

    private func id(_ key: String) throws(DatabaseError) -> Int {
        try connection.first(
            "SELECT q.id FROM question AS q JOIN wave AS w ON w.id = q.wave WHERE w.key = ? AND q.key = ?",
            [.text(BenchmarkWave.key), .text(key)]
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }
}
