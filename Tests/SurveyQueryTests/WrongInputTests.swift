import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport
import Testing

/// Requests that ask too much or of nobody: a sentence, or a table that says so, on both paths.
@Suite struct WrongInputTests {
    /// The table, the same on both paths, with only finite numbers in it.
    private func table(_ test: TestDatabase, _ request: CrossTabRequest) throws -> CrossTab {
        let table = try CrossTabEngine(test.database).crossTab(request)
        let reference = try CrossTabEngine(test.database, path: .record).crossTab(request)
        #expect(TableComparison(table, reference).differences == [])
        return table
    }

    private func message(_ test: TestDatabase, _ request: CrossTabRequest) throws -> String {
        let messages = try [CrossTabEngine.Path.columns, .record].map { path in
            try #require(throws: QueryError.self) { try CrossTabEngine(test.database, path: path).crossTab(request) }
                .description
        }
        #expect(Set(messages).count == 1)
        return try #require(messages.first)
    }

    private func tiny() throws -> TestDatabase {
        let test = try TestDatabase()
        try TinyWave.store(in: test.database)
        return test
    }

    private static func question(_ key: String, _ kind: QuestionKind = .single, options count: Int) -> Question {
        Question(
            key: key, kind: kind, variable: key, baseRule: .valid, label: Label(key),
            options: (0..<count).map { Option(code: "a\($0)", label: Label("A\($0)")) })
    }

