import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveySQL
import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite struct CrossTabFunctionTests {
    @Test("every number of random tables is the engine's, and a refused request is refused with its sentence")
    func equality() throws {
        var (random, numbers, refused, tests) = (RandomNumbers(seed: 31), 0, 0, Set<TestName>())
        for seed in 1...6 {
            let survey = RandomSurvey(key: "w", seed: UInt64(seed))
            let file = try SurveyFile { test in
                let municipalities = test.database.municipalities
                try test.database.write { () throws(RepositoryError) in
                    try municipalities.store(RandomSurvey.register)
                }
                try test.store(survey.questionnaire, survey.answers)
            }
            let engine = CrossTabEngine(file.test.database)
            let requests = RandomRequests(survey, maximumCells: 60)
            for _ in 0..<20 {
                let request = Self.testable(requests.next(&random), &random)
                guard CrossTabCall.canSay(request.filters), request.summary == .counts else { continue }
                let percentage = request.column == nil ? .column : PercentageBase.allCases[random.below(3)]
                let adjustment = Adjustment.allCases[random.below(2)]
                let call = CrossTabCall(
                    request, percentage: percentage, adjustment: adjustment, singleCluster: .centre)
                let tester = TableTester(
                    engine, percentage: percentage, adjustment: adjustment, singleCluster: .centre)
                let outcome = Result { () throws(QueryError) in try tester.tested(try engine.crossTab(request)) }
                switch outcome {
                case .success(let table) where table.panels.contains { !$0.means.isEmpty }: continue
                case .success(let table):
                    let rows = try SQLRows(
                        file.connection, columns: CrossTabCall.columns, CrossTabCall.from, call.arguments)
                    let comparison = CrossTabComparison(rows, table)
                    #expect(comparison.differences == [], "\(seed): \(request)")
                    numbers += comparison.numbers
                    tests.formUnion(table.panels.flatMap(\.tests).filter(\.isChosen).map(\.result.name))
                case .failure(let error):
                    refused += 1
                    let refusal = try #require(throws: DatabaseError.self) {
                        try file.connection.run("SELECT * FROM \(CrossTabCall.from)", call.arguments)
                    }
                    #expect(refusal.message == "crosstab: \(error)")
                }
            }
        }
        #expect(numbers > 10_000)
        #expect(refused > 0)
        #expect(tests.contains(.raoScottF))
    }

    /// The request with a design; mostly one under which nothing is simulated, which takes long.
    private static func testable(_ request: CrossTabRequest, _ random: inout RandomNumbers) -> CrossTabRequest {
        CrossTabRequest(
            wave: request.wave, row: request.row, column: request.column, layers: request.layers,
            filters: request.filters, weight: request.weight,
            design: random.once(in: 12) ? DesignUse.none : random.once(in: 2) ? .weights : .full,
            baseRules: request.baseRules,
            nets: request.nets, boundary: request.boundary, summary: request.summary)
    }

    @Test("a table of 2016 has the counts of the view, its letters, and says that it is reconstructed")
    func seed() throws {
        let file = try SurveyFile.seed()
        let rows = try SQLRows(
            file.connection, columns: CrossTabCall.columns, "crosstab('2016', 'study.dbvh', 'role')")
        let total = try #require(rows.row(["row": nil, "column": nil]))
        #expect(total["origin"] == .text("reconstructed"))
        #expect(total["base"] == total["n"])
        let letters = rows.rows.filter { $0["row"] == .null }.compactMap { $0["column_letter"] }
        #expect(letters == [.text("A"), .text("B"), .text("C"), .null])
        let counted = try file.connection.query(
            """
            SELECT "study.dbvh", role, count(*) FROM wave_2016
            WHERE "study.dbvh" IN ('well', 'some', 'noticed', 'no') AND role IN ('direct', 'strategic', 'peripheral')
            GROUP BY 1, 2
            """
        ) { row throws(DatabaseError) in (row: try row.text(0), column: try row.text(1), n: try row.int(2)) }
        #expect(counted.count == 12)
        for cell in counted {
            #expect(rows.row(["row": cell.row, "column": cell.column])?["n"] == .int(cell.n))
        }
        #expect(total["n"] == .int(counted.reduce(0) { $0 + $1.n }))
    }

    @Test("the visible columns are what the documentation says, and the others come by name")
    func columns() throws {
        let file = try SurveyFile.tiny()
        let names = try file.connection.query("SELECT name FROM pragma_table_info('crosstab') ORDER BY cid") {
            row throws(DatabaseError) in try row.text(0)
        }
        #expect(names == CrossTabCall.columns)
        let byName = try SQLRows(
            file.connection, columns: ["n"],
            "crosstab WHERE wave = 'tiny' AND row_question = 'role' AND filters = 'zone=II' AND \"row\" = 'direct'")
        #expect(byName.rows == [["n": .int(2)]])
        let joined = try SQLRows(
            file.connection, columns: ["key", "n"],
            """
            (SELECT q.key, c.n FROM question AS q JOIN crosstab('tiny', q.key) AS c
            WHERE q.key IN ('role', 'tools') AND c."row" IS NULL ORDER BY q.position)
            """)
        #expect(joined.rows == [["key": .text("role"), "n": .int(4)], ["key": .text("tools"), "n": .int(2)]])
    }

    @Test(
        "what cannot be read is told with the argument's name",
        arguments: [
            ("crosstab('tiny')", "crosstab needs wave and row_question"),
            ("crosstab('tiny', NULL)", "crosstab: wave and row_question may not be NULL"),
            ("crosstab('tinny', 'role')", "crosstab: there is no wave 'tinny'; did you mean 'tiny'?"),
            ("crosstab('tiny', 'rolle')", "crosstab: there is no question 'rolle'; did you mean 'role'?"),
            ("crosstab('tiny', 1.5)", "crosstab: row_question must be TEXT; write it in single quotes"),
            ("crosstab('tiny', 'years')", "crosstab: 'years' is a number question; call means() with it"),
            (
                "crosstab('tiny', 'role') WHERE weight = 'x'", "crosstab: weight is one of none, wave, not 'x'"
            ),
            (
                "crosstab('tiny', 'role') WHERE design = ''",
                "crosstab: design is one of none, weights, full, not ''"
            ),
            (
                "crosstab('tiny', 'role') WHERE filters = 'zone=II; tools'",
                "crosstab: 'tools' is no condition; write it as question=value or question=value,value"
            ),
            (
                "crosstab('tiny', 'role') WHERE base_rule = 'tools=all'",
                "crosstab: 'tools=all' is no base rule; write one of asked, shown, answered, valid, or question=rule"
            ),
            (
                "crosstab('tiny', 'role') WHERE nets = 'role'",
                "crosstab: 'role' is no net; write it as question:code=option,option"
            ),
            (
                "crosstab('tiny', 'role') WHERE boundary = 'now'",
                "crosstab: boundary is a year, as 2020, and not 'now'"
            ),
            ("crosstab('tiny', 'role') WHERE percent = 'row'", "crosstab: percent 'row' needs a column_question"),
        ])
    func faults(from: String, message: String) throws {
        #expect(try SurveyFile.tiny().message("SELECT * FROM \(from)") == message)
    }

    @Test("no view of a file can call it")
    func views() throws {
        let file = try SurveyFile.tiny()
        try file.connection.run("CREATE VIEW trap AS SELECT n FROM crosstab('tiny', 'role')")
        #expect(try file.message("SELECT * FROM trap") == "unsafe use of virtual table \"crosstab\"")
    }

    @Test("a temporary table that hides one of the file's own is refused")
    func temporary() throws {
        let file = try SurveyFile.tiny()
        try file.connection.run("CREATE TEMP TABLE Answer (x)")
        #expect(
            try file.message("SELECT * FROM crosstab('tiny', 'role')")
                == "crosstab: the temporary 'Answer' hides the file's own; drop it, or rename it")
    }

    @Test("a file that is not ours, and an older one, are refused")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let file = try SurveyFile.tiny()
        func message(_ connection: Connection, _ version: Int) throws -> String {
            try SurveyFunctions.register(on: connection, schemaVersion: version)
            return try #require(throws: DatabaseError.self) {
                try connection.run("SELECT * FROM crosstab('tiny', 'role')")
            }.message
        }
        let path = folder.file("other.sqlite")
        #expect(
            try message(Connection(path: path, access: .create), 1)
                == "crosstab: \(path) is a database, but not one of Kunnskap's; it was left as it is")
        let newest = try SurveyFile.schemaVersion()
        let other = try Connection(path: file.test.path, access: .readOnly)
        #expect(
            try message(other, newest + 1)
                == "crosstab: the database is at version \(newest) and this program needs \(newest + 1); "
                + "run 'kunnskap migrate up'")
    }

    @Test("an interruption that comes while it runs ends the whole statement")
    func interruption() throws {
        let file = try SurveyFile.tiny()
        try file.connection.register(
            TableFunction("stop", columns: [.init("x", "INTEGER")], parameters: []) { connection, _ in
                connection.interruption.interrupt()
                return [[.int(1)]]
            })
        let error = try #require(throws: DatabaseError.self) {
            try file.connection.run("SELECT * FROM stop CROSS JOIN crosstab('tiny', 'role')")
        }
        #expect(error.isInterrupted)
        file.connection.interruption.clear()
        try file.connection.run("SELECT * FROM crosstab('tiny', 'role')")
    }
}
