import SurveyModel
import SurveyRepository

/// The columns that tell who the respondents are.
struct ExportPeople {
    private let stored: StoredAnswers
    private let withIdentifiers: Bool
    /// What is left out because it is personal.
    private(set) var leftOut: [String] = []
    private(set) var columns: [ExportColumn] = []

    init(_ stored: StoredAnswers, withIdentifiers: Bool) {
        self.stored = stored
        self.withIdentifiers = withIdentifiers
        let table = stored.table
        let (numbers, unitOf, units) = (stored.numbers, table.unitOf, table.units)
        add(
            "respondent", Label("Respondentens nummer", others: [.en: "Respondent's number"]),
            .whole { Int(numbers[$0]) })
        if let ids = table.sourceIDs {
            addPersonal("source_id", Label("Respondentens id i spørreverktøyet"), "who the survey tool says they are") {
                ids[$0].isEmpty ? nil : ids[$0]
            }
        }
        addUnits(table)
        add("unit_kind", Label("Type enhet"), .words { units[Int(unitOf[$0])].kind.rawValue }, Self.kinds)
        let municipality = Label("Kommunenummer", others: [.en: "Code of the municipality"])
        if units.contains(where: { $0.municipality != nil }) {
            addPersonal("municipality", municipality, "municipalities") { units[Int(unitOf[$0])].municipality }
        } else {
            add("municipality", municipality, .words { _ in nil })
        }
        add("zone", RespondentAttribute.zone.label, .words { units[Int(unitOf[$0])].zone })
        add(
            "weight", Label("Vekt", others: [.en: "Weight"]),
            .weights(table.weights ?? Array(repeating: 1, count: table.count)))
        let strata = table.strata
        add("stratum", RespondentAttribute.stratum.label, .words { strata?[$0] })
        addClusters(table)
    }

    private static let kinds = UnitKind.allCases.map {
        ExportMeaning(number: 0, code: $0.rawValue, state: .valid, label: $0.label)
    }

    private mutating func add(
        _ name: String, _ label: Label, _ values: ExportColumn.Values, _ meanings: [ExportMeaning] = []
    ) {
        columns.append(ExportColumn(name: name, label: label, values: values, meanings: meanings))
    }

    private mutating func addPersonal(
        _ name: String, _ label: Label, _ words: String, _ value: @escaping (Int) -> String?
    ) {
        if withIdentifiers { add(name, label, .words(value)) } else { leftOut.append(words) }
    }

    private mutating func addUnits(_ table: AnswerTable) {
        let (unitOf, units) = (table.unitOf, table.units)
        guard withIdentifiers else {
            leftOut.append("the keys of units and clusters (numbers stand for them)")
            return add("unit", Label("Enhetens løpenummer"), .words { "\(unitOf[$0] + 1)" })
        }
        add("unit", Label("Enhet", others: [.nn: "Eining", .en: "Unit"]), .words { units[Int(unitOf[$0])].key })
    }

    /// Those of respondents whose cluster is not their unit.
    private mutating func addClusters(_ table: AnswerTable) {
        guard let clusters = table.clusters else { return }
        guard !withIdentifiers else { return add("cluster", Label("Klynge"), .words { clusters[$0] }) }
        // Numbered after the units, so that none of them looks like one.
        var numbers: [String: Int] = [:]
        for case let key? in clusters where numbers[key] == nil { numbers[key] = table.units.count + numbers.count + 1 }
        let numberOf = numbers
        add("cluster", Label("Klyngens løpenummer"), .words { clusters[$0].flatMap { numberOf[$0] }.map(String.init) })
    }
}
