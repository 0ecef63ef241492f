import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct BannerTests {
    private let questions = [
        MadeUpTable.question("q", ["yes", "no"]), MadeUpTable.question("r", ["yes", "no"]),
        MadeUpTable.question("c", ["a", "b"]), MadeUpTable.question("d", ["x", "y"]),
    ]
    /// q: 30 of 40 yes in a, 20 of 50 in b. Ten did not answer d, of whom all said yes to q.
    private let answers = [
        "q": MadeUpTable.column([("yes", 30), ("no", 10), ("yes", 20), ("no", 30)]),
        "r": MadeUpTable.column([("no", 45), ("dont_know", 1), ("yes", 44)]),
        "c": MadeUpTable.column([("a", 40), ("b", 50)]),
        "d": MadeUpTable.column([("no_answer", 10), ("x", 40), ("y", 40)]),
    ]

    private func layout(_ percentage: PercentageBase = .column, tested: Bool = true) throws -> TableLayout {
        TableLayout(
            banner: try MadeUpTable.tables(
                questions, answers, rows: ["q", "r"], columns: ["c", "d"], tested: tested ? percentage : nil),
            percentage: percentage)
    }

    private func words(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    @Test("Rows stand under their question, column questions side by side, each with its own base and letters")
    func blocks() throws {
        let text = try layout(tested: false).text(width: 100)
        #expect(text.hasPrefix("2 spørsmål × Spørsmål c (c), Spørsmål d (d). Bølge made.\n\n"))
        let lines = words(text)
        #expect(lines.contains(["Spørsmål", "c", "(c)", "Spørsmål", "d", "(d)"]))
        #expect(lines.contains(["Svar", "a", "Svar", "b", "I", "alt", "Svar", "x", "Svar", "y", "I", "alt"]))
        #expect(lines.contains(["Spørsmål", "q", "(q)"]))
        // x: the 20 yes that are left in a and the 10 no of a, then 10 yes of b; y: 10 yes and 30 no.
        #expect(lines.contains(["Svar", "yes", "75", "40", "56", "75", "25", "50"]))
        #expect(lines.contains(["n", "40", "50", "90", "40", "40", "80"]))
        #expect(lines.contains(["Vet", "ikke", "–", "2", "1", "3", "–", "1"]))
    }

    @Test("Letters are within a column question, and each table's chosen test is listed, with the reasons once")
    func tests() throws {
        let text = try layout().text(width: 140)
        let lines = words(text)
        #expect(lines.contains { $0.prefix(5) == ["Svar", "yes", "75", "(60–86)", "B"] && $0.contains("A") == false })
        #expect(text.contains("Tester (p er ikke justert for antall tabeller):\n  q × c: Pearsons kjikvadrat, X² = "))
        // R: chisq.test(matrix(c(30, 10, 20, 30), 2), correct = FALSE)
        #expect(text.contains("  q × c: Pearsons kjikvadrat, X² = 11,03, df = 1, p < 0,001; Cramérs V = 0,35.\n"))
        #expect(text.contains("  q × d, r × d: n = 80 (ikke med: d ubesvart 10).\n"))
        #expect(text.contains("  q × c, r × c: n = 90.\n"))
    }

    @Test("A banner too wide splits into blocks, each under its question's label", arguments: [30, 44, 80])
    func narrow(width: Int) throws {
        let text = try layout(tested: false).text(width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
        let heads = text.split(separator: "\n").filter { $0.contains("---") && $0.hasPrefix(" ") }
        #expect(width >= 80 ? heads.count == 1 : heads.count > 1)
    }

    @Test("Row percentages have a base a row and column question")
    func rows() throws {
        let lines = words(try layout(.row, tested: false).text(width: 140))
        #expect(lines.contains(["Svar", "yes", "60", "40", "100", "50", "75", "25", "100", "40"]))
    }

    @Test("Markdown names the column question in each heading")
    func markdown() throws {
        let text = try layout().markdown()
        #expect(text.contains("| Spørsmål c (c): Svar a (A) | Spørsmål c (c): Svar b (B) | Spørsmål c (c): I alt |"))
        #expect(text.contains("\n| **Spørsmål q (q)** |  |"))
    }

    @Test("CSV and JSON have every table")
    func data() throws {
        let tables = try MadeUpTable.tables(questions, answers, rows: ["q", "r"], columns: ["c", "d"])
        let lines = CrossTabCSV.render(tables).split(separator: "\r\n")
        #expect(lines[0].hasPrefix("row_question,column_question,row,row_label,column,"))
        #expect(lines.contains { $0.hasPrefix("q,d,yes,Svar yes,x,Svar x,30,30.0,75.0,75.0,37.5,,") })
        guard case .array(let values) = CrossTabJSON.render(tables) else {
            Issue.record("no array")
            return
        }
        #expect(values.count == 4)
    }

    @Test("No tables are a sentence")
    func none() {
        #expect(TableLayout(banner: [], percentage: .column).text(width: 80) == "Ingen tabeller.\n\n")
        #expect(TableLayout(battery: []).markdown() == "### Ingen tabeller.\n")
    }
}
