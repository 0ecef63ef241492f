import SurveyDisclosure
import SurveyModel
import SurveyReport
import SurveyStatistics
import Testing

@testable import SurveyQuery

/// The numbers are R's: chisq.test(matrix(c(40, 20, 10, 20, 30, 30), 3), correct = FALSE), Wilson intervals by hand,
/// prop.test(correct = FALSE) with p.adjust for the letters.
@Suite struct TestedTableTests {
    private let questions = [MadeUpTable.question("q", ["yes", "some", "no"]), MadeUpTable.question("c", ["a", "b"])]
    private let answers = [
        "q": MadeUpTable.column([("yes", 60), ("some", 50), ("no", 40)]),
        "c": MadeUpTable.column([("a", 40), ("b", 20), ("a", 20), ("b", 30), ("a", 10), ("b", 30)]),
    ]

    private func text(
        _ percentage: PercentageBase = .column, tested: PercentageBase? = nil, column: String? = "c",
        weights: [Double]? = nil, origin: WaveOrigin = .collected
    ) throws -> String {
        let table = try MadeUpTable.table(
            questions, answers, row: "q", column: column, weights: weights, origin: origin,
            tested: tested ?? percentage)
        return TableLayout(table, percentage: percentage).text(width: 100)
    }

    @Test("Cells carry their interval and the letters of lower columns; the footnote names the test and its reason")
    func columns() throws {
        let expected = """
            Spørsmål q (q) × Spørsmål c (c). Bølge made.

                             Svar a        Svar b
                                (A)           (B)        I alt
            ---------  ------------  ------------  -----------
            Svar yes   57 (45–68) B  25 (17–35)     40 (33–48)
            Svar some  29 (19–40)    38 (28–48)     33 (26–41)
            Svar no    14  (8–24)    38 (28–48) A   27 (20–34)
            ---------  ------------  ------------  -----------
            n          70            80            150

            Test: Pearsons kjikvadrat, X² = 18,08, df = 2, p < 0,001; valgt fordi de forventede tallene er store
            nok (ingen under 1, og minst 80 % av dem 5 eller mer); Cramérs V = 0,35.
            Prosent av kolonnen.
            n = 150. Basis: q: alle som svarte, også «vet ikke»; c: alle som svarte, også «vet ikke».
            Av 150 respondenter ble 150 spurt om q, 150 fikk spørsmålet og 150 svarte.
            En bokstav ved et tall: prosenten er høyere enn i kolonnen med den bokstaven, på 5 %-nivå, justert
            med Holms metode for antall sammenligninger i raden. Kolonner med basis under 10 sammenlignes ikke.
            Intervall i parentes: 95 % konfidensintervall for prosenten av kolonnen (Wilson).
            Tester og intervaller gjelder som om svarene var et tilfeldig utvalg av populasjonen.
            Summen kan avvike fra 100 på grunn av avrunding.

            """
        #expect(try text() == expected)
    }

    @Test("Row percentages have their intervals, but neither letters nor an interval of the whole")
    func rows() throws {
        // 40 of 60: 66.7 (54.1–77.3) by Wilson.
        let lines = try text(.row).split(separator: "\n")
        let row = lines.first { $0.hasPrefix("Svar yes") }
        #expect(row?.split(separator: " ") == ["Svar", "yes", "67", "(54–77)", "33", "(23–46)", "100", "60"])
        #expect(!lines.contains { $0.contains("(A)") || $0.contains("bokstav") })
        #expect(lines.contains { $0.contains("konfidensintervall for prosenten av raden (Wilson)") })
    }

    @Test("Intervals of another percentage than the printed one are left out")
    func otherPercentage() throws {
        let text = try text(.total, tested: .column)
        #expect(!text.contains("(45–68)") && !text.contains("konfidensintervall"))
        #expect(text.contains("Test: Pearsons kjikvadrat"))
    }

    @Test("A one-way table has intervals and no test")
    func oneWay() throws {
        let text = try text(column: nil)
        #expect(text.contains("Svar yes       60   40 (33–48)\n"))
        #expect(!text.contains("est:"))
        #expect(text.contains("konfidensintervall for prosenten (Wilson)"))
    }

    @Test("Weighted tables have both counts, and say what their tests are of")
    func weighted() throws {
        let text = try text(weights: (0..<150).map { $0 % 2 == 0 ? 0.5 : 1.5 })
        #expect(text.contains("Uvektet n") && text.contains("Vektet N") && text.contains("Vektet med bølgens vekter."))
        #expect(text.replacing("\n", with: " ").contains("Testene er regnet av uvektede antall"))
    }