    @Test("Twelve layers of several options are refused, and twelve of one option are counted")
    func layers() throws {
        let layers = (0..<12).map { "layer\($0)" }
        for (options, limit) in [(4, nil), (1, 12)] as [(Int, Int?)] {
            let questions = ([("row", 3), ("column", 2)] + layers.map { ($0, options) }).map { key, count in
                Self.question(key, options: count)
            }
            let answers = Dictionary(uniqueKeysWithValues: questions.map { ($0.key, [Answer.options(["a0"])]) })
            let test = try MadeUpWave(questions, answers: answers).stored()
            let request = CrossTabRequest(wave: "made", row: "row", column: "column", layers: layers)
            if limit == nil {
                #expect(
                    try message(test, request)
                        == "the table would have 100663296 cells, with all states, and a table has at most 1000000; leave "
                        + "layers out, or use --where")
            } else {
                let table = try table(test, request)
                #expect(table.panels.map(\.layer) == [Array(repeating: "a0", count: 12)])
                #expect(table.total.n == 1)
            }
        }
    }

    @Test("Three hundred options are a table like any other", arguments: [QuestionKind.single, .multiple])
    func manyOptions(kind: QuestionKind) throws {
        let questions = [Self.question("many", kind, options: 300), Self.question("few", options: 2)]
        let answers: [String: [Answer]] = [
            "many": (0..<300).map { .options(["a\($0)"]) }, "few": (0..<300).map { .options(["a\($0 % 2)"]) },
        ]
        let test = try MadeUpWave(questions, answers: answers).stored()
        let table = try table(test, CrossTabRequest(wave: "made", row: "many", column: "few"))
        #expect(table.row.categories.count == 300)
        #expect(table.rowTotals.allSatisfy { $0.n == 1 })
        #expect(table.cell(row: "a299", column: "a1")?.n == 1)
        #expect(table.cell(row: "a299", column: "a0")?.n == 0)
        let filtered = try self.table(
            test,
            CrossTabRequest(
                wave: "made", row: "few", filters: [.question("many", values: ["a0", "a255", "a256", "a299"])]))
        #expect(filtered.cells.map(\.n) == [2, 2])
    }

    @Test("Nobody fits: every category is there, with no percent")
    func nobody() throws {
        let test = try tiny()
        let filters: [Filter] = [.attribute(.zone, values: ["I"])]
        for (row, column) in [("role", nil), ("tools", "role"), ("role", "tools"), ("zone", "role")] {
            let table = try table(
                test, CrossTabRequest(wave: "tiny", row: row, column: column, layers: ["stratum"], filters: filters))
            #expect(table.total.n == 0)
            #expect(table.base.respondents == 0)
            #expect(!table.cells.isEmpty)
            #expect(table.cells.allSatisfy { $0.n == 0 && $0.rowPercent == nil && $0.columnPercent == nil })
        }
        let means = try table(
            test, CrossTabRequest(wave: "tiny", row: "years", column: "role", filters: filters))
        #expect(means.panels.first?.means.map(\.n) == [0, 0, 0, 0])
        #expect(means.panels.first?.means.allSatisfy { $0.mean == nil && $0.median == nil } == true)
    }

    @Test("No respondents, or one: a table of none, or of one", arguments: [0, 1])
    func few(count: Int) throws {
        let test = try TestDatabase()
        let answers = count == 0 ? nil : RandomWave.answers(of: 1, seed: 5)
        try test.store(
            RandomWave.questionnaire,
            answers
                ?? AnswerSet(
                    units: [], respondents: [],
                    answers: Dictionary(uniqueKeysWithValues: RandomWave.questionnaire.questions.map { ($0.key, []) })))
        for row in RandomWave.coded + ["zone", "unit_kind", "stratum", "years"] {
            for column in [nil, "place", "tools", "stratum"] where column != row {
                let table = try table(test, CrossTabRequest(wave: "random", row: row, column: column))
                #expect(table.total.n <= count)
                #expect(table.base.counted == table.total.n)
            }
        }
    }

    @Test("One row, and a column with nobody in it")
    func oneRow() throws {
        let questions = [Self.question("row", options: 1), Self.question("column", options: 2)]
        let answers: [String: [Answer]] = [
            "row": [.options(["a0"]), .options(["a0"])], "column": [.options(["a0"]), .options(["a0"])],
        ]
        let table = try table(
            MadeUpWave(questions, answers: answers).stored(),
            CrossTabRequest(wave: "made", row: "row", column: "column"))
        #expect(table.cells.map(\.n) == [2, 0])
        #expect(table.cells.map(\.columnPercent) == [100, nil])
        #expect(table.cells.map(\.rowPercent) == [100, 0])
    }

    @Test("A dimension without a single category gives a table without cells")
    func noCategories() throws {
        let test = try MadeUpWave(
            [Self.question("row", options: 2)], answers: ["row": [.options(["a0"])]]
        ).stored()
        let table = try table(test, CrossTabRequest(wave: "made", row: "stratum", column: "row"))
        #expect(table.cells.isEmpty)
        #expect(table.total.n == 0)
        #expect(table.base.excluded == [.make("stratum", .notApplicable, 1)])
    }

    @Test("The same question twice, as row, column or layer")
    func twice() throws {
        let test = try tiny()
        #expect(
            try message(test, CrossTabRequest(wave: "tiny", row: "role", column: "role"))
                .hasPrefix("row and column are both 'role'"))
        for request in [
            CrossTabRequest(wave: "tiny", row: "role", layers: ["role"]),
            CrossTabRequest(wave: "tiny", row: "tools", column: "role", layers: ["zone", "role"]),
            CrossTabRequest(wave: "tiny", row: "tools", layers: ["role", "role"]),
        ] {
            #expect(try message(test, request).hasPrefix("'role' is named twice as row, column or layer"))
        }
    }

    @Test("A base rule or a net for a question that is not in the table")
    func unused() throws {
        let test = try tiny()
        let rule = CrossTabRequest(wave: "tiny", row: "role", baseRules: ["tools": .shown])
        #expect(
            try message(test, rule)
                == "the base rule is for 'tools', which is no row, column or layer of the table; name one that is")
        let net = RequestedNet(question: "tools", code: "new", options: ["phone"])
        #expect(
            try message(test, CrossTabRequest(wave: "tiny", row: "role", nets: [net]))
                == "the net is for 'tools', which is no row, column or layer of the table; name one that is")
    }

    @Test("A requested net with an option that there is not, or a code that is taken")
    func nets() throws {
        let test = try tiny()
        func message(_ code: String, _ options: [String]) throws -> String {
            let net = RequestedNet(question: "role", code: code, options: options)
            return try self.message(test, CrossTabRequest(wave: "tiny", row: "role", nets: [net]))
        }
        #expect(try message("new", ["direkt"]) == "'role' has no option, net or state 'direkt'; did you mean 'direct'?")
        // A state is no answer that could be added to another.
        #expect(try message("new", ["direct", "unsure"]).hasPrefix("'role' has no option, net or state 'unsure'"))
        for taken in ["direct", "unsure", "total", "valid", "answered", "dont_know"] {
            #expect(
                try message(taken, ["direct"])
                    == "'\(taken)' is a name of 'role' or of every question already; give the net another code")
        }
        let net = RequestedNet(question: "role", code: "new", options: ["direct"])
        let twice = CrossTabRequest(wave: "tiny", row: "role", nets: [net, net])
        #expect(try self.message(test, twice).hasPrefix("'new' is a name of 'role'"))
    }

    @Test("Numbers far beyond the respondents, as a foreign hand may give: counted from the record")
    func sparse() throws {
        let test = try tiny()
        try test.connection.execute("UPDATE respondent SET number = 9000000000000 WHERE number = 1")
        let table = try table(test, CrossTabRequest(wave: "tiny", row: "role", column: "zone"))
        #expect(table.base.respondents == 5)
        #expect(table.cell(row: "direct", column: "II")?.n == 2)
    }
}
