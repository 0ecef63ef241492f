import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

/// R: chisq.test(matrix(c(30, 10, 20, 30), 2), correct = FALSE) and of c(10, 30, 15, 35), p.adjust(method = "holm").
@Suite struct MultipleTableTests {
    private func table() throws -> [String] {
        let questions = [
            MadeUpTable.question("m", ["phone", "mail", "other"], kind: .multiple),
            MadeUpTable.question("c", ["a", "b"]),
        ]
        let tools: [Answer] = (0..<90).map { index in
            let place = index < 40 ? index : index - 40
            let hasPhone = place < (index < 40 ? 30 : 20)
            let hasMail = place % 4 == 0 && index < 40 || index >= 40 && place < 15
            return .options((hasPhone ? ["phone"] : []) + (hasMail ? ["mail"] : []) + ["other"])
        }
        let answers = ["m": tools, "c": MadeUpTable.column([("a", 40), ("b", 50)])]
        let table = try MadeUpTable.table(questions, answers, row: "m", column: "c", tested: .column)
        return TableLayout(table, percentage: .column).text(width: 120).split(separator: "\n").map(String.init)
    }

    // Everybody ticked `other`, so there is nothing to test.
    @Test("Each row has its test, with p adjusted for the number of rows, and each reason stands once")
    func items() throws {
        let lines = try table()
        let start = try #require(lines.firstIndex { $0.hasPrefix("Test av hver rad") })
        #expect(lines[start] == "Test av hver rad, svart eller ikke, p justert for 2 rader med Holms metode:")
        #expect(
            lines[start + 1] == "  Svar phone: Pearsons kjikvadrat, X² = 11,03, df = 1, p < 0,001, justert p = 0,002.")
        #expect(
            lines[start + 2] == "  Svar mail: Pearsons kjikvadrat, X² = 0,28, df = 1, p = 0,599, justert p = 0,599.")
        #expect(lines.filter { $0.hasPrefix("Valgt fordi") }.count == 1)
    }
}
