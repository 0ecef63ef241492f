import SQLiteKit
import SurveySQL
import SurveyTestSupport
import Testing

@Suite struct AggregateTests {
    private let file: SurveyFile

    init() throws { file = try SurveyFile { try AggregateReference.fill($0.connection) } }

    private func number(_ sql: String, _ from: String) throws -> Double? {
        try file.number("SELECT \(sql) FROM \(from)")
    }

    private func isClose(_ value: Double?, _ other: Double) -> Bool {
        guard let value else { return false }
        return (value - other).magnitude <= 1e-10 * other.magnitude + 1e-15
    }

    @Test("R's numbers, to ten digits; rows where a value is NULL do not count")
    func reference() throws {
        let lines = try AggregateReference.lines()
        #expect(lines.count == 91)
        for line in lines {
            let value = try number(line.sql, "data WHERE name = '\(line.name)'")
            if let expected = line.value {
                #expect(isClose(value, expected), "\(line.name) \(line.sql): \(value ?? .nan), R \(expected)")
            } else {
                #expect(value == nil, "\(line.name) \(line.sql)")
            }
        }
    }

    @Test("the tables with published numbers")
    func published() throws {
        let table = """
            (WITH cell(a, b, n) AS (VALUES (1,1,30),(1,2,22),(1,3,10),(2,1,18),(2,2,40),(2,3,24),(3,1,12),(3,2,28),
            (3,3,36)), many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < 40)
            SELECT a, b FROM cell JOIN many ON i <= n)
            """
        #expect(isClose(try number("round(chisq(a, b), 10)", table), 27.3960326991))
        #expect(isClose(try number("round(g2(a, b), 10)", table), 26.4759222726))
        #expect(isClose(try number("chisq_p(a, b) * 1e5", table).map { ($0 * 1e10).rounded() / 1e10 }, 1.6530493247))
        #expect(isClose(try number("round(cramers_v(a, b), 12)", table), 0.249526973852))
        #expect(isClose(try number("round(cramers_v_corrected(a, b), 12)", table), 0.231562043312))
        let wilson =
            "(WITH many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < 60) SELECT i <= 30 AS x FROM many)"
        #expect(isClose(try number("round(wilson_low(x), 12)", wilson), 0.377350242416))
        #expect(isClose(try number("round(wilson_high(x), 12)", wilson), 0.622649757584))
    }

    @Test("Fisher's test of the table B of three by three, by listing its 215 tables")
    func exact() throws {
        let table = """
            (SELECT 0 AS a, 0 AS b UNION ALL VALUES (0,0),(0,0),(0,2),(1,0),(1,1),(1,1),(1,1),(1,1),(2,1),(2,1),(2,2),
            (2,2),(2,2),(2,2),(2,2))
            """
        #expect(isClose(try number("round(fisher_p(a, b), 14)", table), 0.00511988011988))
    }

    @Test("without rows, and where there is nothing to test, all are NULL; chisq_df is 0")
    func empty() throws {
        for sql in [
            "wilson_low(x)", "wilson_high(x, 0.9)", "wilson_low_w(x, 1)", "chisq(x, x)", "chisq_p(x, x)", "g2(x, x)",
            "g2_p(x, x)", "cramers_v(x, x)", "cramers_v_corrected(x, x)", "fisher_p(x, x)", "wmean(x, 1)", "kish_n(x)",
            "median(x)", "quantile(x, 0.5)", "stddev(x)",
        ] {
            #expect(try number(sql, "(SELECT 1 AS x WHERE false)") == nil, "\(sql)")
            #expect(try number(sql, "(SELECT NULL AS x)") == nil, "\(sql)")
        }
        #expect(try number("chisq_df(x, x)", "(SELECT 1 AS x)") == 0)
        #expect(try number("chisq(x, y)", "(SELECT 1 AS x, 1 AS y UNION ALL SELECT 1, 2)") == nil)
        #expect(try number("stddev(x)", "(SELECT 1 AS x)") == nil)
    }

