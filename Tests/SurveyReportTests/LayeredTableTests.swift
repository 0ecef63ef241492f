import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct LayeredTableTests {
    private let questions = [
        MadeUpTable.question("q", ["yes", "no"]), MadeUpTable.question("c", ["a", "b"]),
        MadeUpTable.question("l", ["one", "two", "none"]),
    ]
    private let answers = [
        "q": MadeUpTable.column([("yes", 10), ("no", 10), ("yes", 12), ("no", 8), ("yes", 1)]),
        "c": MadeUpTable.column([("a", 20), ("b", 20), ("a", 1)]),
        "l": MadeUpTable.column([
            ("one", 5), ("two", 5), ("one", 10), ("two", 6), ("one", 6), ("two", 8), ("no_answer", 1),
        ]),
    ]

    private func layout() throws -> TableLayout {
        TableLayout(
            try MadeUpTable.table(questions, answers, row: "q", column: "c", layers: ["l"], tested: .column),
            percentage: .column)
    }

    @Test("Each panel stands under its layer's label with its own base and test; an empty one is a sentence")
    func panels() throws {
        let text = try layout().text(width: 100)
        #expect(text.hasPrefix("Spørsmål q (q) × Spørsmål c (c), etter Spørsmål l (l). Bølge made.\n\n"))
        let panels = text.components(of: "\nSpørsmål l: Svar ")
        #expect(panels.count == 4)
        // Panel one: a = 5 yes, 10 no; b = 6 yes, no no: 6 of 6, on a base under 10.
        let one = panels[1].split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(one[0] == ["one"])
        #expect(one.contains { $0.prefix(3) == ["Svar", "yes", "33"] })
        #expect(one.contains { $0 == ["n", "15*", "6**", "21*"] })
        #expect(panels[1].contains("\nTest: Fishers eksakte test, p = "))
        let two = panels[2].split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(two.contains { $0 == ["n", "5**", "14*", "19*"] })
        #expect(panels[3].hasPrefix("none\n\nIngen respondenter er med her.\n"))
        #expect(text.contains("n = 40 (ikke med: l ubesvart 1). Basis: q: "))
    }

    @Test("Markdown has a bold line a panel")
    func markdown() throws {
        let text = try layout().markdown()
        #expect(text.components(of: "\n**Spørsmål l: Svar ").count == 4)
        #expect(text.contains("| n | 15\\* | 6\\*\\* | 21\\* |"))
    }

    @Test("CSV names the layer in columns of its own")
    func csv() throws {
        let table = try MadeUpTable.table(questions, answers, row: "q", column: "c", layers: ["l"])
        let lines = CrossTabCSV.render(table).split(separator: "\r\n").map(String.init)
        #expect(lines[0].hasPrefix("layer_l,layer_l_label,row,row_label,column,column_label,n,weighted_n,"))
        #expect(lines.contains { $0.hasPrefix("two,Svar two,yes,Svar yes,b,Svar b,6,6.0,") })
        // Four cells, four totals and one of everybody, in each of three panels.
        #expect(lines.count == 1 + 3 * 9)
    }
}

extension String {
    /// The pieces between occurrences of a text.
    fileprivate func components(of text: String) -> [String] {
        var pieces = [""]
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            pieces[pieces.count - 1] += rest[..<range.lowerBound]
            pieces.append("")
            rest = rest[range.upperBound...]
        }
        pieces[pieces.count - 1] += rest
        return pieces
    }
}
