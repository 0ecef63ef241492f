import Testing

@testable import SurveyReport

@Suite struct TableGridTests {
    private let grid = TableGrid(
        columns: [
            TableGrid.Column(heading: "Nei", letter: "A", group: "Første spørsmål"),
            TableGrid.Column(heading: "Ja", letter: "B", group: "Første spørsmål"),
            TableGrid.Column(heading: "n", isRepeated: true),
        ],
        lines: [
            .text("En linje over hele tabellen"),
            .cells("Rad", [TableCell("5", interval: "(2–9)"), TableCell("100", letters: "A B"), TableCell("20*")]),
            .rule,
            .cells("Alle", [TableCell("40", interval: "(30–50)", letters: "B"), TableCell("–"), TableCell("7**")]),
        ])

    @Test("Numbers, intervals and letters stand under each other, below the columns' group")
    func text() {
        let expected = """
                  Første spørsmål
                  ---------------------
                           Nei       Ja
                           (A)      (B)    n
            ----  ------------  -------  ---
            En linje over hele tabellen
            Rad    5   (2–9)    100 A B  20*
            ----  ------------  -------  ---
            Alle  40 (30–50) B    –      7**

            """
        #expect(grid.text(width: 80) == expected)
    }

    @Test("Blocks repeat the labels, the group and the last column", arguments: [20, 25])
    func blocks(width: Int) {
        let blocks = grid.text(width: width).split(separator: "\n\n", omittingEmptySubsequences: false)
        #expect(blocks.count == 2)
        for block in blocks {
            #expect(block.contains("Første") && block.contains("20*") && block.contains("Alle"))
        }
    }

    @Test("Markdown has a cell a column in every line")
    func markdown() {
        #expect(
            grid.markdown == """
                |  | Første spørsmål: Nei (A) | Første spørsmål: Ja (B) | n |
                | :--- | ---: | ---: | ---: |
                | **En linje over hele tabellen** |  |  |  |
                | Rad | 5 (2–9) | 100 A B | 20\\* |
                | Alle | 40 (30–50) B | – | 7\\*\\* |

                """)
    }

    @Test("A grid without lines or columns is no trap")
    func empty() {
        #expect(TableGrid(columns: [], lines: []).text(width: 0) == "")
        #expect(TableGrid(columns: [TableGrid.Column(heading: "n")], lines: []).text(width: 80).contains("n"))
    }
}