    @Test(
        "values are one category where SQL calls them equal: numbers by value, texts by bytes",
        arguments: [
            ("1", "1.0", 0), ("0", "-0.0", 0), ("9007199254740993", "9007199254740992.0", 1), ("1", "'1'", 1),
            ("'a'", "x'61'", 1), ("char(233)", "char(101, 769)", 1), ("'a'", "'A'", 1), ("1e300", "1e300", 0),
            ("0.1", "0.2", 1),
        ])
    func categories(first: String, second: String, df: Double) throws {
        let table = "(SELECT \(first) AS x, 1 AS y UNION ALL SELECT \(second), 2)"
        #expect(try number("chisq_df(x, y)", table) == df)
        let isEqual = try number("CASE WHEN count(DISTINCT x) = 1 THEN 0 ELSE 1 END", table)
        #expect(isEqual == df, "SQLite itself")
    }

    @Test(
        "what cannot be computed is told with the argument's name",
        arguments: [
            ("wilson_low('1')", "wilson_low: x is TEXT, and must be a number; write CAST(x AS REAL) where it is one"),
            (
                "wilson_high(2)",
                "wilson_high: x must be 0 or 1, as a condition gives: write wilson_high(answer = 'yes')"
            ),
            ("wilson_low(1, 1)", "wilson_low: level must be a number between 0 and 1, as 0.95"),
            ("wilson_low(1, NULL)", "wilson_low: level must be a number between 0 and 1, as 0.95"),
            ("wilson_low(1, i / 10.0)", "wilson_low: level must be the same number in every row of a group"),
            (
                "wilson_low_w(1, 0)",
                "wilson_low_w: weight must be above 0; leave respondents without a weight out with WHERE weight > 0"
            ),
            (
                "wmean(1, -1)",
                "wmean: weight must be above 0; leave respondents without a weight out with WHERE weight > 0"
            ),
            ("kish_n(9e999)", "kish_n: weight is infinite, and must be a finite number"),
            ("median(x'00')", "median: x is a BLOB, and must be a number"),
            ("quantile(1, 1.5)", "quantile: p must be a number from 0 to 1"),
            ("quantile(1)", "wrong number of arguments to function quantile()"),
            ("chisq(1)", "wrong number of arguments to function chisq()"),
            (
                "chisq_p(i, i)",
                "chisq_p: 101 by 101 different values make more than 10000 cells; group them into fewer categories"
            ),
            (
                "fisher_p(i % 30, i * i % 31)",
                "fisher_p: a table of 30 by 16 with so many rows has too many others with the same margins to list; "
                    + "use chisq_p, or crosstab(), which simulates where chi-square does not hold"
            ),
        ])
    func faults(sql: String, message: String) throws {
        let many = "WITH many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < 600)"
        #expect(try file.message("\(many) SELECT \(sql) FROM many") == message)
    }

    @Test("views of the file may use them, and groups do not mix")
    func groups() throws {
        try file.connection.run(
            "CREATE VIEW shares AS SELECT name, median(x) AS middle, wilson_low(hit) AS low FROM data GROUP BY name")
        for line in try AggregateReference.lines() where line.sql == "median(x)" {
            #expect(isClose(try number("middle", "shares WHERE name = '\(line.name)'"), line.value ?? .nan))
        }
    }

    @Test("extreme numbers give NULL or a number, never NaN or infinity")
    func extremes() throws {
        let table =
            "(SELECT 1.7e308 AS x, 1e300 AS w UNION ALL SELECT -1.7e308, 1e300 UNION ALL SELECT 1.7e308, 1e-300)"
        for sql in [
            "stddev(x)", "wmean(x, w)", "median(x)", "quantile(x, 0.3)", "kish_n(w)", "wilson_low_w(x > 0, w)",
            "chisq(x, w)",
        ] {
            let value = try number(sql, table)
            #expect(value?.isFinite ?? true, "\(sql)")
        }
    }
}
