import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct TableMarkdownTests {
    @Test("A table has a heading, pipes and a list of notes")
    func table() throws {
        let questions = [MadeUpTable.question("q", ["yes", "no"])]
        let answers = ["q": MadeUpTable.column([("yes", 30), ("no", 10)])]
        let table = try MadeUpTable.table(questions, answers, row: "q")
        let expected = """
            ### Spørsmål q (q). Bølge made.

            |  | Antall | Prosent |
            | :--- | ---: | ---: |
            | Svar yes | 30 | 75 |
            | Svar no | 10 | 25 |
            | I alt | 40 | 100 |

            - Prosent av basis.
            - n = 40. Basis: q: alle som svarte, også «vet ikke».
            - Av 40 respondenter ble 40 spurt om q, 40 fikk spørsmålet og 40 svarte.
            - Summen kan avvike fra 100 på grunn av avrunding.

            """
        #expect(TableLayout(table, percentage: .column).markdown() == expected)
    }

    @Test("Signs that Markdown reads are printed as they are, and a line stays a line")
    func escaping() throws {
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .answered, label: Label("A|B *og* <b>"),
            options: [Option(code: "a", label: Label("en\nto | tre"))])
        let table = try MadeUpTable.table([question], ["q": MadeUpTable.column([("a", 5)])], row: "q")
        let text = TableLayout(table, percentage: .column).markdown()
        #expect(text.hasPrefix("### A\\|B \\*og\\* \\<b> (q). Bølge made.\n"))
        #expect(text.contains("\n| en to \\| tre | 5 |  |\n"))
        #expect(text.contains("\n- \\*\\* Basis under 10: antall, ikke prosent.\n"))
    }
}
