/// 500 made-up respondents to the questions of the pilot wave, in 50 units and three strata with a weight each, and a
/// count of them that knows nothing but these rows.
struct MadeUpSurvey {
    struct Table {
        var counted = 0
        var cells: [String: (n: Int, weight: Double)] = [:]
    }

    private struct Row {
        let stratum: String
        let weight: String
        let answers: [String: [String]]
        let cells: [String]
        let unit: Int
    }

    /// The codes that a table has, options and nets; `no_answer` is counted in `trust` alone, whose base is `shown`.
    private static let codes = [
        "role": ["direct", "other", "dont_know"],
        "tools": ["phone", "mail", "visit", "remote"],
        "trust": ["high", "some", "low", "no_answer", "trusts"],
    ]
    private static let nets = ["remote": ["phone", "mail"], "trusts": ["high", "some"]]

    private let rows: [Row]

    init() {
        var state: UInt32 = 2016
        func next(_ limit: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 8) % limit
        }
        rows = (0..<500).map { index in
            let (stratum, weight) = [("north", "0.4"), ("middle", "1.1"), ("south", "2.35")][index % 3]
            let role = ["direct", "direct", "other", "dont_know", "no_answer"][next(5)]
            let isShown = role == "direct" || role == "other"
            let ticks = ["phone", "mail", "visit"].map { (code: $0, isTicked: next(2) == 1) }
            let isBlank = next(10) == 0
            let trust = ["high", "some", "low", "no_answer", "breakoff"][next(5)]
            let ticked = isShown && !isBlank ? ticks.filter(\.isTicked).map(\.code) : []
            let marks = ticks.map { isShown ? (isBlank ? "refused" : $0.isTicked ? "1" : "0") : "not_shown" }
            return Row(
                stratum: stratum, weight: weight, answers: ["role": [role], "tools": ticked, "trust": [trust]],
                cells: [role] + marks + [trust], unit: index / 10)
        }
    }

    /// The answers file.
    var csv: String {
        PilotWave.header
            + rows.map {
                "unit-\($0.unit),anonymous,,III,\($0.weight),\($0.stratum),\($0.cells.joined(separator: ","))\n"
            }.joined()
    }

    /// The naive count, by `row|column`.
    func table(_ row: String, _ column: String, isWeighted: Bool, strata: [String]) -> Table {
        var table = Table()
        for rowCode in Self.codes[row] ?? [] {
            for columnCode in Self.codes[column] ?? [] { table.cells["\(rowCode)|\(columnCode)"] = (0, 0) }
        }
        for person in rows where strata.contains(person.stratum) {
            let (rowCodes, columnCodes) = (Self.counted(person, row), Self.counted(person, column))
            guard !rowCodes.isEmpty, !columnCodes.isEmpty else { continue }
            table.counted += 1
            let weight = isWeighted ? Double(person.weight) ?? 0 : 1
            for rowCode in rowCodes {
                for columnCode in columnCodes {
                    let cell = table.cells["\(rowCode)|\(columnCode)"] ?? (0, 0)
                    table.cells["\(rowCode)|\(columnCode)"] = (cell.n + 1, cell.weight + weight)
                }
            }
        }
        return table
    }

    /// The codes that a person counts under; none where the person is not in the base.
    private static func counted(_ person: Row, _ question: String) -> [String] {
        let known = codes[question] ?? []
        let answers = (person.answers[question] ?? []).filter(known.contains)
        return answers + nets.filter { known.contains($0.key) && !$0.value.filter(answers.contains).isEmpty }.map(\.key)
    }
}
