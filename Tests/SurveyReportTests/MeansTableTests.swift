import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

/// R: mean, sd, median, quantile(type = 7), t.test and oneway.test of 1:12 and c(11:21, 40).
@Suite struct MeansTableTests {
    private let questions = [
        Question(key: "x", kind: .number, variable: "x", baseRule: .valid, label: Label("Antall år")),
        MadeUpTable.question("c", ["a", "b", "few"]), MadeUpTable.question("s", ["low", "mid", "high"], kind: .scale),
    ]
    private let answers = [
        "x": ((1...12).map(Double.init) + (11...21).map(Double.init) + [40, 5]).map { Answer.number($0) },
        "c": MadeUpTable.column([("a", 12), ("b", 12), ("few", 1)]),
        "s": MadeUpTable.column([("low", 5), ("mid", 10), ("high", 10)]),
    ]

    private func layout(_ row: String, _ column: String? = "c", weights: [Double]? = nil) throws -> TableLayout {
        TableLayout(
            try MadeUpTable.table(
                questions, answers, row: row, column: column, weights: weights, summary: .means, tested: .column),
            percentage: .column)
    }

    @Test("A table of means has n, mean with interval, deviation, median, quartiles and extremes a column, and a test")
    func means() throws {
        let text = try layout("x").text(width: 100)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines.contains(["Svar", "a", "12*", "6,50", "(4,21–8,79)", "3,61", "6,50", "3,75–9,25", "1–12"]))
        #expect(lines.contains(["Svar", "b", "12*", "18,0", "(13,2–22,8)", "7,62", "16,5", "13,8–19,3", "11–40"]))
        // One respondent: the count and nothing else.
        #expect(lines.contains(["Svar", "few", "1**"]))
        #expect(text.contains("** Basis under 10: antall, ikke gjennomsnitt.\n"))
        #expect(text.contains("konfidensintervall for gjennomsnittet (t-fordelingen)"))
    }

    @Test("Groups that can be compared by Welch's test are, with its degrees of freedom")
    func test() throws {
        let table = try MadeUpTable.table(
            questions, answers, row: "x", column: "c", filters: [.question("c", values: ["a", "b"])], summary: .means,
            tested: .column)
        #expect(
            TableLayout(table, percentage: .column).text(width: 200)
                .contains("Test: Welchs variansanalyse, F = 22,35, df = 1 og 15,70, p < 0,001; valgt fordi "))
    }

    @Test("The mean of a scale says which number stands for which option")
    func scale() throws {
        let text = try layout("s", nil).text(width: 100)
        #expect(text.contains("Skalaen er regnet som tall: 1 = Svar low, 2 = Svar mid, 3 = Svar high.\n"))
        // (5 + 20 + 30) / 25 = 2.2
        let row = text.split(separator: "\n").first { $0.hasPrefix("I alt") }
        #expect(row?.split(separator: " ")[2...].prefix(2) == ["25*", "2,20"])
        #expect(!text.contains("Summen kan avvike"))
    }

    @Test("Weighted means print both counts")
    func weighted() throws {
        let text = try layout("s", nil, weights: (0..<25).map { $0 < 5 ? 2 : 1 }).text(width: 120)
        // (2 · 5 · 1 + 10 · 2 + 10 · 3) / 30 = 2.0
        let row = text.split(separator: "\n").first { $0.hasPrefix("I alt") }
        #expect(row?.split(separator: " ").prefix(5) == ["I", "alt", "25*", "30,0", "2,00"])
    }

    @Test("JSON and CSV have every statistic on full precision")
    func data() throws {
        let table = try MadeUpTable.table(questions, answers, row: "x", column: "c", summary: .means, tested: .column)
        let lines = CrossTabCSV.render(table).split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(
            lines[0].joined(separator: ",")
                == "column,column_label,n,weighted_n,mean,standard_deviation,median,lower_quartile,upper_quartile,"
                + "minimum,maximum,low,high,standard_error,deff")
        #expect(lines[1][0] == "a" && lines[1][4] == "6.5" && lines[1][7] == "3.75")
        let low = try #require(Double(lines[1][11]))
        #expect(abs(low - 4.209142) < 1e-6)
        // One respondent has no deviation.
        #expect(lines[3][0] == "few" && lines[3][4] == "5.0" && lines[3][5].isEmpty)
        guard case .object(let fields) = CrossTabJSON.render(table), case .array(let means)? = fields["means"],
            case .object(let first)? = means.first
        else {
            Issue.record("no means")
            return
        }
        #expect(means.count == 4 && fields["cells"] == .array([]) && fields["summary"] == .string("means"))
        #expect(first["column"] == .string("a") && first["median"] == .double(6.5) && first["deff"] == .null)
    }
}