    @Test("A reconstructed wave's tests are no evidence, and say so in every format")
    func reconstructed() throws {
        let sentence =
            "Tester og intervaller er regnet av rekonstruerte svar: de viser metoden og er ikke belegg for noe."
        let table = try MadeUpTable.table(
            questions, answers, row: "q", column: "c", origin: .reconstructed, tested: .column)
        let layout = TableLayout(table, percentage: .column)
        #expect(layout.text(width: 200).contains(sentence))
        #expect(layout.markdown().contains("- \(sentence)"))
        #expect(try CrossTabJSON.render(table).text().contains(sentence))
        let csv = CrossTabCSV.render(table).split(separator: "\r\n")
        #expect(csv.allSatisfy { $0.hasSuffix(",origin") || $0.hasSuffix(",reconstructed") })
    }

    @Test("On a base under 10 there are only counts: no interval and no letter")
    func smallBase() throws {
        let questions = [MadeUpTable.question("q", ["yes", "no"]), MadeUpTable.question("c", ["a", "b", "none"])]
        let answers = [
            "q": MadeUpTable.column([("yes", 30), ("no", 40), ("yes", 9)]),
            "c": MadeUpTable.column([("a", 70), ("b", 9)]),
        ]
        let table = try MadeUpTable.table(questions, answers, row: "q", column: "c", tested: .column)
        let text = TableLayout(table, percentage: .column).text(width: 100)
        let row = text.split(separator: "\n").first { $0.hasPrefix("Svar yes") }
        #expect(row?.split(separator: " ").prefix(6) == ["Svar", "yes", "43", "(32–55)", "(9)", "–"])
        #expect(text.contains("9**"))
    }

    @Test("Expected counts too small for chi-square give Fisher's test, with the reason")
    func fisher() throws {
        // fisher.test(matrix(c(3, 1, 1, 6), 2)) in R: p = 0.08788.
        let questions = [MadeUpTable.question("q", ["yes", "no"]), MadeUpTable.question("c", ["a", "b"])]
        let answers = [
            "q": MadeUpTable.column([("yes", 4), ("no", 7)]),
            "c": MadeUpTable.column([("a", 3), ("b", 1), ("a", 1), ("b", 6)]),
        ]
        let table = try MadeUpTable.table(questions, answers, row: "q", column: "c", tested: .column)
        #expect(
            TableLayout(table, percentage: .column).text(width: 200).contains(
                "Test: Fishers eksakte test, p = 0,088; valgt fordi forventede tall er for små til kjikvadrat"))
    }

    @Test("A simulated test tells how many tables were drawn, from which seed, and its error")
    func simulated() throws {
        var test = TableTest(
            result: TestResult(.monteCarlo, statistic: 12.345, p: 0.0421), item: nil, isChosen: true,
            reason: Label("tallene er små"))
        test.simulation = TableTest.Simulation(samples: 100_000, seed: 2016, standardError: 0.00064)
        var table = try MadeUpTable.table(questions, answers, row: "q", column: "c", tested: .column).table
        table.panels[0].tests = [test]
        let publishable = DisclosureControl(for: .analyst).publish(table)
        #expect(
            TableLayout(publishable, percentage: .column).text(width: 200).contains(
                "Test: Monte Carlo-test av Pearsons kjikvadrat, X² = 12,35, p = 0,042 (100 000 tilfeldige tabeller, "
                    + "startverdi 2016, standardfeil 0,0006); valgt fordi tallene er små.\n"))
        guard case .object(let fields) = CrossTabJSON.render(publishable), case .array(let tests)? = fields["tests"],
            case .object(let json)? = tests.first
        else {
            Issue.record("no tests")
            return
        }
        #expect(json["samples"] == .int(100_000) && json["seed"] == .int(2016))
        #expect(json["standard_error"] == .double(0.00064) && json["df"] == .null)
    }

    @Test("A table of nobody, of one row or with overlapping columns says that there is no test")
    func noTest() throws {
        let nobody = try MadeUpTable.table(
            questions, answers, row: "q", column: "c", filters: [.question("q", values: ["nonresponse"])],
            tested: .column)
        #expect(
            TableLayout(nobody, percentage: .column).text(width: 100).contains("\nIngen respondenter er med her.\n"))
        let one = try MadeUpTable.table(
            questions, answers, row: "q", column: "c", filters: [.question("q", values: ["yes"])], tested: .column)
        #expect(
            TableLayout(one, percentage: .column).text(width: 100)
                .contains("\nIngen test: det må være svar i minst to rader og to kolonner.\n"))
        let tools = [questions[0], MadeUpTable.question("m", ["a", "b"], kind: .multiple)]
        let both = ["q": answers["q"] ?? [], "m": (0..<150).map { Answer.options($0 % 3 == 0 ? ["a", "b"] : ["a"]) }]
        let overlapping = try MadeUpTable.table(tools, both, row: "q", column: "m", tested: .column)
        #expect(
            TableLayout(overlapping, percentage: .column).text(width: 100)
                .contains("\nIngen samlet test: en respondent kan være i flere av kolonnene.\n"))
    }
}
