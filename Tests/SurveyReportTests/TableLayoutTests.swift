import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct TableLayoutTests {
    private let questions = [
        MadeUpTable.question(
            "q", ["a", "b", "c"], nets: [Net(code: "ab", label: Label("A eller B"), options: ["a", "b"])]),
        MadeUpTable.question("c", ["many", "some", "few", "none"]),
    ]
    private let answers = [
        "q": MadeUpTable.column([
            ("a", 20), ("b", 15), ("a", 10), ("c", 3), ("a", 2), ("no_answer", 4), ("dont_know", 1),
        ]),
        "c": MadeUpTable.column([("many", 35), ("some", 13), ("few", 2), ("many", 4), ("refused", 1)]),
    ]

    private func text(
        _ row: String, _ column: String? = nil, _ percentage: PercentageBase = .column, width: Int = 80,
        weights: [Double]? = nil, filters: [Filter] = [], origin: WaveOrigin = .collected
    ) throws -> String {
        let table = try MadeUpTable.table(
            questions, answers, row: row, column: column, weights: weights, filters: filters, origin: origin)
        return TableLayout(table, percentage: percentage).text(width: width)
    }

    @Test("A one-way table prints counts, percents, base and exclusions")
    func oneWay() throws {
        let expected = """
            Spørsmål q (q). Bølge made.

                                Antall  Prosent
            ------------------  ------  -------
            Svar a                  32       63
            Svar b                  15       29
            Svar c                   3        6
            Vet ikke                 1        2
            A eller B (samlet)      47       92
            ------------------  ------  -------
            I alt                   51      100

            Prosent av basis.
            n = 51 (ikke med: q ubesvart 4). Basis: q: alle som svarte, også «vet ikke».
            Av 55 respondenter ble 55 spurt om q, 55 fikk spørsmålet og 51 svarte.
            Summen kan avvike fra 100 på grunn av avrunding.

            """
        #expect(try text("q") == expected)
    }

    @Test("A two-way table marks bases under 30, and prints counts in brackets on bases under 10")
    func smallBases() throws {
        let expected = """
                                Svar many  Svar some  Svar few  Svar none  I alt
            ------------------  ---------  ---------  --------  ---------  -----
            Svar a                     57         77       (2)          –     64
            Svar b                     43          –         –          –     30
            Svar c                      –         23         –          –      6
            A eller B (samlet)        100         77       (2)          –     94
            ------------------  ---------  ---------  --------  ---------  -----
            n                          35        13*       2**          –     50

            Prosent av kolonnen.
            n = 50 (ikke med: c ønsker ikke å svare 1). Basis: q: alle som svarte, også «vet
            ikke»; c: alle som svarte, også «vet ikke».
            Av 51 respondenter ble 51 spurt om q, 51 fikk spørsmålet og 51 svarte.
            Bare respondenter der q=answered.
            * Basis under 30.
            ** Basis under 10: antall i parentes, ikke prosent.
            Syntetisk: svarene er laget for utprøving, og ingenting kan sluttes av dem.
            Summen kan avvike fra 100 på grunn av avrunding.

            """
        let text = try text("q", "c", filters: [.question("q", values: ["answered"])], origin: .synthetic)
        #expect(text == "Spørsmål q (q) × Spørsmål c (c). Bølge made, syntetisk.\n\n" + expected)
    }

    @Test("Row percents have their base to the right")
    func rowPercents() throws {
        let expected = """
                                Svar many  Svar some  Svar few  Svar none  I alt    n
            ------------------  ---------  ---------  --------  ---------  -----  ---
            Svar a                     63         31         6          –    100   32
            Svar b                    100          –         –          –    100  15*
            Svar c                      –        (3)         –          –    (3)  3**
            A eller B (samlet)         74         21         4          –    100   47
            ------------------  ---------  ---------  --------  ---------  -----  ---
            I alt                      70         26         4          –    100   50
            n                          35         13         2          –     50

            Prosent av raden.
            """
        #expect(try text("q", "c", .row).contains(expected))
    }

    @Test("Total percents are of everybody counted, and mark no small column")
    func totalPercents() throws {
        let expected = """
            Svar a                     40         20         4          –     64
            Svar b                     30          –         –          –     30
            Svar c                      –          6         –          –      6
            A eller B (samlet)         70         20         4          –     94
            ------------------  ---------  ---------  --------  ---------  -----
            n                          35         13         2          –     50

            Prosent av alle som er tatt med.
            """
        let text = try text("q", "c", .total)
        #expect(text.contains(expected))
        #expect(!text.contains("* Basis"))
    }

    @Test("Weighted tables print both counts, and say that they are weighted")
    func weighted() throws {
        let weights = (0..<55).map { Double($0 % 3) + 0.5 }
        let oneWay = try text("q", weights: weights)
        #expect(oneWay.contains("Uvektet n  Vektet N  Prosent"))
        #expect(oneWay.contains("Vektet med bølgens vekter."))
        let twoWay = try text("q", "c", weights: weights)
        #expect(twoWay.contains("Uvektet n                  35        13*       2**          –     50\n"))
        #expect(twoWay.contains("Vektet N                 51,5       20,5       2,0          –   74,0\n"))
    }

    @Test("Columns that do not fit stand in blocks under each other, each with its base and the total")
    func blocks() throws {
        let text = try text("q", "c", width: 44)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 44 })
        #expect(text.components(of: "I alt") == 2)
        #expect(text.contains("Svar many  Svar some  I alt\n"))
        #expect(text.contains("Svar few  Svar none  I alt\n"))
    }

    @Test("Every width holds all numbers", arguments: [40, 50, 60, 72, 100, 200])
    func widths(width: Int) throws {
        let text = try text("q", "c", width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
        for word in ["57", "77", "43", "(2)", "13*", "2**"] { #expect(text.contains(word)) }
    }

    @Test("A multiple question has a column of its answers' shares, and says that several were possible")
    func multiple() throws {
        let text = TableLayout(try MadeUpTable.tiny("tools"), percentage: .column).text(width: 80)
        #expect(text.contains("svarene\n"))
        #expect(text.contains("Flere svar mulig.\n"))
        #expect(text.contains("Verktøy (tools). Bølge tiny, syntetisk.\n"))
        let phone = text.split(separator: "\n").first { $0.hasPrefix("phone") }
        // On a base under 10 only the counts are printed.
        #expect(phone?.split(separator: " ") == ["phone", "1", "0,5"])
    }

    @Test("A reconstructed wave is marked in the title and told of under the table")
    func reconstructed() throws {
        let text = try text("q", origin: .reconstructed)
        #expect(text.hasPrefix("Spørsmål q (q). Bølge made, rekonstruert.\n"))
        #expect(text.contains("Rekonstruert: dette er ikke de opprinnelige svarene"))
    }

    @Test("A table of nobody has dashes")
    func nobody() throws {
        let text = try text("q", "c", filters: [.question("q", values: ["nonresponse"])])
        #expect(text.contains("n = 0."))
        let row = text.split(separator: "\n").first { $0.hasPrefix("Svar a") }
        #expect(row?.split(separator: " ").suffix(5) == ["–", "–", "–", "–", "–"])
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int {
        indices.count { self[$0...].hasPrefix(text) }
    }
}
