import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyStatistics
import SurveyTestSupport
import Testing

@Suite struct MeansFunctionTests {
    private static let columns = [
        "layer", "column", "column_label", "n", "weighted_n", "mean", "standard_deviation", "minimum",
        "lower_quartile", "median", "upper_quartile", "maximum", "low", "high", "standard_error", "deff", "base",
        "test", "statistic", "df", "df2", "p", "adjusted_p", "reason", "origin",
    ]

    @Test("a number question by hand: 2.5 with weight 0.5 and 10 with weight 1.5, unweighted and weighted")
    func byHand() throws {
        let file = try SurveyFile.tiny()
        let plain = try SQLRows(file.connection, columns: Self.columns, "means('tiny', 'years') WHERE weight = 'none'")
        let row = try #require(plain.rows.first)
        #expect(plain.rows.count == 1)
        #expect(row["n"] == .int(2))
        #expect(row["mean"] == .real(6.25))
        #expect(row["median"] == .real(6.25))
        #expect(row["minimum"] == .real(2.5))
        #expect(row["maximum"] == .real(10))
        #expect(row["origin"] == .text("synthetic"))
        let weighted = try SQLRows(
            file.connection, columns: Self.columns, "means('tiny', 'years') WHERE design = 'none'")
        #expect(weighted.rows.first?["mean"] == .real(8.125))
        #expect(weighted.rows.first?["weighted_n"] == .real(2))
    }

    @Test("scales by a column, with layers and a design, are the engine's in every number")
    func engine() throws {
        let file = try SurveyFile.seed()
        for (column, layers) in [(nil, []), ("role", []), ("role", ["position"])] as [(String?, [String])] {
            let engine = CrossTabEngine(file.test.database)
            let request = CrossTabRequest(
                wave: "2016", row: "source.ds", column: column, layers: layers, summary: .means)
            let table = try TableTester(engine).tested(try engine.crossTab(request))
            let rows = try SQLRows(
                file.connection, columns: Self.columns, "means(2016, 'source.ds', ?1, ?2)",
                [.optional(column), .text(layers.joined(separator: ","))])
            let names = try file.connection.query("SELECT name FROM pragma_table_info('means') ORDER BY cid") {
                row throws(DatabaseError) in try row.text(0)
            }
            #expect(names == Self.columns)
            #expect(rows.rows.count == table.panels.reduce(0) { $0 + $1.means.count })
            for panel in table.panels {
                for mean in panel.means { try compare(mean, panel, table, rows) }
            }
        }
    }

    private func compare(_ mean: Mean, _ panel: Panel, _ table: CrossTab, _ rows: SQLRows) throws {
        let row = try #require(
            rows.row(["layer": panel.layer.first, "column": mean.column]), "\(panel.layer), \(mean)")
        let test = panel.tests.first { $0.isChosen }
        let expected: [String: Value] = [
            "column_label": .optional(table.column?.categories.first { $0.code == mean.column }?.label.nb),
            "n": .int(mean.n), "weighted_n": .real(mean.weightedN), "mean": .optional(mean.mean),
            "standard_deviation": .optional(mean.standardDeviation), "minimum": .optional(mean.minimum),
            "lower_quartile": .optional(mean.lowerQuartile), "median": .optional(mean.median),
            "upper_quartile": .optional(mean.upperQuartile), "maximum": .optional(mean.maximum),
            "low": .optional(mean.low), "high": .optional(mean.high),
            "standard_error": .optional(mean.standardError), "deff": .optional(mean.deff),
            "base": .int(table.base.counted), "test": .optional(test?.result.name.rawValue),
            "statistic": .optional(test?.result.statistic), "df": .optional(test?.result.df),
            "df2": .optional(test?.result.df2), "p": .optional(test?.result.p),
            "reason": .optional(test?.reason.nb), "origin": .text("reconstructed"),
        ]
        for (name, value) in expected { #expect(row[name] == value, "\(name) of \(mean)") }
    }

    @Test("a question without numbers is refused with the engine's sentence")
    func faults() throws {
        let file = try SurveyFile.tiny()
        let engine = CrossTabEngine(file.test.database)
        let request = CrossTabRequest(wave: "tiny", row: "remark", summary: .means)
        let error = try #require(throws: QueryError.self) { _ = try engine.crossTab(request) }
        #expect(try file.message("SELECT * FROM means('tiny', 'remark')") == "means: \(error)")
        #expect(try file.message("SELECT * FROM means('tiny')") == "means needs wave and row_question")
    }
}
