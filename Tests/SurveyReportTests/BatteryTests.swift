import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct BatteryTests {
    private static func item(_ key: String, _ label: String, _ codes: [String]) -> Question {
        Question(
            key: key, kind: .scale, variable: key, baseRule: .answered, label: Label(label),
            options: codes.map { Option(code: $0, label: Label("Svar \($0)")) },
            nets: [Net(code: "top", label: Label("Topp"), options: Array(codes.prefix(2)))])
    }

    private let questions = [
        item("b.x", "Kilde: Aviser", ["high", "mid", "low"]),
        item("b.y", "Kilde: Radio", ["high", "mid", "low", "never"]),
    ]
    private let answers = [
        "b.x": MadeUpTable.column([("high", 10), ("mid", 20), ("low", 10), ("no_answer", 3), ("dont_know", 2)]),
        "b.y": MadeUpTable.column([("high", 8), ("low", 1), ("no_answer", 36)]),
    ]

    private func tables(
        summary: CrossTabRequest.Summary = .counts, weights: [Double]? = nil, tested: PercentageBase? = nil,
        origin: WaveOrigin = .collected
    ) throws -> [TableLayout] {
        [
            TableLayout(
                battery: try MadeUpTable.tables(
                    questions, answers, rows: ["b.x", "b.y"], weights: weights, origin: origin, summary: summary,
                    tested: tested))
        ]
    }

    @Test("A question is a line with its base; what it does not offer is left open, and nobody is a dash")
    func counts() throws {
        let text = try tables()[0].text(width: 100)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(text.hasPrefix("Kilde: b.* (2 spørsmål). Bølge made.\n\n"))
        #expect(lines.contains(["Aviser", "24", "48", "24", "5", "71", "42"]))
        #expect(lines.contains(["Radio", "(8)", "–", "(1)", "–", "–", "(8)", "9**"]))
        #expect(text.contains("  b.x: n = 42 (ikke med: ubesvart 3).\n  b.y: n = 9 (ikke med: ubesvart 36).\n"))
        #expect(text.contains("Basis: alle som svarte, også «vet ikke» (b.x, b.y).\n"))
        #expect(text.contains("** Basis under 10: antall i parentes, ikke prosent.\n"))
    }

    @Test("Means of a battery are a line a question")
    func means() throws {
        let text = try tables(summary: .means)[0].text(width: 100)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        // 10 · 1 + 20 · 2 + 10 · 3 over 40.
        #expect(lines.contains { $0.prefix(3) == ["Aviser", "40", "2,00"] })
        #expect(lines.contains(["Radio", "9**"]))
    }

    @Test("A weighted battery has both counts, and one with intervals says of what")
    func weighted() throws {
        let weights = (0..<45).map { $0 < 10 ? 2.0 : 1 }
        let text = try tables(weights: weights, tested: .column, origin: .synthetic)[0].text(width: 140)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        // 20 of 52 of the weight said high: 38.5 percent.
        let row = try #require(lines.first { $0.first == "Aviser" })
        #expect(row[1] == "38" && row[2].hasPrefix("(") && row.suffix(2) == ["42", "52,0"])
        #expect(text.contains("konfidensintervall for prosenten (Wilson)"))
        #expect(text.contains("Syntetisk: svarene er laget"))
    }

    @Test("Markdown and CSV have the same lines")
    func formats() throws {
        #expect(try tables()[0].markdown().contains("\n| Aviser | 24 | 48 | 24 |  | 5 | 71 | 42 |\n"))
        let csv = CrossTabCSV.render(try MadeUpTable.tables(questions, answers, rows: ["b.x", "b.y"]))
        #expect(csv.contains("\r\nb.y,,high,Svar high,,,8,8.0,100.0,"))
    }

    @Test("What holds for all questions of a long battery is said once")
    func long() throws {
        let questions = (1...4).map { Self.item("b.x\($0)", "Kilde \($0)", ["high", "low"]) }
        let answers = Dictionary(questions.map { ($0.key, MadeUpTable.column([("high", 12), ("no_answer", 2)])) }) {
            first, _ in first
        }
        let text = TableLayout(battery: try MadeUpTable.tables(questions, answers, rows: questions.map(\.key)))
            .text(width: 100)
        #expect(text.contains("\n  alle 4 spørsmål: n = 12 (ikke med: ubesvart 2).\n"))
        #expect(text.contains("spurt om alle 4 spørsmål, 14 fikk spørsmålet og 12 svarte.\n"))
    }
}
